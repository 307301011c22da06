package org.slatebridge.dataset;

import java.util.Arrays;

/**
 * Where the bytes of a record lie in its file: one range, or several where the record is spanned. One object serves all
 * records of a reader; it holds the current one's ranges. Not thread-safe.
 */
public final class Segments {

    private long[] offsets = new long[1];
    private int[] lengths = new int[1];
    private int count;

    Segments() {}

    void single(long offset, int length) {
        offsets[0] = offset;
        lengths[0] = length;
        count = 1;
    }

    void clear() {
        count = 0;
    }

    void add(long offset, int length) {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
        }
        offsets[count] = offset;
        lengths[count++] = length;
    }

    /** How many ranges; at least 1 once a record was read. */
    public int count() {
        return count;
    }

    /** File offset of the first data byte of a range, counted from 0. */
    public long offset(int range) {
        return offsets[range];
    }

    /** Data bytes of a range; 0 for an empty segment. */
    public int length(int range) {
        return lengths[range];
    }

    /**
     * File offset of a byte of the record.
     *
     * @param index of the byte in the record, from 0
     * @return −1 if the file does not have it, as with the blanks that fill a line
     */
    public long offsetOf(int index) {
        int before = 0;
        for (int i = 0; i < count; i++) {
            if (index - before < lengths[i]) {
                return offsets[i] + index - before;
            }
            before += lengths[i];
        }
        return -1;
    }
}
