package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SlatebridgeTest {

    @Test
    void printsItsVersion() {
        Cli cli = Cli.run("--version");

        assertThat(cli.code()).isZero();
        assertThat(cli.out()).matches("slatebridge \\d+\\.\\d+\\.\\d+\\S*\\R");
        assertThat(cli.err()).isEmpty();
    }

    @Test
    void printsHelpToStandardOutput() {
        Cli cli = Cli.run("--help");

        assertThat(cli.code()).isZero();
        assertThat(cli.out()).contains("Usage: slatebridge");
    }

    @Test
    void refusesAnUnknownOptionInOneLine() {
        Cli cli = Cli.run("--nonsense");

        assertThat(cli.code()).isEqualTo(16);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).startsWith("SLB0001E ").contains("--nonsense", "--help");
        assertThat(cli.err().lines()).hasSize(1);
    }

    @Test
    void refusesToRunWithoutACommand() {
        Cli cli = Cli.run();

        assertThat(cli.code()).isEqualTo(16);
        assertThat(cli.err().lines()).hasSize(1);
    }

    @Test
    void doesNotClaimSuccessWhenStandardOutputIsLost() {
        PrintStream full = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws java.io.IOException {
                        throw new java.io.IOException("no space");
                    }
                },
                false,
                StandardCharsets.UTF_8);
        PrintStream messages = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

        assertThat(Slatebridge.run(new Console(full, messages), "--version")).isEqualTo(12);
    }

    @Test
    void aMistypedCommandSaysWhatWasProbablyMeant() {
        Cli cli = Cli.run("copybok", "X.cpy");

        assertThat(cli.code()).isEqualTo(16);
        assertThat(cli.err())
                .startsWith("SLB0001E ")
                .contains("did you mean copybook?")
                .hasLineCount(1);
    }
}
