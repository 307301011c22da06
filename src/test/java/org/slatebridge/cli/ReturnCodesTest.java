package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/** Whatever happens, a command ends with 0, 4, 8, 12 or 16, and without a stack trace. */
class ReturnCodesTest {

    private static final Integer[] CODES = {0, 4, 8, 12, 16};

    private static List<List<String>> commands() {
        Console console = new Console(System.out, System.err);
        List<List<String>> names = new ArrayList<>();
        collect(Slatebridge.commandLine(console, new Failures(console)), List.of(), names);
        return names;
    }

    private static void collect(CommandLine command, List<String> words, List<List<String>> names) {
        names.add(words);
        command.getSubcommands().forEach((name, sub) -> {
            List<String> longer = new ArrayList<>(words);
            longer.add(name);
            collect(sub, longer, names);
        });
    }

    @TestFactory
    Stream<DynamicTest> wrongUsageOfAnyCommandIsSixteen() {
        return commands().stream()
                .flatMap(command -> Stream.of("--nonsense", "--log-format=xml", "--log-format")
                        .map(word -> DynamicTest.dynamicTest(command + " " + word, () -> {
                            Cli cli = Cli.run(with(command, word));
                            assertThat(cli.code()).isEqualTo(16);
                            assertThat(cli.out()).isEmpty();
                            assertThat(cli.err()).startsWith("SLB0001E ").hasLineCount(1);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> helpOfAnyCommandIsZero() {
        return commands().stream()
                .map(command -> DynamicTest.dynamicTest(command.toString(), () -> {
                    Cli cli = Cli.run(with(command, "--help"));
                    assertThat(cli.code()).isZero();
                    assertThat(cli.out()).contains("--log-format");
                    assertThat(cli.err()).isEmpty();
                }));
    }

    private static String[] with(List<String> words, String more) {
        return Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new);
    }

    @TestFactory
    Stream<DynamicTest> whateverIsThrownEndsWithOneMessage() {
        return Stream.of(
                        new IllegalStateException("Jane Roe"),
                        new StackOverflowError(),
                        new OutOfMemoryError("Java heap space"),
                        new AssertionError("Jane Roe"),
                        new NoClassDefFoundError("org/Jane"),
                        new ExceptionInInitializerError(new RuntimeException("Jane Roe")))
                .map(thrown -> DynamicTest.dynamicTest(thrown.getClass().getSimpleName(), () -> {
                    Cli cli = withInput(thrown);
                    assertThat(cli.code()).isEqualTo(16);
                    assertThat(cli.err())
                            .startsWith(
                                    "SLB0099E unexpected " + thrown.getClass().getSimpleName())
                            .doesNotContain("Jane", "\tat ")
                            .hasLineCount(1);
                }));
    }

    /** Runs a command whose standard input throws. */
    private static Cli withInput(Throwable thrown) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) thrown;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                return read();
            }
        };
        int code = Slatebridge.run(
                new Console(new PrintStream(out), new PrintStream(err, true, StandardCharsets.UTF_8), broken),
                "evaluate",
                "--policy",
                Keystone.POLICY.toString(),
                "--as-of",
                Keystone.AS_OF);
        assertThat(code).isIn((Object[]) CODES);
        return new Cli(code, "", err.toString(StandardCharsets.UTF_8));
    }

    @TestFactory
    Stream<DynamicTest> aFaultWhileItIsSaidIsSixteenToo() {
        return Stream.of(new OutOfMemoryError("Java heap space"), new IllegalStateException("no console"))
                .map(thrown -> DynamicTest.dynamicTest(thrown.getClass().getSimpleName(), () -> {
                    PrintStream broken = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8) {
                        @Override
                        public void println(String line) {
                            if (thrown instanceof Error error) {
                                throw error;
                            }
                            throw (RuntimeException) thrown;
                        }
                    };
                    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
                    assertThat(Slatebridge.run(new Console(out, broken), "--nonsense"))
                            .isEqualTo(16);
                }));
    }
}
