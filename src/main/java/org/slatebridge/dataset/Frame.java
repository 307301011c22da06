package org.slatebridge.dataset;

import org.jspecify.annotations.Nullable;

/** Where one record is, in bytes of the file. Set by a {@link Framing}; not thread-safe. */
final class Frame {

    /** First byte of its first descriptor word, or of the record where it has none. */
    long frameOffset;
    /** First byte of its own descriptor word, never of a block's. */
    long recordOffset;
    /** First byte of data. */
    long offset;
    /** Bytes of data. */
    int length;
    /** First byte behind its own last one: of a line behind what ends it, of a spanned record behind its data. */
    long recordEnd;
    /** First byte behind it, null segments that fill its block included. */
    long endOffset;
    /** Holds the data from index 0 on where they do not stand in the window as they should; else null. */
    byte @Nullable [] assembled;

    final Segments segments = new Segments();

    /** A record whose data stand in the file as they are. */
    void set(long newFrameOffset, long newOffset, int newLength) {
        frameOffset = newFrameOffset;
        recordOffset = Math.max(newFrameOffset, newOffset - RecordFormat.DESCRIPTOR_LENGTH);
        offset = newOffset;
        length = newLength;
        end(newOffset + newLength);
        assembled = null;
        segments.single(newOffset, newLength);
    }

    /** Where it ends. */
    void end(long behind) {
        recordEnd = behind;
        endOffset = behind;
    }

    /** The array the record is in. */
    byte[] buffer(Window window) {
        return assembled == null ? window.buffer() : assembled;
    }

    /** Index of its first byte in that array. */
    int start(Window window) {
        return assembled == null ? window.indexOf(offset) : 0;
    }
}
