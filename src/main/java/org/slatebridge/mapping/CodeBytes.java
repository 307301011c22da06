package org.slatebridge.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slatebridge.record.Item;

/**
 * Knows the bytes that an item has for each code of a list, so that no text is made of a record's bytes to look it up.
 * Bytes it does not know may still be a code: as text, without what is trimmed. Immutable.
 */
final class CodeBytes {

    /** What {@link #find} gives for bytes that it does not know. */
    static final int UNKNOWN = -1;

    private final Item item;
    /** The bytes of the codes as numbers, ascending, and which code each is. */
    private final long[] packed;

    private final int[] codes;

    /** @param codes of two equal ones the first counts */
    CodeBytes(Item item, List<String> codes) {
        TreeMap<Long, Integer> byBytes = new TreeMap<>();
        for (int i = 0; i < codes.size(); i++) {
            byte @Nullable [] bytes = item.bytesOf(codes.get(i));
            if (bytes != null && bytes.length <= Item.MOST_PACKED) {
                byBytes.putIfAbsent(Item.packed(bytes), i);
            }
        }
        this.item = item;
        this.packed = byBytes.keySet().stream().mapToLong(Long::longValue).toArray();
        this.codes = byBytes.values().stream().mapToInt(Integer::intValue).toArray();
    }

    /** Index of the code that an item of a record has, or {@link #UNKNOWN}. */
    int find(byte[] bytes, int start, int length) {
        if (packed.length == 0) {
            return UNKNOWN;
        }
        int found = Arrays.binarySearch(packed, item.packed(bytes, start, length));
        return found < 0 ? UNKNOWN : codes[found];
    }
}
