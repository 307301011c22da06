package org.slatebridge.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * A stretch of a file in one reused array. It moves forward; bytes from {@link #keepFrom} on stay in it, and it grows
 * if they and what is asked for do not fit. Not thread-safe.
 */
final class Window {

    private static final int DEFAULT_LENGTH = 4 << 20;
    private static final int GREATEST_LENGTH = Integer.MAX_VALUE - 16;

    private final ByteSource source;
    private final long dataEnd;
    private final FramingFaults faults;
    private byte[] buffer;
    private long start;
    private int filled;
    private long keep = Long.MAX_VALUE;
    private long anchor = Long.MAX_VALUE;

    Window(ByteSource source, long from, long dataEnd, FramingFaults faults) {
        this(source, from, dataEnd, faults, DEFAULT_LENGTH);
    }

    /** A window of another length, which is also what is read at once. */
    Window(ByteSource source, long from, long dataEnd, FramingFaults faults, int length) {
        this.source = source;
        this.dataEnd = dataEnd;
        this.faults = faults;
        this.start = from;
        this.buffer = new byte[(int) Math.max(1, Math.min(length, dataEnd - from))];
    }

    byte[] buffer() {
        return buffer;
    }

    /** Index of a byte of the file in {@link #buffer()}. */
    int indexOf(long offset) {
        return (int) (offset - start);
    }

    /** Offset of the first byte behind the records. */
    long dataEnd() {
        return dataEnd;
    }

    /** Offset of the first byte that is not here yet. */
    long filledEnd() {
        return start + filled;
    }

    /** Goes back to an offset whose bytes were given up. */
    void restart(long offset) {
        if (!holds(offset)) {
            start = offset;
            filled = 0;
        }
        anchor = offset;
    }

    void keepFrom(long offset) {
        keep = offset;
    }

    /** The record about to be framed begins here: what follows stays until the next one. */
    void anchor(long offset) {
        anchor = offset;
    }

    /** True if the bytes from an offset on are still here. */
    boolean holds(long offset) {
        return offset >= start && offset <= start + filled;
    }

    /** Makes sure that so many bytes from an offset on are in the buffer; they are in the file. */
    void require(long offset, int length) {
        if (offset + length > start + filled) {
            advance(offset, length);
        }
    }

    private void advance(long offset, int length) {
        long low = Math.max(start, Math.min(keep, Math.min(anchor, offset)));
        long needed = offset + length - low;
        if (needed > GREATEST_LENGTH) {
            throw faults.window(low, needed);
        }
        int kept = (int) Math.max(0, start + filled - low);
        // a window nearly full of kept bytes would move them again for every record
        boolean crowded = needed > buffer.length - (long) (buffer.length / 4) && dataEnd - low > buffer.length;
        byte[] target = needed > buffer.length || crowded ? new byte[larger(needed)] : buffer;
        if (kept > 0) {
            System.arraycopy(buffer, (int) (low - start), target, 0, kept);
        }
        buffer = target;
        start = low;
        filled = kept;
        fill();
    }

    private int larger(long needed) {
        return (int) Math.min(Math.min(GREATEST_LENGTH, dataEnd - start), Math.max(needed, 2L * buffer.length));
    }

    private void fill() {
        int target = (int) Math.min(buffer.length, dataEnd - start);
        try {
            while (filled < target) {
                int read = source.read(ByteBuffer.wrap(buffer, filled, target - filled), start + filled);
                if (read < 0) {
                    throw faults.truncated(start + filled, "the file was longer when it was opened", 0);
                }
                filled += read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
