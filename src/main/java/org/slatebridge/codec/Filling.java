package org.slatebridge.codec;

import org.slatebridge.layout.Validity;

/** Tells bytes that are filled with one value from others. Stateless. */
final class Filling {

    private Filling() {}

    /** Which of the fillings the bytes are, or {@code otherwise} if none. */
    static Validity of(byte[] bytes, int at, int length, byte blank, Validity otherwise) {
        byte first = bytes[at];
        if (first != 0 && first != -1 && first != blank) {
            return otherwise;
        }
        for (int i = at + 1; i < at + length; i++) {
            if (bytes[i] != first) {
                return otherwise;
            }
        }
        return first == 0 ? Validity.LOW_VALUES : first == -1 ? Validity.HIGH_VALUES : Validity.BLANK;
    }
}
