package org.slatebridge.record;

import java.util.Arrays;

/**
 * The bytes of a record being made, and which of them an item has said. Bytes that nobody has said are blanks. Not
 * thread-safe.
 */
final class RecordBytes {

    final byte[] bytes;
    private final boolean[] said;
    private final byte blank;

    RecordBytes(int capacity, byte blank) {
        this.bytes = new byte[capacity];
        this.said = new boolean[capacity];
        this.blank = blank;
    }

    void clear() {
        Arrays.fill(bytes, blank);
        Arrays.fill(said, false);
    }

    /** Says bytes; those said before stay. True if none of them would have changed. */
    boolean say(int at, byte[] from, int length) {
        boolean agrees = true;
        for (int i = 0; i < length; i++) {
            if (!said[at + i]) {
                bytes[at + i] = from[i];
                said[at + i] = true;
            } else {
                agrees &= bytes[at + i] == from[i];
            }
        }
        return agrees;
    }

    /** Puts bytes where none were said. */
    void initialise(int at, byte[] from, int length) {
        for (int i = 0; i < length; i++) {
            if (!said[at + i]) {
                bytes[at + i] = from[i];
            }
        }
    }

    /** Puts low-values where nothing was said: the slack bytes of SYNCHRONIZED. */
    void slack(int at, int length) {
        for (int i = at; i < at + length; i++) {
            if (!said[i]) {
                bytes[i] = 0;
            }
        }
    }

    /** True if an item has said a byte in a range. */
    boolean isSaid(int from, int to) {
        for (int i = from; i < Math.min(to, said.length); i++) {
            if (said[i]) {
                return true;
            }
        }
        return false;
    }
}
