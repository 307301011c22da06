package org.slatebridge.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes: data to {@code out}, always UTF-8 and buffered; everything else to {@code err}.
 *
 * @param out data
 * @param err messages, warnings, progress; written at once
 * @param in data where a command reads {@code -}
 */
public record Console(PrintStream out, PrintStream err, InputStream in) {

    private static final Charset MESSAGES = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    private static final int BUFFER_BYTES = 1 << 16;

    /** A console with nothing to read. */
    public Console(PrintStream out, PrintStream err) {
        this(out, err, InputStream.nullInputStream());
    }

    /**
     * The console of this process; messages in the machine's own character set, whatever {@code file.encoding} says.
     */
    static Console ofProcess() {
        return new Console(
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER_BYTES),
                        false,
                        StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, MESSAGES),
                new FileInputStream(FileDescriptor.in));
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true, MESSAGES);
    }

    /** Hands on what is buffered; false if any data could not be written. */
    boolean flush() {
        err.flush();
        return !out.checkError();
    }
}
