package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.writeback.Backout;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.RunManifest;
import org.slatebridge.writeback.Verification;

/** Runs over charges that are sealed already, under a policy that wants some of them to be seen again. */
class RestoringRunsTest {

    private static final Path POLICY = Path.of("src", "test", "resources", "golden", "restorations", "policy.yaml");

    @TempDir
    private Path folder;

    private Keystone keystone;
    private SealedCharges sealed;
    private int wanted;

    @BeforeEach
    void generate() throws IOException {
        keystone = Keystone.of(folder, 600, 17);
        keystone.policy = POLICY;
        byte[] bytes = keystone.bytes();
        sealed = new SealedCharges(bytes);
        sealed.putAuthority();
        keystone.write(bytes);
        wanted = sealed.toRestore().size();
        assertThat(wanted).isGreaterThan(5);
    }

    private RunResult run(String name, boolean restore) {
        keystone.restore = restore;
        return keystone.run(name);
    }

    private Path output(String name) {
        return keystone.out(name).resolve("output/KSCCHMST");
    }

    private List<String> decisions(String name) throws IOException {
        return Files.readAllLines(keystone.out(name).resolve("decisions.jsonl"));
    }

    private RunManifest manifest(String name) throws IOException {
        return ManifestFile.read(keystone.out(name).resolve("manifest.json"));
    }

    private List<String> refused() {
        keystone.restore = true;
        DiagnosticException e = keystone.refused("refused");
        return e.diagnostics().stream().map(Diagnostic::line).toList();
    }

    private void decidedBy(List<String> lines) throws IOException {
        keystone.decidedBy = Files.write(folder.resolve("decided.jsonl"), lines);
    }

    @Test
    void restoresWhatThePolicySaysAndNothingElse() throws IOException {
        run("plain", false);
        RunResult result = run("restored", true);

        assertThat(output("restored")).hasBinaryContent(sealed.restored(Files.readAllBytes(output("plain"))));
        assertThat(manifest("restored").count("to-restore")).isEqualTo(wanted);
        assertThat(manifest("restored").count("restored")).isEqualTo(wanted);
        assertThat(manifest("restored").count("seal")).isPositive();
        assertThat(manifest("restored").count("records-changed"))
                .isEqualTo(manifest("plain").count("records-changed") + wanted);
        assertThat(result.summary())
                .containsPattern("(?m)^TO-RESTORE +" + wanted + "$")
                .containsPattern("(?m)^RESTORED +" + wanted + "$")
                .containsPattern("(?m)^RESTORE-UNDETERMINED +\\d+$")
                .contains("CONTROL TOTALS          AGREE\n");
    }

    @Test
    void onlyCountsWithoutBeingAsked() throws IOException {
        keystone.changeMapping(text -> text.replaceAll(
                "(?s)      - record: KS-CHARGE-RECORD\n        outcome: seal.*?"
                        + "(?=      - record: KS-CHARGE-RECORD\n        outcome: restore)",
                ""));
        RunResult result = run("plain", false);

        assertThat(output("plain")).hasBinaryContent(keystone.bytes());
        assertThat(manifest("plain").journalPatches()).isZero();
        assertThat(result.summary())
                .containsPattern("(?m)^TO-RESTORE +" + wanted + "$")
                .containsPattern("(?m)^RESTORED +0$");
    }

    @Test
    void saysNothingOfItUnderAPolicyThatRestoresNothing() {
        keystone.policy = Path.of("policies", "pennsylvania.yaml");
        assertThat(run("plain", false).summary()).contains("ALREADY-SEALED").doesNotContain("RESTORE");
    }

    @Test
    void verifiesAndBacksOut() throws IOException {
        run("restored", true);
        Path run = keystone.out("restored");
        RunManifest manifest = new Verification(new Definitions().journal()).verify(run, keystone.input);
        Path back = folder.resolve("back");
        new Backout(new Definitions().journal())
                .restore(manifest.datasets().get(0), output("restored"), run.resolve("journal.dat"), back);

        assertThat(back).hasBinaryContent(keystone.bytes());
        assertThat(Files.readString(run.resolve("journal.dat"), java.nio.charset.Charset.forName("IBM037")))
                .contains("9(b)");
    }

    @Test
    void restoringAgainChangesNothing() throws IOException {
        run("first", true);
        keystone.write(Files.readAllBytes(output("first")));
        run("second", true);

        assertThat(manifest("second").journalPatches()).isZero();
        assertThat(manifest("second").count("to-restore")).isZero();
        assertThat(output("second")).hasBinaryContent(keystone.bytes());
    }

    @Test
    void stoppingAfterEveryBlockGivesTheSameBytes() throws IOException {
        keystone = Keystone.of(folder, 250, 17);
        keystone.policy = POLICY;
        run("whole", true);
        assertThat(manifest("whole").count("restored")).isPositive();
        int stops = 0;
        while (!keystone.runAndStop("stopped", 1, 40)) {
            stops++;
            assertThat(stops).as("progress at every start").isLessThan(20);
        }
        assertThat(stops).isGreaterThan(3);
        assertThat(keystone.published("stopped")).isEqualTo(keystone.published("whole"));
    }

    @Test
    void goesOnWithTheSameSettingOnly() {
        keystone.restore = true;
        assertThat(keystone.runAndStop("stopped", 1, 3)).isFalse();
        keystone.restore = false;
        assertThat(keystone.refused("stopped"))
                .hasMessageStartingWith("SLB6003E the run was begun with something else: restoring; ");
    }

    @Test
    void keepsWithTheOpenDecisionsThoseThatRestoreOrMay() throws IOException {
        run("all", false);
        keystone.decisions = RunRequest.DecisionsKept.OPEN;
        run("open", false);

        assertThat(decisions("open"))
                .isEqualTo(decisions("all").stream()
                        .filter(line -> !line.contains("\"outcome\":\"not-eligible\""))
                        .filter(line ->
                                !line.contains("\"outcome\":\"already-sealed\"") || line.contains("\"restore\":"))
                        .toList());
        assertThat(decisions("open"))
                .filteredOn(line -> line.contains("\"provision\":\"9(b)\"") && line.contains("\"restore\":\"yes\""))
                .hasSize(wanted);
    }

    @Test
    void leavesARecordAloneThatIsNotAsExpected() throws IOException {
        keystone.changeMapping(text -> text.replace("limit-percent: 1", "limit-percent: 100")
                .replace("expect: { KS-CHG-SEAL-IND: 'Y' }", "expect: { KS-CHG-SEAL-IND: '?' }"));
        run("plain", false);
        assertThat(manifest("plain").count("not-as-expected")).isZero();
        assertThat(run("restored", true).returnCode()).isEqualTo(ReturnCode.WARNING);

        assertThat(output("restored")).hasBinaryContent(Files.readAllBytes(output("plain")));
        assertThat(manifest("restored").count("not-as-expected")).isEqualTo(wanted);
        assertThat(manifest("restored").count("to-restore")).isEqualTo(wanted);
        assertThat(manifest("restored").count("restored")).isZero();
    }

    @Test
    void refusesToRestoreWhereNoRuleAndNoPolicySays() throws IOException {
        keystone.changeMapping(
                text -> text.replaceAll("(?s)      - record: KS-CHARGE-RECORD\n        outcome: restore.*?\n\n", "\n"));
        assertThat(refused())
                .containsExactly("SLB3140E mapping keystone has no rule to write that a charge is restored;"
                        + " add a rule of outcome restore under writeback, or leave --restore out");
        keystone.policy = Path.of("policies", "pennsylvania.yaml");
        assertThat(refused())
                .hasSize(2)
                .last()
                .isEqualTo("SLB3141E policy pennsylvania has no restorations;"
                        + " give a policy that restores, or leave --restore out");
        assertThat(keystone.out("refused")).doesNotExist();
    }

    @Test
    void refusesARestorationTheJournalCannotHold() throws IOException {
        String text = Files.readString(POLICY).replace("9(b)", "9(b)(12)(c)(iv)(B)");
        keystone.policy = Files.writeString(folder.resolve("policy.yaml"), text);
        assertThat(refused())
                .containsExactly(
                        "SLB3007E provision '9(b)(12)(c)(iv)(B)' has 18 characters, the journal has room for 16;"
                                + " take a shorter one");
        assertThat(run("plain", false).summary()).containsPattern("(?m)^TO-RESTORE +" + wanted + "$");
    }

    @Test
    void decisionsMadeElsewhereRestoreToo() throws IOException {
        run("policy", true);
        decidedBy(decisions("policy"));
        run("decided", true);
        keystone.withPolicy = true;
        run("bound", true);
        keystone.withPolicy = false;
        run("counted", false);

        assertThat(output("decided")).hasBinaryContent(Files.readAllBytes(output("policy")));
        assertThat(output("bound")).hasBinaryContent(Files.readAllBytes(output("policy")));
        assertThat(manifest("decided").count("restored")).isEqualTo(wanted);
        assertThat(manifest("counted").count("to-restore")).isEqualTo(wanted);
        assertThat(manifest("counted").count("restored")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    "restore":"yes"              ~ "restore":"maybe"       ~ SLB3142E ~ restore: is none of yes, undetermined
                    "restore":"yes"              ~ "restore":7             ~ SLB3106E ~ restore: is a number, expected a text
                    "outcome":"already-sealed"   ~ "outcome":"not-yet"     ~ SLB3142E ~ : restores a charge that is not already sealed
                    "provision":"9(b)"           ~ "provision":null        ~ SLB3113E ~ : a restoration without a provision
                    "provision":"9(b)"           ~ "provision":"9(c)"      ~ SLB3113E ~ : the policy has no such restoration
                    """)
    void refusesAFaultyRestorationMadeElsewhere(String found, String instead, String code, String message)
            throws IOException {
        run("policy", true);
        List<String> lines = decisions("policy");
        int at = 0;
        while (!lines.get(at).contains("\"restore\":\"yes\"")) {
            at++;
        }
        assertThat(lines.get(at)).contains(found);
        lines.set(at, lines.get(at).replace(found, instead));
        decidedBy(lines);
        keystone.withPolicy = true;

        assertThat(refused())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith(code + " decided.jsonl line ")
                        .contains(message)
                        .doesNotContain("KS0000"));
    }
}
