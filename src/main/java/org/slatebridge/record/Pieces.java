package org.slatebridge.record;

import org.slatebridge.dataset.Segments;

/**
 * Where the bytes of a record lie that does not stand in its file as it is read: a spanned record in its segments, a
 * line that is shorter than its layout. Offsets are those of the file. Immutable.
 */
public final class Pieces {

    private final long[] offsets;
    private final int[] lengths;

    Pieces(Segments segments) {
        offsets = new long[segments.count()];
        lengths = new int[segments.count()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = segments.offset(i);
            lengths[i] = segments.length(i);
        }
    }

    /** How many; at least 1. */
    public int count() {
        return offsets.length;
    }

    /** Offset of the first data byte of a piece, counted from 0. */
    public long offset(int piece) {
        return offsets[piece];
    }

    /** Data bytes of a piece; 0 for an empty segment. */
    public int length(int piece) {
        return lengths[piece];
    }

    /** Bytes of the record that the file has; the others are blanks that fill a line. */
    public int length() {
        int sum = 0;
        for (int length : lengths) {
            sum += length;
        }
        return sum;
    }
}
