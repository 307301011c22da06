package org.slatebridge.writeback;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Bytes on their way to a file; the buffer is used again and again. Not thread-safe. */
public final class ByteSink extends ByteArrayOutputStream {

    /** A sink that grows as needed. */
    public ByteSink() {
        super(1 << 16);
    }

    /** Hands over what was collected and begins anew; the bytes are valid until the next write. */
    public ByteBuffer drain() {
        ByteBuffer bytes = ByteBuffer.wrap(buf, 0, count);
        count = 0;
        return bytes;
    }
}
