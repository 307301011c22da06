package org.slatebridge.mapping;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up the control totals of a dataset while its records pass. Not thread-safe. */
public final class ControlTotals {

    private final List<ControlTotal> totals;
    private final long[] sums;

    /** Starts from nothing, or from the sums of a checkpoint. */
    public ControlTotals(List<ControlTotal> totals, long[] sums) {
        this.totals = List.copyOf(totals);
        this.sums = Arrays.copyOf(sums, totals.size());
    }

    /** Counts a record in; one of no known type counts where all are counted. */
    public void add(@Nullable RecordMapping type, byte[] bytes, int start, int length) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.addExact(sums[i], totals.get(i).contribution(type, bytes, start, length));
        }
    }

    /** Takes a record out again, before its bytes change. */
    public void subtract(RecordMapping type, byte[] bytes, int start, int length) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.subtractExact(sums[i], totals.get(i).contribution(type, bytes, start, length));
        }
    }

    /** The sums, in the order of the totals. */
    public long[] sums() {
        return sums.clone();
    }
}
