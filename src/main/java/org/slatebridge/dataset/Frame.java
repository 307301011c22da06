package org.slatebridge.dataset;

/** Where one record is, in bytes of the file. Set by a {@link Framing}; not thread-safe. */
final class Frame {

    /** First byte of its first descriptor word, or of the record where it has none. */
    long frameOffset;
    /** First byte of data. */
    long offset;
    /** Bytes of data. */
    int length;

    long endOffset() {
        return offset + length;
    }

    void set(long newFrameOffset, long newOffset, int newLength) {
        frameOffset = newFrameOffset;
        offset = newOffset;
        length = newLength;
    }
}
