package org.slatebridge.policy;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.yaml.YamlNode;

/** What a policy wants the value of a fact to be: one of some words, or within a bound. */
interface FactTest {

    /** True if a known value is so. */
    boolean meets(Fact answer);

    static FactTest read(FactName fact, YamlNode wanted) {
        boolean bounded = fact.kind() == FactKind.COUNT || fact.kind() == FactKind.AMOUNT;
        return bounded ? bound(fact, wanted) : words(fact, wanted);
    }

    private static FactTest words(FactName fact, YamlNode wanted) {
        Set<String> values = new LinkedHashSet<>();
        for (YamlNode item : wanted.items()) {
            if (fact.kind() == FactKind.FLAG) {
                Readings.isOneOf(item, List.of("yes", "no"), "value of a flag");
            }
            values.add(item.text());
        }
        Set<String> words = values.stream().collect(Collectors.toUnmodifiableSet());
        return fact.kind() == FactKind.FLAG
                ? answer -> words.contains(answer.isSet() ? "yes" : "no")
                : answer -> words.contains(answer.text());
    }

    private static FactTest bound(FactName fact, YamlNode wanted) {
        boolean amount = fact.kind() == FactKind.AMOUNT;
        Threshold threshold = Threshold.parse(wanted.text(), text -> number(text, amount ? 2 : 0));
        if (threshold == null) {
            wanted.fault(
                    DiagnosticCode.POLICY_VALUE,
                    "expected a bound such as '3 or more' or 'less than 3', found '" + wanted.text() + "'");
            return answer -> false;
        }
        return answer -> threshold.meets(answer.number());
    }

    private static @Nullable Long number(String text, int decimals) {
        try {
            return new BigDecimal(text).movePointRight(decimals).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }
}
