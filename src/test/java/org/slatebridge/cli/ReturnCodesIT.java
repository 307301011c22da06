package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Return codes of processes that something outside ends: too little memory, signals, a reader that goes away. */
class ReturnCodesIT {

    private static final Path SHELL = Path.of("/bin/sh");
    private static final List<String> EVALUATE =
            List.of("evaluate", "--policy", Keystone.POLICY.toString(), "--as-of", Keystone.AS_OF);

    @TempDir
    private Path folder;

    private static List<String> java(String... jvm) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvm));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Slatebridge.class.getName()));
        return command;
    }

    private static Cli inShell(String script, List<String> jvm, List<String> words) throws Exception {
        assumeTrue(Files.isExecutable(SHELL), "needs a shell");
        List<String> command = new ArrayList<>(List.of(SHELL.toString(), "-c", script));
        command.addAll(jvm);
        command.addAll(words);
        return CliProcess.run(command);
    }

    private static void saysOneThing(Cli cli, int code, String id) {
        assertThat(cli.code()).as(cli.toldLines()).isEqualTo(code);
        assertThat(cli.err())
                .startsWith(id + " ")
                .doesNotContain("\tat ", "Caused by")
                .hasLineCount(1);
    }

    /** A line of 40 MB in a heap of 24. */
    @Test
    void tooLittleMemoryIsSixteen() throws Exception {
        Path line = Files.writeString(folder.resolve("h.jsonl"), "\"" + "x".repeat(40 << 20) + "\"\n");
        List<String> words = new ArrayList<>(EVALUATE);
        words.add(line.toString());

        Cli cli = inShell("exec \"$0\" \"$@\"", java("-Xmx24m", "-XX:+UseSerialGC"), words);

        saysOneThing(cli, 16, "SLB0099E");
        assertThat(cli.err()).contains("OutOfMemoryError");
    }

    @Test
    void aClosedStandardOutputIsTwelve() throws Exception {
        saysOneThing(inShell("exec \"$0\" \"$@\" >&-", java(), List.of("message")), 12, "SLB0004E");
    }

    @Test
    void aReaderThatGoesAwayIsTwelve() throws Exception {
        Path data = Files.write(folder.resolve("DATA"), new byte[80 * 100_000]);
        Path copybook = Files.writeString(folder.resolve("R.cpy"), "       01  R.\n           05  A  PIC X(80).\n");
        Path code = folder.resolve("code");
        List<String> words = List.of("decode", data.toString(), "--copybook", copybook.toString());

        Cli cli = inShell("{ \"$0\" \"$@\"; echo $? > " + code + "; } | head -c 1 > /dev/null", java(), words);

        assertThat(Files.readString(code).strip()).as(cli.toldLines()).isEqualTo("12");
        assertThat(cli.err()).startsWith("SLB0004E ").hasLineCount(1);
    }

    /** It waits for histories that never come. */
    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT", "HUP"})
    void aSignalIsTwelve(String signal) throws Exception {
        assumeFalse(isIgnored(signal), "the signal is ignored here, as under nohup; a process does not hear it");
        Path ready = folder.resolve("decisions.jsonl");
        List<String> words = new ArrayList<>(EVALUATE);
        words.addAll(List.of("--out", ready.toString()));
        CliProcess process = CliProcess.start(List.of("-XX:TieredStopAtLevel=1"), words.toArray(String[]::new));
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(partOf(ready)));
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();

        saysOneThing(process.await(), 12, "SLB0005E");
        assertThat(ready).doesNotExist();
    }

    /** A signal that is ignored when a process starts stays ignored, in Java and in what it starts. */
    private static boolean isIgnored(String signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return false;
        }
        int number = signal.equals("HUP") ? 1 : signal.equals("INT") ? 2 : 15;
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) >> (number - 1) & 1) == 1);
    }

    private static Path partOf(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".part");
    }

    @Test
    void theJvmIsNotToldToExitByItself() throws IOException {
        assertThat(Files.readString(Path.of("slatebridge"))).doesNotContain("OnOutOfMemoryError");
    }
}
