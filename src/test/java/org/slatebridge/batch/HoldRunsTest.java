package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.writeback.ChosenPatches;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.RunManifest;
import org.slatebridge.writeback.Verification;

/** Runs that leave charges alone because somebody objects. */
class HoldRunsTest {

    private static final Pattern SEALED = Pattern.compile(
            "\\{\"person\":\"(\\w+)\",\"arrest\":\"[^\"]+\",\"charge\":\"([^\"]+)\",\"outcome\":\"seal\".*");

    @TempDir
    private Path folder;

    private Keystone keystone;

    @BeforeEach
    void generate() {
        keystone = Keystone.of(folder, 200, 91);
    }

    private Path hold(String... lines) throws IOException {
        List<String> all = new ArrayList<>(List.of("person,charge,reason"));
        all.addAll(List.of(lines));
        Path file = Files.write(folder.resolve("objections.csv"), all);
        keystone.controls = new RunControls(file);
        return file;
    }

    private List<String> decisions(String out) throws IOException {
        return Files.readAllLines(keystone.out(out).resolve("decisions.jsonl"));
    }

    private RunManifest manifest(String out) throws IOException {
        return ManifestFile.read(keystone.out(out).resolve("manifest.json"));
    }

    private byte[] output(String out) throws IOException {
        return Files.readAllBytes(keystone.out(out).resolve("output/KSCCHMST"));
    }

    /** Person and charge of the sealed charges, in the order of the run. */
    private List<String[]> sealed(String out) throws IOException {
        List<String[]> found = new ArrayList<>();
        for (String line : decisions(out)) {
            Matcher seal = SEALED.matcher(line);
            if (seal.matches()) {
                found.add(new String[] {seal.group(1), seal.group(2)});
            }
        }
        assertThat(found).hasSizeGreaterThan(5);
        return found;
    }

    /** The output of a run without one person's or charge's patches, which is another way to come to the same. */
    private byte[] without(String run, @Nullable String person, @Nullable String charge) throws IOException {
        RunDirectory from = new RunDirectory(keystone.out(run));
        String out = "without-" + run;
        new ChosenBackout(from, RunPlaces.of(from), "test")
                .restore(new ChosenPatches(person, charge), Map.of(), keystone.out(out));
        return output(out);
    }

    @Test
    void leavesAllChargesOfAPersonAndShowsWhy() throws IOException {
        keystone.run("plain");
        String person = sealed("plain").get(0)[0];
        hold(person + ",,OBJECTION");
        RunResult result = keystone.run("held");

        assertThat(output("held")).isEqualTo(without("plain", person, null));
        List<String> expected = new ArrayList<>();
        for (String line : decisions("plain")) {
            boolean held = line.contains("\"" + person + "\"") && line.contains("\"outcome\":\"seal\"");
            expected.add(held ? line.replaceFirst("(,\"missing\":\\[[^]]*])", "$1,\"held\":\"OBJECTION\"") : line);
        }
        assertThat(decisions("held")).isEqualTo(expected);
        long count = expected.stream().filter(line -> line.contains("\"held\"")).count();
        assertThat(manifest("held").counts())
                .containsEntry("held", count)
                .containsEntry("hold-unmatched", 0L)
                .containsEntry("seal", manifest("plain").count("seal"));
        assertThat(manifest("held").definitions()).containsKey("hold objections.csv");
        assertThat(result.summary())
                .containsPattern("(?m)^HELD +" + count + "$")
                .doesNotContain("OBJECTION");
        new Verification(new Definitions().journal()).verify(keystone.out("held"), keystone.input);
    }

    @Test
    void leavesOneChargeAlone() throws IOException {
        keystone.run("plain");
        String[] one = sealed("plain").get(3);
        hold(one[0] + "," + one[1] + ",COURT-ORDER");
        keystone.run("held");

        assertThat(output("held")).isEqualTo(without("plain", null, one[1]));
        assertThat(manifest("held").count("held")).isEqualTo(1);
    }

    @Test
    void saysNothingOfHoldsThatNobodyAskedFor() throws IOException {
        assertThat(keystone.run("plain").summary()).doesNotContain("HELD").doesNotContain("HOLD");
        assertThat(manifest("plain").counts()).doesNotContainKeys("held", "hold-unmatched");
    }

    @Test
    void aHoldThatMatchesNothingIsCountedAndWarnedOf() throws IOException {
        keystone.run("plain");
        String[] one = sealed("plain").get(0);
        hold("KS99999999,,OBJECTION", one[0] + ",KS99999999/1/1,OBJECTION", one[0] + ",,OBJECTION");
        RunResult result = keystone.run("held");

        assertThat(manifest("held").count("hold-unmatched")).isEqualTo(2);
        assertThat(result.returnCode()).isEqualTo(ReturnCode.WARNING);
        assertThat(result.diagnostics())
                .extracting(Diagnostic::line)
                .contains(
                        "SLB6041W 2 lines of the hold file match nothing in the input; check the keys of the hold file"
                                + " against decisions.jsonl");
    }

    @Test
    void saysAllFaultsOfTheFileByLineAndNoKey() throws IOException {
        hold(
                "KS00000001,,OBJECTION",
                "KS00000001,,COURT",
                "KS00000001",
                ",,OBJECTION",
                "KS00000002, ,OBJECTION",
                "KS00000003,,Mr Smith objects",
                "\"KS00000004,,OBJECTION",
                "");
        assertThat(keystone.refused("held").diagnostics())
                .extracting(Diagnostic::line)
                .allSatisfy(line -> assertThat(line).doesNotContain("KS0000").doesNotContain("Smith"))
                .allSatisfy(line -> assertThat(line).endsWith("; write each line as person,charge,reason"))
                .extracting(line -> line.substring(0, line.indexOf(';')))
                .containsExactly(
                        "SLB6040E objections.csv line 3: a line before holds the same",
                        "SLB6040E objections.csv line 4: expected 3 columns, found 1",
                        "SLB6040E objections.csv line 5: the person is empty",
                        "SLB6040E objections.csv line 6: blanks stand around a cell",
                        "SLB6040E objections.csv line 7: the reason is no code word of at most 24 capital letters,"
                                + " digits and '-'",
                        "SLB6040E objections.csv line 8: a quote is not closed, or stands inside of a cell",
                        "SLB6040E objections.csv line 9: expected 3 columns, found 0");
    }

    @Test
    void refusesAFileThatIsNotThereNoTextOrHasAnotherHeader() throws IOException {
        keystone.controls = new RunControls(folder.resolve("gone.csv"));
        assertThat(keystone.refused("held")).hasMessageStartingWith("SLB0002E hold file ");
        keystone.controls = new RunControls(Files.write(folder.resolve("bytes.csv"), new byte[] {(byte) 0xC3, 0x28}));
        assertThat(keystone.refused("held")).hasMessageStartingWith("SLB6040E hold file bytes.csv is not UTF-8 text");
        keystone.controls = new RunControls(Files.writeString(folder.resolve("other.csv"), "sid,charge,reason\n"));
        assertThat(keystone.refused("held"))
                .hasMessageStartingWith("SLB6040E other.csv line 1: the first line is not 'person,charge,reason'");
    }

    @Test
    void anInterruptedRunHoldsTheSameAndRefusesAnotherFile() throws IOException {
        keystone.run("plain");
        String person = sealed("plain").get(2)[0];
        hold(person + ",,OBJECTION", "KS99999999,,OBJECTION");
        keystone.run("whole");
        assertThat(keystone.runAndStop("stopped", 1, 3)).isFalse();
        hold(person + ",,OBJECTION");
        assertThat(keystone.refusedRequest("stopped"))
                .hasMessageStartingWith("SLB6003E ")
                .hasMessageContaining("something else: hold objections.csv");
        hold(person + ",,OBJECTION", "KS99999999,,OBJECTION");
        int starts = 0;
        while (!keystone.runAndStop("stopped", 40_000, 1)) {
            assertThat(++starts).isLessThan(40);
        }
        assertThat(keystone.published("stopped")).isEqualTo(keystone.published("whole"));
        assertThat(manifest("stopped").count("hold-unmatched")).isEqualTo(1);
    }

    @Test
    void holdsDecisionsMadeElsewhere() throws IOException {
        keystone.run("plain");
        String person = sealed("plain").get(1)[0];
        List<String> lines = decisions("plain");
        keystone.decidedBy = Files.write(folder.resolve("decided.jsonl"), lines);
        hold(person + ",,OBJECTION");
        keystone.run("held");

        assertThat(output("held")).isEqualTo(without("plain", person, null));
        assertThat(decisions("held"))
                .isEqualTo(lines.stream()
                        .map(line -> line.contains("\"" + person + "\"") && line.contains("\"outcome\":\"seal\"")
                                ? line.replaceFirst("}$", ",\"held\":\"OBJECTION\"}")
                                : line)
                        .toList());
    }

    @Test
    void refusesDecisionsThatSayTheyWereHeld() throws IOException {
        keystone.run("plain");
        hold(sealed("plain").get(0)[0] + ",,OBJECTION");
        keystone.run("held");
        keystone.decidedBy = Files.write(folder.resolve("decided.jsonl"), decisions("held"));
        keystone.controls = RunControls.NONE;
        assertThat(keystone.refused("elsewhere"))
                .hasMessageStartingWith("SLB6042E decided.jsonl line ")
                .hasMessageContaining("the decision says that a run held it");
    }

    @Test
    void holdsARestorationToo() throws IOException {
        keystone = Keystone.of(folder, 600, 17);
        keystone.policy = Path.of("src", "test", "resources", "golden", "restorations", "policy.yaml");
        byte[] bytes = keystone.bytes();
        new SealedCharges(bytes).putAuthority();
        keystone.write(bytes);
        keystone.restore = true;
        keystone.run("plain");
        String line = decisions("plain").stream()
                .filter(each -> each.contains("\"restore\":\"yes\""))
                .findFirst()
                .orElseThrow();
        String person = line.substring(11, 21);
        String charge = line.replaceFirst(".*\"charge\":\"([^\"]+)\".*", "$1");
        hold(person + "," + charge + ",OBJECTION");
        keystone.run("held");

        assertThat(manifest("held").count("held")).isEqualTo(1);
        assertThat(manifest("held").count("restored"))
                .isEqualTo(manifest("plain").count("restored") - 1);
        assertThat(manifest("held").count("to-restore"))
                .isEqualTo(manifest("plain").count("to-restore"));
        assertThat(output("held")).isEqualTo(without("plain", null, charge));
    }
}
