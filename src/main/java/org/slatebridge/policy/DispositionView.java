package org.slatebridge.policy;

import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Charge;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactKind;

/** How a charge ended, as of a day, as {@link DispositionReader} finds it in its dispositions. Immutable. */
final class DispositionView {

    /** How the charge ended, or null where that is unknown. */
    final @Nullable DispositionType type;
    /** The fact that says so, or that should have. */
    final FactSeen typeSeen;
    /** Epoch day on which the charge ended; only where {@link #dated}. */
    final long day;
    /** True where it is known how and on which day; for a pardon it is the day of the conviction, not of the pardon. */
    final boolean dated;
    /** Epoch day by which the charge had ended, even where its own day is unknown; {@link Long#MAX_VALUE} if none. */
    final long notAfter;
    /** The fact that tells the day, or that should have. */
    final FactSeen daySeen;

    DispositionView(@Nullable DispositionType type, FactSeen typeSeen, FactSeen daySeen, FactSeen lastSeen) {
        Fact date = daySeen.answer();
        Fact last = lastSeen.answer();
        this.type = type;
        this.typeSeen = typeSeen;
        // What is not known to be a conviction may be a pardon of one, whose own day was another.
        this.dated = type != null && isDay(daySeen);
        this.day = dated && date != null ? date.number() : 0;
        this.daySeen = type == null ? typeSeen : daySeen;
        this.notAfter = dated ? day : last != null && isDay(lastSeen) ? last.number() : Long.MAX_VALUE;
    }

    private static boolean isDay(FactSeen seen) {
        Fact fact = seen.answer();
        return fact != null
                && fact.name().kind() == FactKind.DATE
                && seen.quality().known();
    }

    /**
     * True where {@link #day} is that of a conviction, if it is one: what has no type may be a pardon of one, whose own
     * day was another.
     */
    boolean dayOfConviction() {
        return dated && type != null;
    }

    /** Convicted, pardoned or not. */
    Answer convicted() {
        return type == null ? Answer.UNKNOWN : Answer.of(type.convicts());
    }

    static DispositionView of(Charge charge, PolicyFacts names, long asOf) {
        return new DispositionReader(charge, names, asOf).read();
    }
}
