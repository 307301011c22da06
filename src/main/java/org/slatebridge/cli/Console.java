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
 * Where a command writes: data to {@code out}, always UTF-8 and buffered; everything else to {@code messages}.
 *
 * @param out data
 * @param messages messages, warnings, reports, progress; written at once
 * @param in data where a command reads {@code -}
 * @param interruption what becomes of a signal
 */
record Console(PrintStream out, Messages messages, InputStream in, Interruption interruption) {

    private static final Charset MESSAGES = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    private static final int BUFFER_BYTES = 1 << 16;

    /** A console with nothing to read. */
    Console(PrintStream out, PrintStream err) {
        this(out, err, InputStream.nullInputStream());
    }

    /** A console that no signal reaches. */
    Console(PrintStream out, PrintStream err, InputStream in) {
        this(out, new Messages(err), in, new Interruption());
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
                new Messages(new PrintStream(new FileOutputStream(FileDescriptor.err), true, MESSAGES)),
                new FileInputStream(FileDescriptor.in),
                new Interruption());
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /** Hands on what is buffered; false if any data could not be written. */
    boolean flush() {
        messages.flush();
        return !out.checkError();
    }
}
