package org.slatebridge.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up the control totals of a dataset while its records pass. Not thread-safe. */
public final class ControlTotals {

    private final List<ControlTotal> totals;
    private final long[] sums;
    /** Indexes of the totals a record may add to, by index of its type; those of other types come last. */
    private final int[][] byType;

    /** Starts from nothing, or from the sums of a checkpoint. */
    public ControlTotals(List<ControlTotal> totals, long[] sums) {
        this.totals = List.copyOf(totals);
        this.sums = Arrays.copyOf(sums, totals.size());
        int types = totals.stream()
                .flatMap(total -> Stream.ofNullable(total.over()))
                .mapToInt(over -> over.index() + 1)
                .max()
                .orElse(0);
        this.byType = new int[types + 1][];
        Arrays.setAll(byType, this::totalsOver);
    }

    private int[] totalsOver(int type) {
        return IntStream.range(0, totals.size())
                .filter(i -> totals.get(i).mayCount(type))
                .toArray();
    }

    /** Counts a record in; one of no known type counts where all are counted. */
    public void add(@Nullable RecordMapping type, byte[] bytes, int start, int length) {
        for (int i : totalsOf(type)) {
            sums[i] = Math.addExact(sums[i], totals.get(i).contribution(bytes, start, length));
        }
    }

    /** Takes a record out again, before its bytes change. */
    public void subtract(RecordMapping type, byte[] bytes, int start, int length) {
        for (int i : totalsOf(type)) {
            sums[i] = Math.subtractExact(sums[i], totals.get(i).contribution(bytes, start, length));
        }
    }

    private int[] totalsOf(@Nullable RecordMapping type) {
        int other = byType.length - 1;
        return byType[type == null ? other : Math.min(type.index(), other)];
    }

    /** The sums, in the order of the totals. */
    public long[] sums() {
        return sums.clone();
    }
}
