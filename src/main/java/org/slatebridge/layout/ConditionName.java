package org.slatebridge.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A level 88: a name for some values of the item above it.
 *
 * @param name as in the copybook
 * @param ranges the values; the condition holds where the item has any of them
 * @param whenFalse what SET … TO FALSE writes, or null
 */
public record ConditionName(
        String name, List<Range> ranges, @Nullable Literal whenFalse) {

    /** Copies the list. */
    public ConditionName {
        ranges = List.copyOf(ranges);
    }

    /**
     * One value, or all from one to another.
     *
     * @param from the value, or the first
     * @param through the last, or null for a single value
     */
    public record Range(Literal from, @Nullable Literal through) {}
}
