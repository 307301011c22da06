package org.slatebridge.mapping;

import org.jspecify.annotations.Nullable;
import org.slatebridge.record.Item;

/**
 * Where a dataset states which cycle it is: a number that goes up by one with every delivery. Immutable.
 *
 * @param record the header record that has it
 * @param item where it stands
 */
public record CycleNumber(RecordMapping record, Item item) {

    /** What a header record states; null where it is no valid number. */
    public @Nullable Long of(byte[] bytes, int start, int length) {
        long number = Digits.validNumber(item, bytes, start, length);
        return number == Digits.NONE ? null : number;
    }
}
