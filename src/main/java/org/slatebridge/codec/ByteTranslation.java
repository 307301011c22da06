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

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] single;
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

    /**
     * Translates {@code length} bytes into another array.
     *
     * @return all translated bytes, combined by OR into one: negative if any of them is
     */
    public byte translate(byte[] from, int at, int length, byte[] to, int target) {
        long all = 0;
        int i = 0;
        for (; i <= length - 8; i += 8) {
            long in = (long) LONG.get(from, at + i);
            long high = (long) pairs[(int) (in >>> 48)] << 16 | pairs[(int) (in >>> 32) & 0xFFFF];
            long low = (long) pairs[(int) (in >>> 16) & 0xFFFF] << 16 | pairs[(int) in & 0xFFFF];
            long out = high << 32 | low;
            LONG.set(to, target + i, out);
            all |= out;
        }
        for (; i < length; i++) {
            byte out = single[from[at + i] & 0xFF];
            to[target + i] = out;
            all |= out;
        }
        all |= all >>> 32;
        all |= all >>> 16;
        return (byte) (all | all >>> 8);
    }
}
