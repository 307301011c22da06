package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;

/** The time to object, on a day. */
final class BoundObjections {

    private final Objections objections;
    private final Binding binding;

    BoundObjections(Objections objections, Binding binding) {
        this.objections = objections;
        this.binding = binding;
    }

    Citation citation() {
        return objections.citation();
    }

    /** Whether somebody objected. */
    Answer objected(ChargeView charge) {
        Fact objected = charge.fact(objections.objected());
        return objected.known() ? Answer.of(objected.isSet()) : Answer.UNKNOWN;
    }

    /**
     * The first day on which the time is over, reckoned from today where the charge was not listed; null if it is over.
     */
    @Nullable
    LocalDate until(ChargeView charge) {
        Fact listed = charge.fact(objections.listed());
        LocalDate start = usable(charge, listed) ? listed.date() : binding.asOf();
        LocalDate end = binding.end(start, objections.length());
        return end.isAfter(binding.asOf()) ? end : null;
    }

    private static boolean usable(ChargeView charge, Fact listed) {
        return listed.known() && listed.number() <= charge.person.asOf;
    }

    Reasoning explain(ChargeView charge) {
        Answer over = until(charge) == null ? Answer.YES : Answer.NO;
        List<FactSeen> looked = List.of(
                charge.seen(
                        charge.fact(objections.listed()),
                        charge.charge.source(),
                        usable(charge, charge.fact(objections.listed()))),
                charge.seen(objections.objected()));
        String question = objections.says() + ": nobody objected within " + objections.length();
        return new Reasoning(question, over.and(objected(charge).not()), objections.citation(), looked, List.of());
    }

    MissingFact objectedMissing(ChargeView charge) {
        return MissingFact.of(charge.seen(objections.objected()));
    }
}
