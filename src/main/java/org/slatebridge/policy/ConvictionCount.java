package org.slatebridge.policy;

import java.util.HashSet;
import java.util.Set;

/** How many charges, cases or days there certainly are, and at most. */
final class ConvictionCount {

    private final Counting counting;
    private final Set<Object> certain = new HashSet<>();
    private final Set<Object> possible = new HashSet<>();
    private boolean certainSomewhere;
    private int elsewhere;

    ConvictionCount(Counting counting) {
        this.counting = counting;
    }

    /** Counts a charge that is such a conviction, or may be. */
    void add(ChargeView charge, Answer included) {
        if (included == Answer.NO) {
            return;
        }
        Object unit = counting.unit(charge);
        if (unit == null) {
            // It may be of a case that is counted already, or of one of its own.
            certainSomewhere |= included == Answer.YES;
            elsewhere++;
            return;
        }
        possible.add(unit);
        if (included == Answer.YES) {
            certain.add(unit);
        }
    }

    int certain() {
        return certain.isEmpty() && certainSomewhere ? 1 : certain.size();
    }

    int possible() {
        return possible.size() + elsewhere;
    }
}
