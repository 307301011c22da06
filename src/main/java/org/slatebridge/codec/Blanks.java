package org.slatebridge.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds where trailing blanks begin, eight bytes at a time. Stateless. */
final class Blanks {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long EVERY_BYTE = 0x0101010101010101L;

    private Blanks() {}

    /** Index behind the last byte from {@code from} to {@code end} (not included) that is no blank. */
    static int trimmedEnd(byte[] bytes, int from, int end, byte blank) {
        int to = end;
        if (to == from || bytes[to - 1] != blank) {
            return to;
        }
        long blanks = (blank & 0xFF) * EVERY_BYTE;
        while (to - from >= 8) {
            long other = (long) LONG.get(bytes, to - 8) ^ blanks;
            if (other != 0) {
                return to - Long.numberOfTrailingZeros(other) / 8;
            }
            to -= 8;
        }
        while (to > from && bytes[to - 1] == blank) {
            to--;
        }
        return to;
    }
}
