package org.slatebridge.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.protection.OwnerOnly;

/** Holds a folder for one process; the operating system lets go when the process ends, however it ends. */
public final class RunLock implements AutoCloseable {

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock of a run directory, or refuses at once if somebody else has it. */
    static RunLock take(Path file) {
        return take(file, Diagnostic.of(DiagnosticCode.RUN_LOCKED, "another process is running this run directory"));
    }

    /**
     * Takes a lock.
     *
     * @param file is made if it is not there, and stays
     * @param refusal what is said at once if somebody else has it
     */
    public static RunLock take(Path file, Diagnostic refusal) {
        try {
            FileChannel channel = OwnerOnly.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new DiagnosticException(refusal);
            }
            return new RunLock(channel);
        } catch (IOException e) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.OUTPUT_NOT_WRITABLE, "the folder cannot be locked"), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
