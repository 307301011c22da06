package org.slatebridge.dataset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * An entry of a {@link KeyIndex} as bytes, the same in memory and in a run: offset (8), record number (8), length of
 * the record (4), length of the key (4), the key.
 */
final class KeyEntry {

    /** Bytes before the key. */
    static final int HEAD = 24;

    private static final int NUMBER = 8;
    private static final int LENGTH = 16;
    private static final int KEY_LENGTH = 20;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private KeyEntry() {}

    /** Writes what stands before the key. */
    static void putHead(byte[] target, int at, int keyLength, long offset, long number, int length) {
        LONG.set(target, at, offset);
        LONG.set(target, at + NUMBER, number);
        INT.set(target, at + LENGTH, length);
        INT.set(target, at + KEY_LENGTH, keyLength);
    }

    static long offset(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    static long number(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at + NUMBER);
    }

    static int length(byte[] bytes, int at) {
        return (int) INT.get(bytes, at + LENGTH);
    }

    static int keyLength(byte[] bytes, int at) {
        return (int) INT.get(bytes, at + KEY_LENGTH);
    }

    /** Bytes of the whole entry. */
    static int size(byte[] bytes, int at) {
        return HEAD + keyLength(bytes, at);
    }

    /** Compares two entries by key, then by offset. */
    static int compare(byte[] a, int at, byte[] b, int bt) {
        int keys = Arrays.compareUnsigned(a, at + HEAD, at + size(a, at), b, bt + HEAD, bt + size(b, bt));
        return keys != 0 ? keys : Long.compare(offset(a, at), offset(b, bt));
    }
}
