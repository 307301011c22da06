package org.slatebridge.policy;

/** What can be said to a question when facts may be missing: Kleene's three values. */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    /** Yes or no. */
    public static Answer of(boolean yes) {
        return yes ? YES : NO;
    }

    /** YES if both are, NO if either is, whatever the other; else UNKNOWN. */
    public Answer and(Answer other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == UNKNOWN ? UNKNOWN : other;
    }

    /** YES if either is, whatever the other; NO if both are; else UNKNOWN. */
    public Answer or(Answer other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == UNKNOWN ? UNKNOWN : other;
    }

    /** The opposite; what is unknown stays unknown. */
    public Answer not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
