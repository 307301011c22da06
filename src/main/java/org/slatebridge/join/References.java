package org.slatebridge.join;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slatebridge.dataset.KeyCursor;

/** Goes through sorted pairs of value and person beside values in the same order. Not thread-safe. */
final class References {

    private final KeyCursor pairs;
    private boolean more;
    private byte[] value = new byte[0];
    private byte @Nullable [] person;
    private boolean ambiguous;

    References(KeyCursor pairs) {
        this.pairs = pairs;
        this.more = pairs.next();
    }

    /** Goes to a value, not below the one before. */
    void seek(byte[] buffer, int at, int length) {
        if (value.length > 0 && Arrays.equals(value, 0, value.length, buffer, at, at + length)) {
            return;
        }
        value = Arrays.copyOfRange(buffer, at, at + length);
        person = null;
        ambiguous = false;
        while (more && compare() < 0) {
            more = pairs.next();
        }
        while (more && compare() == 0) {
            take();
            more = pairs.next();
        }
    }

    private int compare() {
        int from = pairs.keyStart();
        return Arrays.compareUnsigned(pairs.buffer(), from, from + pairs.length(), value, 0, value.length);
    }

    private void take() {
        int from = pairs.keyStart() + pairs.length();
        byte[] found = Arrays.copyOfRange(pairs.buffer(), from, pairs.keyStart() + pairs.keyLength());
        ambiguous |= person != null && !Arrays.equals(person, found);
        person = found;
    }

    /** True if more than one person has the value. */
    boolean isAmbiguous() {
        return ambiguous;
    }

    /** Who has the value; null for nobody. */
    byte @Nullable [] person() {
        return person;
    }
}
