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
import org.slatebridge.protection.OwnerOnly;

/**
 * A file that appears under its name complete and synced, or not at all. A file that is there is never replaced: it may
 * be what is read, or what nobody has twice. Not thread-safe.
 */
final class WholeFile implements Closeable {

    private final Path target;
    private final Path work;
    private final FileChannel channel;
    private final OutputStream stream;

    /**
     * A file under another name.
     *
     * @param channel the file {@code work}, open for writing
     */
    WholeFile(Path target, Path work, FileChannel channel) {
        this.target = target;
        this.work = work;
        this.channel = channel;
        this.stream = new BufferedOutputStream(new NamingOutput(target, Channels.newOutputStream(channel)));
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
            // what a killed command left; never what a link of that name leads to
            Files.deleteIfExists(work);
            return new WholeFile(
                    target, work, OwnerOnly.open(work, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw NamingOutput.fault(target, e);
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

    /** Writes a file of a given path. */
    interface Filling {

        /** Writes it; the file is there and empty. */
        void write(Path file) throws IOException;
    }

    /**
     * Has the file written by what opens it itself, instead of through {@link #stream()}.
     *
     * @throws DiagnosticException if the disk does not take it
     */
    void fill(Filling filling) {
        try {
            filling.write(work);
        } catch (IOException e) {
            throw NamingOutput.fault(target, e);
        }
    }

    /** Where to write; one that cannot be written to the end says which file and why, in a DiagnosticException. */
    OutputStream stream() {
        return stream;
    }

    /**
     * Gives the file its name; it is on the disk then.
     *
     * @throws DiagnosticException if the disk does not take it, or the name is taken by now
     */
    void publish() {
        try {
            stream.flush();
            channel.force(true);
            channel.close();
            requireFree(target);
            Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw NamingOutput.fault(target, e);
        }
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(work);
    }
}
