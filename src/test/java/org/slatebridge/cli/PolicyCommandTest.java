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
        assertThat(cli.err())
                .contains("SLB4001E " + broken, "did you mean charge?", "| unit: chargee\n         |       ^");
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
    void tellsProvisionsThatDoNotSpeakOfTheChargeOfAFailingCaseInALine() throws IOException {
        String strict = changed("value: 7 years", "value: 8 years");

        Cli cli = Cli.run("policy", "test", strict, "--only", "seals on the seventh anniversary of the conviction");

        assertThat(cli.code()).isEqualTo(8);
        assertThat(cli.out())
                .contains("NO a conviction for a summary offense: not such a charge (18 Pa.C.S. § 9122.2(a)(3) [V])\n")
                .contains("NO a conviction for which a pardon was granted: not such a charge")
                .contains("- disposition.date = 2019-01-16, charge A, test record ")
                .doesNotContain("disposition no-conviction")
                .containsPattern("\npennsylvania: 0 passed, 1 failed, \\d+ not run\n$");
    }

    @Test
    void runsOnlyCasesThatSpeakOfATextAndRefusesATextOfNone() {
        Cli leap = Cli.run("policy", "test", PENNSYLVANIA, "--only", "leap day");
        Cli none = Cli.run("policy", "test", PENNSYLVANIA, "--only", "leapday");

        assertThat(leap.code()).isZero();
        assertThat(leap.out().lines().filter(line -> line.startsWith("ok    ")))
                .isNotEmpty()
                .allMatch(line -> line.contains("leap day"));
        assertThat(none.code()).isEqualTo(16);
        assertThat(none.err())
                .isEqualTo("SLB4009E no case has 'leapday' in its sentence; give words of a case to --only\n");
    }

    private String mappingWithout(String line) throws IOException {
        Path mappings = Files.createDirectory(dir.resolve("mappings"));
        for (String name : new String[] {"keystone-court-dispositions.csv", "keystone-offenses.csv"}) {
            Files.copy(Path.of("mappings", name), mappings.resolve(name));
        }
        Path copybooks = Files.createDirectory(dir.resolve("copybooks"));
        Files.copy(Path.of("copybooks", "KSCCHMST.cpy"), copybooks.resolve("KSCCHMST.cpy"));
        String text = Files.readString(Path.of("mappings", "keystone.yaml"), StandardCharsets.UTF_8);
        assertThat(text).contains(line);
        Path mapping = mappings.resolve("keystone.yaml");
        Files.writeString(mapping, text.replace(line, ""), StandardCharsets.UTF_8);
        return mapping.toString();
    }

    @Test
    void saysOfAMappingThatSuppliesEverythingHowManyFactsItHas() {
        Cli cli = Cli.run("policy", "check", PENNSYLVANIA, "--mapping", "mappings/keystone.yaml");

        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(cli.err()).isEmpty();
        assertThat(cli.out())
                .containsPattern("\n  provision '9122.2\\(a\\)\\(2\\)': (\\d+) of \\1 facts in mapping keystone\n");
    }

    @Test
    void saysWhichFactsAMappingDoesNotSupplyAndToWhichProvision() throws IOException {
        String mapping = mappingWithout("          sentence.restitutionPaid: { item: KS-SEN-RESTITUTION-PAID }\n");

        Cli cli = Cli.run("policy", "check", PENNSYLVANIA, "--mapping", mapping);

        assertThat(cli.code()).isEqualTo(4);
        assertThat(cli.err().lines())
                .hasSize(3)
                .first()
                .isEqualTo("SLB3137W provision '9122.2(a)(1)' of policy pennsylvania asks for sentence.restitutionPaid,"
                        + " which mapping keystone does not supply; map the facts, or list them under unavailable");
        assertThat(cli.err()).doesNotContain("'9122.2(a)(2)'");
    }

    @Test
    void saysWhichFactsAMappingListsAsUnavailable() throws IOException {
        String mapping = mappingWithout("          sentence.restitutionPaid: { item: KS-SEN-RESTITUTION-PAID }\n");
        Path file = Path.of(mapping);
        Files.writeString(file, Files.readString(file) + "\nunavailable: [sentence.restitutionPaid]\n");

        Cli cli = Cli.run("policy", "check", PENNSYLVANIA, "--mapping", mapping);

        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(cli.out())
                .containsPattern("'9122.2\\(a\\)\\(1\\)': \\d+ of \\d+ facts in mapping keystone;"
                        + " unavailable: sentence.restitutionPaid\n");
    }

    @Test
    void listsThePoliciesOfADirectory() {
        Cli cli = Cli.run("policy", "list");

        assertThat(cli.code()).isZero();
        assertThat(cli.out())
                .contains("pennsylvania: Pennsylvania clean slate limited access\n", "  reviewed  no, ask counsel\n");
    }

    @Test
    void explainsAPolicyOnStandardOutputOrInAFile() throws IOException {
        Cli shown = Cli.run("policy", "explain", PENNSYLVANIA, "--as-of", "2026-01-01", "--switch", "any-gap=true");
        Path file = dir.resolve("policy.md");
        Cli written = Cli.run(
                "policy",
                "explain",
                PENNSYLVANIA,
                "--as-of",
                "2026-01-01",
                "--switch",
                "any-gap=true",
                "--out",
                file.toString());

        assertThat(shown.code()).isZero();
        assertThat(shown.err()).isEmpty();
        assertThat(shown.out())
                .startsWith("# Pennsylvania clean slate limited access\n")
                .contains("This is the law as of 2026-01-01. Switches: any-gap on.");
        assertThat(written.out()).isEmpty();
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(shown.out());
    }

    @Test
    void refusesToExplainWhatThePolicyDoesNotKnow() {
        Cli early = Cli.run("policy", "explain", PENNSYLVANIA, "--as-of", "2020-01-01");
        Cli misspelt = Cli.run("policy", "explain", PENNSYLVANIA, "--switch", "any-gp=true");

        assertThat(early.code()).isEqualTo(16);
        assertThat(early.err()).contains("SLB4010E", "no version in force on 2020-01-01");
        assertThat(misspelt.code()).isEqualTo(16);
        assertThat(misspelt.err()).contains("SLB4011E", "did you mean any-gap?");
    }

    @Test
    void endsWithFourWhereAPolicyChanged() throws IOException {
        String strict = changed("value: 7 years", "value: 8 years");

        Cli same = Cli.run("policy", "diff", PENNSYLVANIA, PENNSYLVANIA);
        Cli different = Cli.run("policy", "diff", PENNSYLVANIA, strict, "--as-of", "2026-01-01");

        assertThat(same.code()).isZero();
        assertThat(same.out()).endsWith("No differences.\n");
        assertThat(different.code()).isEqualTo(4);
        assertThat(different.err()).isEmpty();
        assertThat(different.out()).contains("- was: 7 years", "- now: 8 years");
    }

    @Test
    void comparesTwoDaysOfOnePolicy() {
        Cli cli = Cli.run(
                "policy", "diff", PENNSYLVANIA, PENNSYLVANIA, "--as-of-a", "2024-06-10", "--as-of-b", "2024-06-11");

        assertThat(cli.code()).isEqualTo(4);
        assertThat(cli.out()).contains("provision 9122.2(a)(1.1) added");
    }

    @Test
    void refusesToCompareADayWithAllVersions() {
        Cli one = Cli.run("policy", "diff", PENNSYLVANIA, PENNSYLVANIA, "--as-of-a", "2024-06-10");
        Cli both = Cli.run(
                "policy",
                "diff",
                PENNSYLVANIA,
                PENNSYLVANIA,
                "--as-of",
                "2024-06-10",
                "--as-of-a",
                "2024-06-10",
                "--as-of-b",
                "2024-06-11");

        assertThat(one.code()).isEqualTo(16);
        assertThat(one.err()).contains("--as-of-a and --as-of-b belong together");
        assertThat(both.code()).isEqualTo(16);
        assertThat(both.err()).contains("give either --as-of or --as-of-a and --as-of-b");
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
