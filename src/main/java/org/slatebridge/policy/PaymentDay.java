package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slatebridge.history.Fact;
import org.slatebridge.history.Sentence;

/** The day on which the last of what the sentences for a charge ordered was paid; none where nothing was ordered. */
record PaymentDay(Debt debt) implements ChargeEvent {

    @Override
    public Happening of(ChargeView charge) {
        Answer ordered = debt.ordered(charge);
        if (ordered == Answer.NO) {
            return Happening.NEVER;
        }
        Answer paid = debt.paid(charge);
        if (paid == Answer.NO) {
            return Happening.OUTSTANDING;
        }
        return paid == Answer.UNKNOWN ? Happening.UNKNOWN : lastDay(charge);
    }

    private Happening lastDay(ChargeView charge) {
        Happening last = Happening.NEVER;
        for (Sentence sentence : charge.charge.sentences()) {
            if (debt.ordered(charge, sentence)) {
                Fact day = sentence.facts().get(charge.law().names().paidOn);
                last = last.and(usable(charge, day) ? Happening.on(day.number()) : Happening.UNKNOWN);
            }
        }
        return last;
    }

    private static boolean usable(ChargeView charge, Fact day) {
        return day.known() && day.number() <= charge.person.asOf;
    }

    @Override
    public List<FactSeen> looked(ChargeView charge) {
        List<FactSeen> seen = new ArrayList<>(debt.looked(charge));
        if (debt.ordered(charge) == Answer.YES && debt.paid(charge) != Answer.NO) {
            for (Sentence sentence : charge.charge.sentences()) {
                if (debt.ordered(charge, sentence)) {
                    Fact day = sentence.facts().get(charge.law().names().paidOn);
                    seen.add(charge.seen(day, sentence.source(), usable(charge, day)));
                }
            }
        }
        return seen;
    }

    @Override
    public void facts(Consumer<String> out) {
        debt.facts(out);
        out.accept("sentence.paidOn");
    }
}
