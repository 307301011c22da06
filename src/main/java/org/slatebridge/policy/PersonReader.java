package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Level;
import org.slatebridge.yaml.YamlNode;

/** Reads the words that look at the other convictions of the person. Stateless. */
final class PersonReader {

    private static final Set<Level> LEVELS = EnumSet.of(Level.PERSON, Level.ARREST, Level.CHARGE);
    private static final Pattern TIMES = Pattern.compile("(\\d{1,4}) or more");

    private PersonReader() {}

    static Clause everConvicted(YamlNode value, Said said, ClauseReader reader) {
        value.onlyKeys(List.of("of", "times", "counting"));
        Clause of = reader.ofOneCharge(value.require("of"), said.citation());
        YamlNode times = value.get("times");
        Counting counting = counting(value.get("counting"));
        if (times == null) {
            return new EverConvicted(said, of, 1, counting);
        }
        return dated(times, said, reader, node -> new EverConvicted(said, of, times(node), counting));
    }

    /** A condition with a value that may be dated; each value has a citation of its own then. */
    static Clause dated(YamlNode value, Said said, ClauseReader reader, Function<YamlNode, Clause> clause) {
        return DatedReader.isDated(value)
                ? new ByDate(said, DatedReader.read(value, said.citation(), reader.words, clause))
                : clause.apply(value);
    }

    private static Counting counting(@Nullable YamlNode node) {
        if (node == null) {
            return Counting.CHARGES;
        }
        Readings.isOneOf(node, Counting.words(), "unit of counting");
        return Counting.of(node.text());
    }

    static int times(YamlNode node) {
        Matcher form = TIMES.matcher(node.text());
        if (form.matches() && Integer.parseInt(form.group(1)) > 0) {
            return Integer.parseInt(form.group(1));
        }
        node.fault(DiagnosticCode.POLICY_VALUE, "expected a count such as '2 or more', found '" + node.text() + "'");
        return 1;
    }

    static Clause known(YamlNode value, Said said, ClauseReader reader) {
        value.onlyKeys(List.of("facts", "at-least"));
        List<FactName> facts = new ArrayList<>();
        for (YamlNode item : value.require("facts").items()) {
            FactName fact = FactIs.named(item, item.text(), reader);
            if (fact != null) {
                facts.add(fact);
            }
            if (fact != null && !LEVELS.contains(fact.level())) {
                String found = "'known' asks for facts of persons, arrests and charges; '" + fact + "' is one of a "
                        + fact.level().word();
                item.fault(DiagnosticCode.POLICY_CONDITION, found);
            }
        }
        YamlNode atLeast = value.get("at-least");
        long least = atLeast == null ? facts.size() : atLeast.number();
        if (least < 1 || least > facts.size()) {
            String expected = "expected a count from 1 to " + facts.size() + ", found " + least;
            value.fault(DiagnosticCode.POLICY_VALUE, expected);
        }
        return new KnownFacts(said, facts, (int) Math.min(least, facts.size()));
    }
}
