package org.slatebridge.policy;

/**
 * When something happened, as far as facts tell.
 *
 * @param certain the latest epoch day on which it certainly happened or is due; {@link Long#MIN_VALUE} if on none
 * @param possible the latest day on which it may have happened beside; {@link Long#MAX_VALUE} for any day,
 *     {@link Long#MIN_VALUE} if nothing is unknown
 * @param outstanding true if it has yet to happen, nobody knows when
 */
record Happening(long certain, long possible, boolean outstanding) {

    static final Happening NEVER = new Happening(Long.MIN_VALUE, Long.MIN_VALUE, false);
    static final Happening UNKNOWN = new Happening(Long.MIN_VALUE, Long.MAX_VALUE, false);
    static final Happening OUTSTANDING = new Happening(Long.MIN_VALUE, Long.MIN_VALUE, true);

    static Happening on(long day) {
        return new Happening(day, Long.MIN_VALUE, false);
    }

    /** It may have happened up to that day; {@link Long#MAX_VALUE} for any day. */
    static Happening maybeUntil(long day) {
        return new Happening(Long.MIN_VALUE, day, false);
    }

    /** True if all of it happened on the last day allowed or before, or never. */
    Answer over(long lastDay) {
        if (outstanding || certain > lastDay) {
            return Answer.NO;
        }
        return possible > lastDay ? Answer.UNKNOWN : Answer.YES;
    }

    /** The latest day it certainly happened; {@link Long#MAX_VALUE} while it is outstanding. */
    long latest() {
        return outstanding ? Long.MAX_VALUE : certain;
    }

    /** Both. */
    Happening and(Happening other) {
        return new Happening(
                Math.max(certain, other.certain), Math.max(possible, other.possible), outstanding || other.outstanding);
    }

    /** The same where it is unknown whether it counts at all. */
    Happening perhaps() {
        return new Happening(Long.MIN_VALUE, outstanding ? Long.MAX_VALUE : Math.max(certain, possible), false);
    }

    /** As much of it as counts. */
    Happening where(Answer counts) {
        return switch (counts) {
            case YES -> this;
            case NO -> NEVER;
            case UNKNOWN -> perhaps();
        };
    }
}
