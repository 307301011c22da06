package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Sentence;

/**
 * {@code restitution: paid}. All restitution ordered in the sentences for the charge is paid, sum against sum. A
 * declared zero is zero; a sum the data does not tell is unknown, and so is the restitution of a conviction without any
 * sentence. Where nothing was ordered nobody asks what was paid.
 */
record RestitutionPaid(Said said) implements Leaf {

    @Override
    public Answer ask(ChargeView charge) {
        Answer convicted = charge.disposition.convicted();
        if (convicted != Answer.YES || charge.charge.sentences().isEmpty()) {
            return convicted == Answer.NO ? Answer.YES : Answer.UNKNOWN;
        }
        PolicyFacts names = charge.law().names();
        long ordered = sum(charge, names.restitutionOrdered);
        if (ordered <= 0) {
            return ordered == 0 ? Answer.YES : Answer.UNKNOWN;
        }
        long paid = sum(charge, names.restitutionPaid);
        return paid < 0 ? Answer.UNKNOWN : Answer.of(paid >= ordered);
    }

    /** The sum over all sentences, or −1 where one of them does not tell. */
    private static long sum(ChargeView charge, FactName name) {
        long sum = 0;
        for (Sentence sentence : charge.charge.sentences()) {
            Fact amount = sentence.facts().get(name);
            if (!usable(amount)) {
                return -1;
            }
            sum += amount.number();
        }
        return sum;
    }

    // A sum below zero means nothing we could count on.
    private static boolean usable(Fact amount) {
        return amount.known() && amount.number() >= 0;
    }

    @Override
    public List<FactSeen> looked(ChargeView charge) {
        if (charge.disposition.type == null) {
            return List.of(charge.disposition.typeSeen);
        }
        PolicyFacts names = charge.law().names();
        List<FactSeen> seen = seen(charge, names.restitutionOrdered);
        if (sum(charge, names.restitutionOrdered) > 0) {
            seen.addAll(seen(charge, names.restitutionPaid));
        }
        return seen.isEmpty() ? List.of(charge.seen(names.restitutionOrdered.missing())) : seen;
    }

    private static List<FactSeen> seen(ChargeView charge, FactName name) {
        List<FactSeen> seen = new ArrayList<>();
        for (Sentence sentence : charge.charge.sentences()) {
            Fact amount = sentence.facts().get(name);
            seen.add(charge.seen(amount, sentence.source(), usable(amount)));
        }
        return seen;
    }

    @Override
    public Prose prose(Edition edition) {
        return edition.prose(said, "all restitution ordered in the sentences for the charge is paid");
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept("sentence.restitutionOrdered");
        out.accept("sentence.restitutionPaid");
    }
}
