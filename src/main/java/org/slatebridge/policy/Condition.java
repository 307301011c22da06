package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A question about a charge, bound to a day and to switches. Immutable, so thread-safe; total: whatever the history, it
 * answers.
 */
interface Condition {

    /** The answer alone; allocates nothing to speak of. */
    Answer ask(ChargeView charge);

    /** The same answer with all that led to it. */
    Reasoning explain(ChargeView charge);

    /** Where the answer is NO and only time stands against a YES: the first day of it, else null. */
    default @Nullable LocalDate opensOn(ChargeView charge) {
        return null;
    }

    /** Where {@link #opensOn} tells a day: adds the facts that may put it off. */
    default void mayPutOff(ChargeView charge, Collection<MissingFact> out) {}
}
