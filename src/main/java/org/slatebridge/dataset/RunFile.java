package org.slatebridge.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/**
 * A temporary file for sorted runs of entries, one behind the other. It holds keys of persons: it is encrypted with a
 * key of its own that nothing else knows, only its owner may read it, its name says nothing, and where the system
 * allows the name is gone as soon as the file is open, so that nothing is left even when the process is killed;
 * elsewhere it goes when the file is closed. Not thread-safe.
 */
final class RunFile implements Closeable {

    private static final int BUFFER_LENGTH = 1 << 16;

    private final Path folder;
    private final FileChannel channel;
    private final SpillCipher cipher = new SpillCipher();
    private final byte[] pending = new byte[BUFFER_LENGTH];
    private int filled;
    private long written;

    private RunFile(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Begins an empty file.
     *
     * @throws DiagnosticException if none can be written in the folder
     */
    static RunFile create(Path folder) {
        try {
            // the JDK makes temporary files readable by their owner alone
            Path file = Files.createTempFile(folder, "index", ".run");
            return new RunFile(
                    folder,
                    FileChannel.open(
                            file,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Where the next entry will stand. */
    long end() {
        return written + filled;
    }

    /** Adds bytes behind the last. */
    void append(byte[] bytes, int at, int length) {
        if (length > pending.length - filled) {
            flush();
        }
        if (length > pending.length) {
            byte[] copy = new byte[length];
            write(bytes, at, length, copy);
        } else {
            System.arraycopy(bytes, at, pending, filled, length);
            filled += length;
        }
    }

    /** Writes what is held back, before it can be read. */
    void flush() {
        write(pending, 0, filled, pending);
        filled = 0;
    }

    private void write(byte[] plain, int at, int length, byte[] encrypted) {
        cipher.apply(written, plain, at, length, encrypted, 0);
        ByteBuffer bytes = ByteBuffer.wrap(encrypted, 0, length);
        try {
            while (bytes.hasRemaining()) {
                written += channel.write(bytes, written);
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static DiagnosticException unwritable(Path folder, IOException e) {
        return new DiagnosticException(
                Diagnostic.of(
                        DiagnosticCode.OUTPUT_NOT_WRITABLE,
                        "temporary files of a key index cannot be written in " + folder),
                e);
    }

    /** Reads bytes that were flushed. */
    void read(long offset, byte[] target, int from, int to) {
        ByteBuffer bytes = ByteBuffer.wrap(target, from, to - from);
        try {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, offset + bytes.position() - from) < 0) {
                    throw new IOException("cut");
                }
            }
        } catch (IOException e) {
            throw new DiagnosticException(
                    Diagnostic.of(
                            DiagnosticCode.FILE_UNREADABLE,
                            "a temporary file of a key index cannot be read in " + folder),
                    e);
        }
        cipher.apply(offset, target, from, to - from, target, from);
    }

    /** Removes the file. */
    @Override
    public void close() {
        ByteSource.closeQuietly(channel);
    }
}
