package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;

/** The convictions of a person for offences that meet a condition. Immutable. */
record Convictions(Condition of) {

    /** Whether a charge is such a conviction. */
    Answer includes(ChargeView charge) {
        Answer convicted = charge.disposition.convicted();
        return convicted == Answer.NO ? Answer.NO : convicted.and(of.ask(charge));
    }

    /** Those of some charges that are or may be such convictions, in the same order. */
    List<ChargeView> candidates(List<ChargeView> charges) {
        List<ChargeView> found = new ArrayList<>();
        for (ChargeView charge : charges) {
            if (includes(charge) != Answer.NO) {
                found.add(charge);
            }
        }
        return found;
    }

    /** Why a charge is such a conviction, or may be. */
    Reasoning explain(ChargeView charge) {
        Reasoning convicted = new Reasoning(
                "convicted", charge.disposition.convicted(), null, List.of(charge.disposition.typeSeen), List.of());
        return new Reasoning(
                "charge " + charge.charge.key() + " is such a conviction",
                includes(charge),
                null,
                List.of(),
                List.of(convicted, of.explain(charge)));
    }
}
