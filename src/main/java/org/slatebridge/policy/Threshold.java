package org.slatebridge.policy;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A bound in a statute's words, {@code more than 2 years}, {@code 3 or more}.
 *
 * @param words as written
 * @param side which side of the bound is meant
 * @param bound the bound: months of imprisonment, a count, or cents
 */
record Threshold(String words, Side side, long bound) {

    private static final Pattern OR_MORE = Pattern.compile("(.+) or more");
    private static final Pattern OTHER = Pattern.compile("(more than|no more than|less than) (.+)");

    /** Which side of a bound is meant. */
    enum Side {
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN
    }

    /** Reads {@code 1 year or more}, {@code more than …}, {@code no more than …}, {@code less than …}; else null. */
    static @Nullable Threshold parse(String text) {
        return parse(text, length -> {
            Length bound = Length.parse(length);
            return bound == null ? null : (long) bound.months();
        });
    }

    /** Reads the same words about a value of another kind; null where they are none, or the value is. */
    static @Nullable Threshold parse(String text, Function<String, @Nullable Long> value) {
        Matcher orMore = OR_MORE.matcher(text);
        if (orMore.matches()) {
            return of(text, Side.AT_LEAST, value.apply(orMore.group(1)));
        }
        Matcher other = OTHER.matcher(text);
        if (!other.matches()) {
            return null;
        }
        Side side = switch (other.group(1)) {
            case "more than" -> Side.MORE_THAN;
            case "no more than" -> Side.AT_MOST;
            default -> Side.LESS_THAN;
        };
        return of(text, side, value.apply(other.group(2)));
    }

    private static @Nullable Threshold of(String text, Side side, @Nullable Long bound) {
        return bound == null ? null : new Threshold(text, side, bound);
    }

    boolean meets(long value) {
        return switch (side) {
            case AT_LEAST -> value >= bound;
            case MORE_THAN -> value > bound;
            case AT_MOST -> value <= bound;
            case LESS_THAN -> value < bound;
        };
    }
}
