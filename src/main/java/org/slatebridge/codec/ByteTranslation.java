package org.slatebridge.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Translates bytes by a table, two at a time: one look-up for each pair of bytes halves the work of the most frequent
 * thing a decoder does. The table takes 128 KB; what real text touches of it is a few. Immutable; safe for use by many
 * threads.
 */
public final class ByteTranslation {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] single;
    /** By two bytes, the first of them in the lower half. */
    private final char[] pairs = new char[1 << 16];

    /**
     * A translation.
     *
     * @param table what each of the 256 bytes becomes
     */
    public ByteTranslation(byte[] table) {
        this.single = table.clone();
        for (int pair = 0; pair < pairs.length; pair++) {
            pairs[pair] = (char) ((table[pair >> 8] & 0xFF) << 8 | (table[pair & 0xFF] & 0xFF));
        }
    }

    /** Translates {@code length} bytes into another array. */
    public void translate(byte[] from, int at, int length, byte[] to, int target) {
        char[] table = pairs;
        // an index below the table's length needs no check of its bounds
        int last = table.length - 1;
        int i = 0;
        for (; i <= length - 8; i += 8) {
            long in = (long) LONG.get(from, at + i);
            long low = table[(int) in & last] | (long) table[(int) (in >>> 16) & last] << 16;
            long high = table[(int) (in >>> 32) & last] | (long) table[(int) (in >>> 48) & last] << 16;
            LONG.set(to, target + i, low | high << 32);
        }
        for (; i < length; i++) {
            to[target + i] = single[from[at + i] & 0xFF];
        }
    }
}
