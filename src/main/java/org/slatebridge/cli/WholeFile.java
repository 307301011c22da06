package org.slatebridge.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/**
 * A file that appears under its name complete and synced, or not at all. A file that is there is never replaced: it may
 * be what is read, or what nobody has twice. Not thread-safe.
 */
final class WholeFile implements Closeable {

    private final Path target;
    private final Path work;
    private final FileChannel channel;
    private final OutputStream stream;

    private WholeFile(Path target, Path work, FileChannel channel) {
        this.target = target;
        this.work = work;
        this.channel = channel;
        this.stream = new BufferedOutputStream(Channels.newOutputStream(channel));
    }

    /**
     * Begins a file; until {@link #publish()} it has another name in the same folder.
     *
     * @throws DiagnosticException if there is one of that name, or none can be written there
     */
    static WholeFile create(Path target) {
        requireFree(target);
        Path work = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            FileChannel channel = FileChannel.open(
                    work, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            return new WholeFile(target, work, channel);
        } catch (IOException e) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.OUTPUT_NOT_WRITABLE, target + " cannot be written"), e);
        }
    }

    /** Writes a text in UTF-8, all or nothing. */
    static void write(Path target, String text) throws IOException {
        try (WholeFile whole = create(target)) {
            whole.stream().write(text.getBytes(StandardCharsets.UTF_8));
            whole.publish();
        }
    }

    /** Refuses a name that is taken. */
    static void requireFree(Path target) {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new DiagnosticException(Diagnostic.of(DiagnosticCode.OUTPUT_EXISTS, target + " is there already"));
        }
    }

    /** Where to write. */
    OutputStream stream() {
        return stream;
    }

    /** Gives the file its name; it is on the disk then. */
    void publish() throws IOException {
        stream.flush();
        channel.force(true);
        channel.close();
        requireFree(target);
        Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(work);
    }
}
