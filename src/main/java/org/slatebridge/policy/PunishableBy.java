package org.slatebridge.policy;

import java.util.List;
import java.util.function.Consumer;
import org.slatebridge.history.Fact;

/** {@code punishable-by:} the most imprisonment the offence can bring, by the charge itself or else by its grade. */
record PunishableBy(Said said, Threshold threshold) implements Leaf {

    @Override
    public Answer ask(ChargeView charge) {
        long months = charge.maximumMonths();
        return months < 0 ? Answer.UNKNOWN : Answer.of(threshold.meets(months));
    }

    @Override
    public List<FactSeen> looked(ChargeView charge) {
        PolicyFacts names = charge.law().names();
        Fact own = charge.fact(names.maximumMonths);
        if (own.known() && own.number() >= 0) {
            return List.of(charge.seen(own));
        }
        FactSeen grade = charge.seen(names.grade, charge.grade() != null);
        return charge.maximumMonths() >= 0 ? List.of(grade) : List.of(charge.seen(names.maximumMonths, false), grade);
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept("charge.maximumPenaltyMonths");
        out.accept("charge.grade");
    }
}
