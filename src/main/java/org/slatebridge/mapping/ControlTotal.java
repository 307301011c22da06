package org.slatebridge.mapping;

import org.jspecify.annotations.Nullable;
import org.slatebridge.record.Item;

/**
 * An item of a header or trailer record that says something about the whole dataset: how many records there are, or
 * what the values of an item add up to (a hash total). Immutable.
 *
 * @param record the header or trailer record that has it
 * @param item where the total stands
 * @param over which records count; null for all, header and trailer included
 * @param where which of them; {@link Condition#ALWAYS} for every one
 * @param sum the item whose values are added up; null to count records
 */
public record ControlTotal(
        RecordMapping record,
        Item item,
        @Nullable RecordMapping over,
        Condition where,
        @Nullable Item sum) {

    /** True if some records of a type count. */
    boolean mayCount(int type) {
        return over == null || over.index() == type;
    }

    /** What one record that {@link #mayCount} adds to the total; an item that is no number adds nothing. */
    long contribution(byte[] bytes, int start, int length) {
        if (!where.holds(bytes, start, length)) {
            return 0;
        }
        if (sum == null) {
            return 1;
        }
        long number = Digits.validNumber(sum, bytes, start, length);
        return number == Digits.NONE ? 0 : number;
    }
}
