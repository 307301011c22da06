package org.slatebridge.dataset;

import java.util.Arrays;

/**
 * Goes through the entries of a {@link KeyIndex}: keys ascending as unsigned bytes, the shorter of two first where it
 * is the beginning of the other; equal keys by offset, equal offsets as they were added. Not thread-safe.
 */
public interface KeyCursor {

    /**
     * Goes to the next entry; the first call goes to the first.
     *
     * @return false behind the last
     * @throws org.slatebridge.diagnostic.DiagnosticException if a spilled entry cannot be read
     */
    boolean next();

    /** The array the current key is in; holds until {@link #next()}. */
    byte[] buffer();

    /** Index of the current key's first byte in {@link #buffer()}. */
    int keyStart();

    /** Bytes of the current key, 0 or more. */
    int keyLength();

    /** A copy of the current key. */
    default byte[] key() {
        return Arrays.copyOfRange(buffer(), keyStart(), keyStart() + keyLength());
    }

    /** Offset of the current entry's record in its file, in bytes. */
    long offset();

    /** Number of the current entry's record. */
    long number();

    /** Length of the current entry's record, in bytes. */
    int length();
}
