package org.slatebridge.dataset;

import java.util.Arrays;

/**
 * The entries of a {@link KeyIndex} that are in memory, one behind the other in one array, and where each begins. Three
 * quarters of the budget are for the entries; where they begin, with what sorting needs, takes 6 bytes for each of at
 * least 24, and so the last quarter at most. Not thread-safe.
 */
final class KeyEntries {

    private static final int FIRST_BYTES = 1 << 12;
    private static final int GREATEST_LENGTH = Integer.MAX_VALUE - 16;
    private static final int FEW = 8;

    private final int room;
    private byte[] bytes;
    private int filled;
    private int[] starts = new int[FIRST_BYTES / KeyEntry.HEAD];
    private int count;

    KeyEntries(long budget) {
        this.room = (int) Math.min(GREATEST_LENGTH, budget / 4 * 3);
        this.bytes = new byte[Math.min(room, FIRST_BYTES)];
    }

    int count() {
        return count;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Index in {@link #bytes()} of an entry; after {@link #sort()} in order. */
    int start(int entry) {
        return starts[entry];
    }

    /** Bytes of memory held. */
    long held() {
        return bytes.length + 4L * starts.length;
    }

    /** True if an entry with a key of that length can be added; always if there is none yet. */
    boolean hasRoom(int keyLength) {
        return count == 0 || (long) filled + KeyEntry.HEAD + keyLength <= room;
    }

    void add(byte[] buffer, int at, int keyLength, long offset, long number, int length) {
        int end = Math.addExact(filled, KeyEntry.HEAD + keyLength);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, larger(end));
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, (int) Math.min(2L * count, Math.max(count + 1, room / KeyEntry.HEAD)));
        }
        KeyEntry.putHead(bytes, filled, keyLength, offset, number, length);
        System.arraycopy(buffer, at, bytes, filled + KeyEntry.HEAD, keyLength);
        starts[count++] = filled;
        filled = end;
    }

    /**
     * Twice as large, and from a quarter of the room on as large as it gets: the old array is still there meanwhile.
     */
    private int larger(int needed) {
        long doubled = bytes.length >= room / 4 ? room : 2L * bytes.length;
        return (int) Math.min(GREATEST_LENGTH, Math.max(needed, doubled));
    }

    void clear() {
        count = 0;
        filled = 0;
    }

    /** Sorts by key, then by offset; equal ones stay as they were added. Entries added in order are only looked at. */
    void sort() {
        sort(0, count, new int[(count + 1) / 2]);
    }

    private void sort(int from, int to, int[] spare) {
        if (to - from <= FEW) {
            insert(from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(from, middle, spare);
        sort(middle, to, spare);
        if (compare(starts[middle - 1], starts[middle]) > 0) {
            merge(from, middle, to, spare);
        }
    }

    private void insert(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int moving = starts[i];
            int at = i;
            while (at > from && compare(starts[at - 1], moving) > 0) {
                starts[at] = starts[at - 1];
                at--;
            }
            starts[at] = moving;
        }
    }

    private void merge(int from, int middle, int to, int[] spare) {
        int left = middle - from;
        System.arraycopy(starts, from, spare, 0, left);
        int right = middle;
        int at = from;
        int taken = 0;
        while (taken < left) {
            boolean first = right == to || compare(spare[taken], starts[right]) <= 0;
            starts[at++] = first ? spare[taken++] : starts[right++];
        }
    }

    private int compare(int a, int b) {
        return KeyEntry.compare(bytes, a, bytes, b);
    }
}
