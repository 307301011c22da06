package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandTest {

    private static final String PENNSYLVANIA = "policies/pennsylvania.yaml";

    @TempDir
    Path dir;

    private String changed(String from, String to) throws IOException {
        String text = Files.readString(Path.of(PENNSYLVANIA), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        Path file = dir.resolve("changed.yaml");
        Files.writeString(file, text.replace(from, to), StandardCharsets.UTF_8);
        return file.toString();
    }

    @Test
    void findsNoFaultInTheShippedPolicy() {
        Cli cli = Cli.run("policy", "check", PENNSYLVANIA);

        assertThat(cli.err()).isEmpty();
        assertThat(cli.out()).startsWith("pennsylvania: no faults, ").contains("not reviewed by counsel");
        assertThat(cli.code()).isZero();
    }

    @Test
    void reportsTheFaultsOfAllFilesOnStandardError() throws IOException {
        String broken = changed("unit: charge", "unit: chargee");
        Path empty = Files.writeString(dir.resolve("empty.yaml"), "", StandardCharsets.UTF_8);

        Cli cli = Cli.run("policy", "check", broken, PENNSYLVANIA, empty.toString());

        assertThat(cli.code()).isEqualTo(16);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).contains("SLB4001E " + broken, "did you mean charge?", "unit: chargee\n      ^");
        assertThat(cli.err()).contains("SLB0901E " + empty);
    }

    @Test
    void passesTheCasesOfTheShippedPolicy() {
        Cli cli = Cli.run("policy", "test", PENNSYLVANIA);

        assertThat(cli.code()).isZero();
        assertThat(cli.out()).contains("ok    waits for 28 February after a leap day, as of 2027-02-27\n");
        assertThat(cli.out()).containsPattern("pennsylvania: \\d+ passed, 0 failed\n");
    }

    @Test
    void showsTheReasoningOfACaseThatFails() throws IOException {
        String strict = changed("value: 7 years", "value: 8 years");

        Cli cli = Cli.run("policy", "test", strict);

        assertThat(cli.code()).isEqualTo(8);
        assertThat(cli.out()).contains("""
                        FAILS seals on the seventh anniversary of the conviction, as of 2026-01-16
                              charge A
                                expected seal under 9122.2(a)(1)
                                found    not-yet under 9122.2(a)(1) on 2027-01-16
                                NO to be sealed under Pennsylvania clean slate limited access""", "8 years, that is since 2018-01-16 or earlier");
    }

    @Test
    void listsThePoliciesOfADirectory() {
        Cli cli = Cli.run("policy", "list");

        assertThat(cli.code()).isZero();
        assertThat(cli.out())
                .contains("pennsylvania: Pennsylvania clean slate limited access\n", "  reviewed  no, ask counsel\n");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Cli cli = Cli.run("policy", "test", "nowhere.yaml");

        assertThat(cli.code()).isEqualTo(12);
        assertThat(cli.err()).startsWith("SLB0002E nowhere.yaml is not there");
    }

    @Test
    void refusesToRunWithoutACommand() {
        assertThat(Cli.run("policy").code()).isEqualTo(16);
    }
}
