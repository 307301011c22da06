package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A decision that is being made about one charge. */
final class Verdict {

    private final ChargeView charge;
    private final Function<Outcome, @Nullable Reasoning> why;
    private final boolean reasoning;
    private @Nullable String id;
    private @Nullable Citation citation;
    private @Nullable LocalDate opensOn;
    private Collection<MissingFact> missing = List.of();
    private Answer restore = Answer.NO;

    /**
     * Begins one.
     *
     * @param why the reasoning for an outcome, or null where nobody asks for it
     * @param reasoning true to keep it
     */
    Verdict(ChargeView charge, Function<Outcome, @Nullable Reasoning> why, boolean reasoning) {
        this.charge = charge;
        this.why = why;
        this.reasoning = reasoning;
    }

    Verdict under(String provision, Citation where) {
        id = provision;
        citation = where;
        return this;
    }

    Verdict opening(@Nullable LocalDate day) {
        opensOn = day;
        return this;
    }

    Verdict missing(Collection<MissingFact> facts) {
        missing = facts;
        return this;
    }

    Verdict restoring(Answer answer) {
        restore = answer;
        return this;
    }

    Decision as(Outcome outcome) {
        Reasoning tree = why.apply(outcome);
        Collection<PresumedFact> presumed = new TreeSet<>(PresumedFact.ORDER);
        if (tree != null && charge.person.presumes()) {
            tree.presumed(presumed);
        }
        return new Decision(
                charge.charge,
                charge.arrest,
                outcome,
                id,
                citation,
                opensOn,
                List.copyOf(missing),
                reasoning ? tree : null,
                restore,
                List.copyOf(presumed));
    }
}
