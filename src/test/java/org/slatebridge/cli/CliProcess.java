package org.slatebridge.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command in a JVM of its own, as a scheduler starts it: one that can be killed, squeezed, and set on odd ground. */
final class CliProcess {

    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Process process;
    private final Path out;
    private final Path err;

    private CliProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Runs a command to its end. */
    static Cli run(String... args) throws IOException, InterruptedException {
        return start(args).await();
    }

    /** Runs such a program to its end. */
    static Cli run(List<String> command) throws IOException, InterruptedException {
        return start(command).await();
    }

    /** Starts a command with a JVM's usual options, chosen for a short life. */
    static CliProcess start(String... args) throws IOException {
        return start(QUICK_START, args);
    }

    /** Starts a command with exactly these options of the JVM. */
    static CliProcess start(List<String> jvm, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Slatebridge.class.getName()));
        command.addAll(List.of(args));
        return start(command);
    }

    /** Starts a program with its arguments, a shell for example that sets limits for the command. */
    private static CliProcess start(List<String> command) throws IOException {
        Path out = Files.createTempFile("slatebridge", ".out");
        Path err = Files.createTempFile("slatebridge", ".err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new CliProcess(process, out, err);
    }

    long pid() {
        return process.pid();
    }

    /** Waits so long at most; true if the command has ended. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** {@code kill -9}, unless it ended before; true if it was this signal that ended it. */
    boolean kill() throws IOException, InterruptedException {
        process.destroyForcibly();
        return await().code() == 128 + 9;
    }

    /** Waits for the end; what the command wrote and its return code. */
    Cli await() throws IOException, InterruptedException {
        if (!endsWithin(LIMIT)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("must end within " + LIMIT + "\n" + take(out) + take(err));
        }
        return new Cli(process.exitValue(), take(out), take(err));
    }

    private static String take(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }
}
