package org.slatebridge.profile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts the distinct values of an item that looks like a code, up to 50; an item that has more is no code, and nothing
 * of it is kept. A value is told apart by a number of 64 bits. Not thread-safe.
 */
final class ValueCounts {

    /** The most distinct values that are counted. */
    static final int MOST = 50;

    private static final int SLOTS = 128;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] keys = new long[SLOTS];
    private final long[] counts = new long[SLOTS];
    private final @Nullable String[] texts = new String[SLOTS];
    private int distinct;

    /**
     * Counts a value.
     *
     * @param key equal for equal values only
     * @return the place to {@link #show} it, where it is a new one; else −1
     */
    int add(long key) {
        int slot = (int) ((key * SPREAD) >>> 57);
        while (counts[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) % SLOTS;
        }
        if (isMany() || counts[slot]++ > 0) {
            return -1;
        }
        keys[slot] = key;
        distinct++;
        return slot;
    }

    /** Says how a new value is shown. */
    void show(int slot, String text) {
        texts[slot] = text;
    }

    /** True if there were more than 50. */
    boolean isMany() {
        return distinct > MOST;
    }

    /**
     * The values and how often each was there; empty if there were too many.
     *
     * @param numeric true to sort them as numbers, false to sort them as text
     */
    Map<String, Long> values(boolean numeric) {
        Map<String, Long> values = new LinkedHashMap<>();
        if (!isMany()) {
            Comparator<Integer> order = numeric
                    ? Comparator.comparingLong(slot -> keys[slot])
                    : Comparator.comparing(slot -> String.valueOf(texts[slot]));
            IntStream.range(0, SLOTS)
                    .filter(slot -> counts[slot] > 0)
                    .boxed()
                    .sorted(order)
                    .forEach(slot -> values.merge(String.valueOf(texts[slot]), counts[slot], Long::sum));
        }
        return values;
    }
}
