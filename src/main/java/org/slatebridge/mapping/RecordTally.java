package org.slatebridge.mapping;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Counts the records of a dataset by type while they pass. Not thread-safe. */
public final class RecordTally {

    private long[] byType = new long[16];
    private long unknown;

    /** Counts one more. */
    public void add(@Nullable RecordMapping type) {
        if (type == null) {
            unknown++;
            return;
        }
        if (type.index() >= byType.length) {
            byType = Arrays.copyOf(byType, type.index() * 2);
        }
        byType[type.index()]++;
    }

    /** Records of a type; of no known type where that is null. */
    public long of(@Nullable RecordMapping type) {
        if (type == null) {
            return unknown;
        }
        return type.index() < byType.length ? byType[type.index()] : 0;
    }
}
