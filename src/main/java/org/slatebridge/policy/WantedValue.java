package org.slatebridge.policy;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.yaml.YamlNode;

/** What a policy wants the value of a fact to be: one of some words, or within a bound. */
interface WantedValue {

    /** True if a known value is so. */
    boolean meets(Fact answer);

    /** The value that is wanted. */
    String words();

    /** One of some words. */
    record OneOf(FactKind kind, Set<String> values) implements WantedValue {

        @Override
        public boolean meets(Fact answer) {
            return values.contains(kind != FactKind.FLAG ? answer.text() : answer.isSet() ? "yes" : "no");
        }

        @Override
        public String words() {
            return Edition.or(values.stream().sorted().toList());
        }
    }

    /** Within a bound. */
    record Within(Threshold threshold) implements WantedValue {

        @Override
        public boolean meets(Fact answer) {
            return threshold.meets(answer.number());
        }

        @Override
        public String words() {
            return threshold.words();
        }
    }

    static WantedValue read(FactName fact, YamlNode wanted) {
        boolean bounded = fact.kind() == FactKind.COUNT || fact.kind() == FactKind.AMOUNT;
        return bounded ? within(fact, wanted) : oneOf(fact, wanted);
    }

    private static WantedValue oneOf(FactName fact, YamlNode wanted) {
        Set<String> values = new LinkedHashSet<>();
        for (YamlNode item : wanted.items()) {
            if (fact.kind() == FactKind.FLAG) {
                Readings.isOneOf(item, List.of("yes", "no"), "value of a flag");
            }
            values.add(item.text());
        }
        return new OneOf(fact.kind(), Set.copyOf(values));
    }

    private static WantedValue within(FactName fact, YamlNode wanted) {
        boolean amount = fact.kind() == FactKind.AMOUNT;
        Threshold threshold = Threshold.parse(wanted.text(), text -> number(text, amount ? 2 : 0));
        if (threshold == null) {
            wanted.fault(
                    DiagnosticCode.POLICY_VALUE,
                    "expected a bound such as '3 or more' or 'less than 3', found '" + wanted.text() + "'");
            return new Within(new Threshold(wanted.text(), Threshold.Side.AT_LEAST, 0));
        }
        return new Within(threshold);
    }

    private static @Nullable Long number(String text, int decimals) {
        try {
            return new BigDecimal(text).movePointRight(decimals).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }
}
