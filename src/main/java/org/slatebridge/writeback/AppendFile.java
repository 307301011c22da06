package org.slatebridge.writeback;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.protection.OwnerOnly;

/** A file that grows, and that a restart cuts back to its last checkpoint. Not thread-safe. */
public final class AppendFile implements Closeable {

    private final FileChannel channel;
    private long length;
    private boolean unforced = true;

    /** Opens a file and cuts off whatever was written after {@code length} bytes. */
    public AppendFile(Path file, long length) throws IOException {
        this.channel = OwnerOnly.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.length = length;
        if (channel.size() < length) {
            channel.close();
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.FILE_CHANGED, "an unfinished file of the run is shorter than its checkpoint"));
        }
        channel.truncate(length);
    }

    /** Writes all remaining bytes at the end. */
    public void append(ByteBuffer bytes) throws IOException {
        unforced |= bytes.hasRemaining();
        while (bytes.hasRemaining()) {
            length += channel.write(bytes, length);
        }
    }

    /** Bytes written. */
    public long length() {
        return length;
    }

    /** Waits until the device has everything. */
    public void force() throws IOException {
        if (unforced) {
            channel.force(false);
            unforced = false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
