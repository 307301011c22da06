package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Facts;
import org.slatebridge.history.Level;
import org.slatebridge.history.SourceRef;
import org.slatebridge.yaml.YamlNode;

/**
 * {@code fact:} a fact, standard or declared, has such a value. Of dispositions and sentences any of the charge's may
 * have it; a charge that has none of them does not say.
 */
record FactIs(Said said, FactName fact, WantedValue test) implements Leaf {

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
        @Nullable FactName fact = named(wanted, name, reader);
        if (fact == null) {
            return new AnyOf(said, List.of());
        }
        if (fact.kind() == FactKind.DATE) {
            String found = "'" + name + "' is a date; ask 'day' or a clock about it";
            wanted.fault(DiagnosticCode.POLICY_CONDITION, found);
            return new AnyOf(said, List.of());
        }
        return new FactIs(said, fact, WantedValue.read(fact, wanted));
    }

    /** The fact of that name, which is used thereby; a fault and null where there is none. */
    static @Nullable FactName named(YamlNode node, String name, ClauseReader reader) {
        @Nullable FactName fact = reader.words.facts.find(name).orElse(null);
        if (fact == null) {
            String text = "there is no fact '" + name + "'; a fact that is not standard stands under facts";
            node.unknownWord(DiagnosticCode.POLICY_UNKNOWN_NAME, text, name, reader.words.facts.names());
        } else {
            reader.words.use("fact", name);
        }
        return fact;
    }

    @Override
    public Answer ask(ChargeView charge) {
        if (fact.level() != Level.SENTENCE && fact.level() != Level.DISPOSITION) {
            return test(KnownFacts.fact(charge, fact));
        }
        List<FactSeen> all = looked(charge);
        Answer any = Answer.NO;
        for (FactSeen seen : all) {
            Fact answer = seen.answer();
            any = any.or(answer == null ? Answer.UNKNOWN : test(answer));
        }
        return any;
    }

    private Answer test(Fact answer) {
        return answer.known() ? Answer.of(test.meets(answer)) : Answer.UNKNOWN;
    }

    @Override
    public List<FactSeen> looked(ChargeView charge) {
        return switch (fact.level()) {
            case PERSON -> List.of(charge.person.seen(fact));
            case ARREST, CHARGE -> List.of(charge.seen(KnownFacts.fact(charge, fact)));
            case DISPOSITION, SENTENCE -> ofParts(charge);
        };
    }

    private List<FactSeen> ofParts(ChargeView charge) {
        List<FactSeen> seen = new ArrayList<>();
        if (fact.level() == Level.SENTENCE) {
            charge.charge.sentences().forEach(each -> seen.add(of(charge, each.facts(), each.source())));
        } else {
            charge.charge.dispositions().forEach(each -> seen.add(of(charge, each.facts(), each.source())));
        }
        return seen.isEmpty() ? List.of(charge.seen(fact.missing())) : seen;
    }

    private FactSeen of(ChargeView charge, Facts facts, SourceRef source) {
        return charge.seen(facts.get(fact), source, true);
    }

    @Override
    public Prose prose(Edition edition) {
        return edition.prose(said, fact.name() + " is " + test.words());
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept(fact.name());
    }
}
