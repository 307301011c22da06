package org.slatebridge.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs a command in this JVM and keeps what it wrote. */
record Cli(int code, String out, String err) {

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
