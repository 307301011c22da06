package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run --ledger} and {@code ledger show} as an operator gives them. */
class LedgerCommandTest {

    @TempDir
    Path directory;

    @Test
    void showsWhatWasRunAndWhy() throws IOException {
        Path master = Keystone.generate(directory.resolve("state"), 10, 7);
        Path ledger = Files.createDirectories(directory.resolve("ledger"));
        String[] with = {"--ledger", ledger.toString()};
        String[] again = {"--ledger", ledger.toString(), "--again", "volume restored"};
        assertThat(Cli.run("ledger", "show", ledger.toString()).out())
                .endsWith("0 entries, ledger head " + "0".repeat(64) + System.lineSeparator());
        assertThat(Cli.run(Keystone.runCommand(master, directory.resolve("july"), with))
                        .code())
                .isIn(0, 4);
        Cli refused = Cli.run(Keystone.runCommand(master, directory.resolve("august"), with));
        assertThat(refused.code()).isEqualTo(8);
        assertThat(refused.err()).contains("SLB6051E input master is cycle ");
        assertThat(Cli.run(Keystone.runCommand(master, directory.resolve("august"), again))
                        .code())
                .isIn(0, 4);

        Cli show = Cli.run("ledger", "show", ledger.toString());
        assertThat(show.code()).isZero();
        assertThat(show.out())
                .startsWith("MAPPING         DATASET             CYCLE  AS OF       RUN ")
                .containsPattern("(?m)^keystone +master +\\d+ +2026-01-15 +july +[0-9a-f]{12} +[0-9a-f]{12}$")
                .containsPattern("(?m)^keystone +master +\\d+ +2026-01-15 +august .* volume restored$")
                .containsPattern("(?m)^2 entries, ledger head [0-9a-f]{64}$");
    }

    @Test
    void refusesAReasonWithoutALedgerOrThatIsNone() {
        String[] command = Keystone.runCommand(directory.resolve("m"), directory.resolve("run"), "--again", "because");
        assertThat(Cli.run(command).err()).startsWith("SLB0001E --again goes with --ledger; ");
        String[] other = Keystone.runCommand(
                directory.resolve("m"), directory.resolve("run"), "--ledger", "l", "--again", "weil \u00e4");
        assertThat(Cli.run(other).err()).startsWith("SLB0001E --again takes 1 to 60 printable characters of ASCII");
    }
}
