package org.slatebridge.policy;

import java.util.Comparator;

/**
 * A fact that a decision rests on, and that the data does not have.
 *
 * @param presumption the name of the presumption
 * @param fact the name of the fact
 * @param charge the key of the charge it is a fact of
 */
public record PresumedFact(String presumption, String fact, String charge) {

    static final Comparator<PresumedFact> ORDER = Comparator.comparing(PresumedFact::charge)
            .thenComparing(PresumedFact::fact)
            .thenComparing(PresumedFact::presumption);
}
