package org.slatebridge.policy;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Level;
import org.slatebridge.yaml.YamlNode;

/**
 * {@code fact:} a fact of the charge or of its person has one of these values.
 *
 * @param fact of level person or charge; a flag, code or text
 * @param values as a person reads them, {@code yes} and {@code no} for flags
 */
record FactIs(Said said, FactName fact, Set<String> values) implements Leaf {

    private static final Set<Level> LEVELS = EnumSet.of(Level.PERSON, Level.CHARGE);
    private static final Set<FactKind> KINDS = EnumSet.of(FactKind.FLAG, FactKind.CODE, FactKind.TEXT);

    FactIs {
        values = Set.copyOf(values);
    }

    static Clause read(YamlNode value, Said said, ClauseReader reader) {
        List<String> names = value.keys();
        if (names.size() != 1) {
            if (value.kind() == YamlNode.Kind.MAP) {
                value.fault(DiagnosticCode.POLICY_CONDITION, "expected one fact and its values");
            }
            return new AnyOf(said, List.of());
        }
        String name = names.get(0);
        YamlNode wanted = value.require(name);
        @Nullable FactName fact = reader.words.facts.find(name).orElse(null);
        if (fact == null) {
            String text = "there is no fact '" + name + "'; a fact that is not standard stands under facts";
            wanted.unknownWord(DiagnosticCode.POLICY_UNKNOWN_NAME, text, name, reader.words.facts.names());
            return new AnyOf(said, List.of());
        }
        reader.words.use("fact", name);
        if (!LEVELS.contains(fact.level()) || !KINDS.contains(fact.kind())) {
            String found = "; '" + name + "' is a " + fact.kind().word() + " of a "
                    + fact.level().word();
            wanted.fault(
                    DiagnosticCode.POLICY_CONDITION,
                    "'fact' asks for flags, codes and texts of persons and charges" + found);
            return new AnyOf(said, List.of());
        }
        return new FactIs(said, fact, values(fact, wanted));
    }

    private static Set<String> values(FactName fact, YamlNode wanted) {
        Set<String> values = new LinkedHashSet<>();
        for (YamlNode item : wanted.items()) {
            if (fact.kind() == FactKind.FLAG) {
                Readings.isOneOf(item, List.of("yes", "no"), "value of a flag");
            }
            values.add(item.text());
        }
        return values;
    }

    @Override
    public Answer ask(ChargeView charge) {
        Fact answer = fact.level() == Level.PERSON ? charge.person.fact(fact) : charge.fact(fact);
        if (!answer.known()) {
            return Answer.UNKNOWN;
        }
        String value = fact.kind() == FactKind.FLAG ? answer.isSet() ? "yes" : "no" : answer.text();
        return Answer.of(values.contains(value));
    }

    @Override
    public List<FactSeen> looked(ChargeView charge) {
        return List.of(fact.level() == Level.PERSON ? charge.person.seen(fact) : charge.seen(fact));
    }

    @Override
    public Prose prose(Edition edition) {
        return edition.prose(
                said, fact.name() + " is " + Edition.or(values.stream().sorted().toList()));
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept(fact.name());
    }
}
