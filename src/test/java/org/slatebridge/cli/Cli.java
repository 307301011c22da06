package org.slatebridge.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a command wrote and ended with.
 *
 * @param code its return code
 * @param out standard output
 * @param toldLines standard error as the operator sees it
 */
record Cli(int code, String out, String toldLines) {

    private static final String MARGIN = " ".repeat(9);

    /** Standard error with folded messages in one line each, whatever the length of the paths in them. */
    String err() {
        return unfolded(toldLines);
    }

    /** A text with folded messages in one line each. */
    static String unfolded(String told) {
        return told.replace("\\\n" + MARGIN, "").replaceAll("\n" + MARGIN + "(?![| ])", " ");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cli cli && code == cli.code && out.equals(cli.out) && err().equals(cli.err());
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, out, err());
    }

    /** Runs a command in this JVM and keeps what it wrote. */
    static Cli run(String... args) {
        return run(new byte[0], args);
    }

    /** The same with something on standard input. */
    static Cli run(byte[] input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Slatebridge.run(new Console(print(out), print(err), new ByteArrayInputStream(input)), args);
        return new Cli(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }
}
