package org.slatebridge.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/**
 * The bytes of a dataset, addressed from its beginning; of a compressed one, those it has unpacked. Not thread-safe.
 */
interface ByteSource extends Closeable {

    /** Bytes in all. */
    long size();

    /**
     * Reads some of the bytes from an offset on.
     *
     * @param target takes them; an array is behind it
     * @return how many, or −1 behind the last
     */
    int read(ByteBuffer target, long offset) throws IOException;

    /** Closes the file; never fails, because nothing was written. */
    @Override
    void close();

    /**
     * Opens a file; one whose name ends in {@code .gz} is unpacked, after all of it was verified.
     *
     * @throws DiagnosticException if it is not there, cannot be read, or is no whole gzip file though its name says so
     */
    static ByteSource open(Path file, String name, FramingFaults faults) {
        FileChannel channel = channel(file, name);
        try {
            return isCompressed(file) ? new GzipSource(channel, faults) : new FileSource(channel);
        } catch (IOException e) {
            closeQuietly(channel);
            throw unreadable(name, e);
        } catch (RuntimeException e) {
            closeQuietly(channel);
            throw e;
        }
    }

    /** True if the name declares a gzip file. */
    static boolean isCompressed(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    private static FileChannel channel(Path file, String name) {
        try {
            requireFile(file, name);
            return FileChannel.open(file, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.FILE_MISSING, "dataset " + name + " is not there"), e);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** Refuses what would look like an empty dataset: the size of a pipe or device is 0, whatever comes out of it. */
    private static void requireFile(Path file, String name) {
        boolean folder = Files.isDirectory(file);
        if (folder || (Files.exists(file) && !Files.isRegularFile(file))) {
            Diagnostic fault = Diagnostic.of(
                    DiagnosticCode.FILE_UNREADABLE,
                    "dataset " + name + (folder ? " is a folder" : " is a pipe or a device"));
            throw new DiagnosticException(
                    fault.advising(folder ? "name a file in it" : "write it to a file first, and give that file"));
        }
    }

    /** The fault of a file that cannot be read. */
    static DiagnosticException unreadable(String name, IOException e) {
        return new DiagnosticException(
                Diagnostic.of(DiagnosticCode.FILE_UNREADABLE, "dataset " + name + " cannot be read"), e);
    }

    /** Closes a file that was only read. */
    static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // nothing was written, so nothing is lost
        }
    }
}
