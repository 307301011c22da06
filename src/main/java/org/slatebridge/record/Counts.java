package org.slatebridge.record;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.codec.Codecs;
import org.slatebridge.codec.NumberCodec;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.Occurs;
import org.slatebridge.layout.RecordLayout;

/** The counters of a layout: which slot each has, and which counts its tables allow. Immutable. */
final class Counts {

    /**
     * A counter.
     *
     * @param slot its index among the counters of the layout
     * @param codec reads it
     * @param min least count that all its tables allow
     * @param max greatest count that all its tables allow
     */
    record Counter(int slot, NumberCodec codec, int min, int max) {

        /** The count, or −1 where the item holds none that the tables allow. */
        int read(byte[] bytes, int at) {
            long count = codec.read(bytes, at);
            return count >= min && count <= max ? (int) count : -1;
        }
    }

    private final Map<Field, Counter> counters = new HashMap<>();

    Counts(RecordLayout layout, Codecs codecs) {
        Map<Field, int[]> ranges = new LinkedHashMap<>();
        for (Field field : layout.fields()) {
            Occurs occurs = field.occurs();
            if (occurs != null && occurs.dependingOn() != null) {
                int[] range = ranges.computeIfAbsent(occurs.dependingOn(), f -> new int[] {0, Integer.MAX_VALUE});
                range[0] = Math.max(range[0], occurs.min());
                range[1] = Math.min(range[1], occurs.max());
            }
        }
        ranges.forEach((field, range) -> {
            if (codecs.of(field) instanceof NumberCodec codec) {
                counters.put(field, new Counter(counters.size(), codec, range[0], range[1]));
            }
        });
    }

    /** How many counters there are. */
    int size() {
        return counters.size();
    }

    /** The counter an item is, or null. */
    @Nullable
    Counter of(Field field) {
        return counters.get(field);
    }
}
