package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slatebridge.history.Fact;
import org.slatebridge.history.Sentence;

/**
 * {@code restitution: paid}. All restitution ordered in the sentences for the charge is paid. A declared zero is zero;
 * a sum the data does not tell is unknown, and so is the restitution of a conviction without any sentence.
 */
record RestitutionPaid(Said said) implements Leaf {

    @Override
    public Answer ask(ChargeView charge) {
        List<Sentence> sentences = charge.charge.sentences();
        if (charge.disposition.convicted() != Answer.YES || sentences.isEmpty()) {
            return charge.disposition.convicted() == Answer.NO ? Answer.YES : Answer.UNKNOWN;
        }
        long owed = 0;
        for (Sentence sentence : sentences) {
            Fact ordered = ordered(charge, sentence);
            Fact paid = paid(charge, sentence);
            if (!usable(ordered) || (ordered.number() > 0 && !usable(paid))) {
                return Answer.UNKNOWN;
            }
            owed += ordered.number() - (usable(paid) ? paid.number() : 0);
        }
        return Answer.of(owed <= 0);
    }

    @Override
    public List<FactSeen> looked(ChargeView charge) {
        if (charge.disposition.type == null) {
            return List.of(charge.disposition.typeSeen);
        }
        List<FactSeen> seen = new ArrayList<>();
        for (Sentence sentence : charge.charge.sentences()) {
            Fact ordered = ordered(charge, sentence);
            seen.add(charge.seen(ordered, sentence.source(), usable(ordered)));
            if (usable(ordered) && ordered.number() > 0) {
                Fact paid = paid(charge, sentence);
                seen.add(charge.seen(paid, sentence.source(), usable(paid)));
            }
        }
        return seen.isEmpty()
                ? List.of(charge.seen(charge.law().names().restitutionOrdered.missing()))
                : seen;
    }

    private static Fact ordered(ChargeView charge, Sentence sentence) {
        return sentence.facts().get(charge.law().names().restitutionOrdered);
    }

    private static Fact paid(ChargeView charge, Sentence sentence) {
        return sentence.facts().get(charge.law().names().restitutionPaid);
    }

    // A sum below zero means nothing we could count on.
    private static boolean usable(Fact amount) {
        return amount.known() && amount.number() >= 0;
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept("sentence.restitutionOrdered");
        out.accept("sentence.restitutionPaid");
    }
}
