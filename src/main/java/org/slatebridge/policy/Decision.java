package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Arrest;
import org.slatebridge.history.Charge;

/**
 * What a policy says about one charge as of one day, and why. Immutable.
 *
 * @param charge the charge decided
 * @param arrest the arrest it belongs to
 * @param outcome what is to be done
 * @param provision the provision that grants it, or that it waits for, or the exclusion that bars it; null where no
 *     provision speaks of such a charge, or more than one is still open
 * @param citation where the law says so, or null
 * @param eligibleOn for {@link Outcome#NOT_YET} the first day on which it can be sealed, else null; exact where nothing
 *     is {@code missing}, otherwise the earliest day, which the missing facts may put off
 * @param missing for {@link Outcome#UNDETERMINED} the facts that would decide it, and only those
 * @param reasoning the tree of questions, or null where it was not asked for
 * @param restore for {@link Outcome#ALREADY_SEALED} whether the law says that it is to be seen again; provision and
 *     citation are then those of the restoration, and {@code missing} what would decide it; NO for all others
 * @param presumed the facts it rests on that the data does not have, by charge and fact
 */
public record Decision(
        Charge charge,
        Arrest arrest,
        Outcome outcome,
        @Nullable String provision,
        @Nullable Citation citation,
        @Nullable LocalDate eligibleOn,
        List<MissingFact> missing,
        @Nullable Reasoning reasoning,
        Answer restore,
        List<PresumedFact> presumed) {

    public Decision {
        missing = List.copyOf(missing);
        presumed = List.copyOf(presumed);
    }

    /** A decision that restores and presumes nothing. */
    public Decision(
            Charge charge,
            Arrest arrest,
            Outcome outcome,
            @Nullable String provision,
            @Nullable Citation citation,
            @Nullable LocalDate eligibleOn,
            List<MissingFact> missing,
            @Nullable Reasoning reasoning) {
        this(charge, arrest, outcome, provision, citation, eligibleOn, missing, reasoning, Answer.NO, List.of());
    }

    /** The same decision, resting on these facts. */
    Decision restingOn(List<PresumedFact> facts) {
        return new Decision(
                charge, arrest, outcome, provision, citation, eligibleOn, missing, reasoning, restore, facts);
    }
}
