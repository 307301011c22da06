package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** No command takes a secret where other users of the machine can see it. */
class SecretOptionsTest {

    private static final Pattern SECRET = Pattern.compile("pass|secret|token|credential|private|keystore|\\bpin\\b");

    private static List<CommandSpec> commands() {
        PrintStream nowhere = new PrintStream(java.io.OutputStream.nullOutputStream());
        Console console = new Console(nowhere, nowhere);
        return withSubcommands(Slatebridge.commandLine(console, new Failures(console)))
                .toList();
    }

    private static Stream<CommandSpec> withSubcommands(CommandLine command) {
        return Stream.concat(
                Stream.of(command.getCommandSpec()),
                command.getSubcommands().values().stream().flatMap(SecretOptionsTest::withSubcommands));
    }

    @Test
    void whateverHasToDoWithASecretTakesTheNameOfAFile() {
        List<String> seen = new ArrayList<>();
        for (CommandSpec command : commands()) {
            for (ArgSpec arg : command.args()) {
                String about = (String.join(
                                        " ",
                                        arg.isOption()
                                                ? List.of(((CommandLine.Model.OptionSpec) arg).names())
                                                : List.of())
                                + " " + arg.paramLabel())
                        .toLowerCase(Locale.ROOT);
                if (SECRET.matcher(about).find()) {
                    assertThat(arg.type())
                            .as(command.qualifiedName() + " " + about)
                            .isEqualTo(Path.class);
                    seen.add(command.name() + " " + about);
                }
                assertThat(arg.type()).as(command.qualifiedName() + " " + about).isNotEqualTo(char[].class);
                assertThat(arg.interactive())
                        .as(command.qualifiedName() + " " + about)
                        .isFalse();
            }
        }
        assertThat(seen).contains("run --keystore file", "verify --keystore-password-file file");
    }

    @Test
    void looksAtEveryCommand() {
        assertThat(commands())
                .extracting(CommandSpec::name)
                .contains("run", "explain", "verify", "audit", "show", "serve");
    }
}
