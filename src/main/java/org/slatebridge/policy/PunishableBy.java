package org.slatebridge.policy;

import java.util.List;
import java.util.function.Consumer;
import org.slatebridge.history.Fact;
import org.slatebridge.history.Quality;

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
        FactSeen maximum = charge.seen(names.maximumMonths, false);
        FactSeen grade = charge.seen(names.grade, charge.grade() != null);
        if (maximum.quality() != Quality.MISSING) {
            // The grade is of no help where the charge itself says something that means nothing.
            return List.of(maximum);
        }
        // A charge need not say itself what its grade tells; so where the grade is unknown, that is what is missing.
        boolean asksCharge = grade.quality().known() && charge.maximumMonths() < 0;
        return asksCharge ? List.of(grade, maximum) : List.of(grade);
    }

    @Override
    public Prose prose(Edition edition) {
        return edition.prose(said, "the offense is punishable by imprisonment of " + threshold.words());
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept("charge.maximumPenaltyMonths");
        out.accept("charge.grade");
    }
}
