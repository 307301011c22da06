package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs leave in the audit log, and what is shown and proven of it. */
class AuditCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path input;

    @SuppressWarnings("NullAway.Init")
    private Path log;

    @BeforeEach
    void generate() throws IOException {
        input = Keystone.generate(folder.resolve("state"), 30, 5);
        log = folder.resolve("audit.jsonl");
    }

    private Cli run(String out, String... more) {
        List<String> words = new ArrayList<>(List.of(Keystone.runCommand(input, folder.resolve(out), more)));
        words.addAll(List.of("--audit", log.toString()));
        return Cli.run(words.toArray(String[]::new));
    }

    private Cli explain(String person) {
        return Cli.run(
                "mapping",
                "explain",
                Keystone.MAPPING.toString(),
                "--person",
                person,
                "--input",
                "master=" + input,
                "--audit",
                log.toString());
    }

    private Cli audit(String what, String... more) {
        List<String> words = new ArrayList<>(List.of("audit", what, log.toString()));
        words.addAll(List.of(more));
        return Cli.run(words.toArray(String[]::new));
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(log);
    }

    private static String head(Cli run) {
        Matcher head = Pattern.compile("(?m)^AUDIT HEAD +([0-9a-f]{64})$").matcher(run.out());
        assertThat(head.find()).as(run.out()).isTrue();
        return head.group(1);
    }

    @Test
    void aRunRecordsItsConfigurationItsFilesAndItsEnd() throws IOException {
        Cli run = run("run");
        assertThat(run.code()).as(run.err()).isLessThanOrEqualTo(4);
        String manifest = Files.readString(folder.resolve("run/manifest.json"));
        String fingerprint = manifest.replaceAll("(?s).*\"fingerprint\": \"([0-9a-f]{64})\".*", "$1");
        String output = manifest.replaceAll("(?s).*\"outputSha256\": \"([0-9a-f]{64})\".*", "$1");

        List<String> lines = lines();
        assertThat(lines.get(0))
                .contains("\"action\":\"run-begun\",\"outcome\":\"success\",\"object\":\"" + folder.resolve("run"))
                .contains("\"fingerprint\":\"" + fingerprint + "\"")
                .contains(
                        "\"as-of date\":\"2026-01-15\"", "\"mapping keystone.yaml\":\"", "\"decisions kept\":\"OPEN\"");
        assertThat(lines.subList(1, 4))
                .allMatch(line -> line.contains("\"action\":\"file-opened\""))
                .anyMatch(line -> line.contains("\"object\":\"" + input + "\"")
                        && line.contains("\"size\":" + input.toFile().length()));
        assertThat(lines.get(4))
                .contains("\"action\":\"file-published\"", "/run/output/" + input.getFileName() + "\"")
                .contains("\"sha256\":\"" + output + "\"", "\"records\":", "\"inputSha256\":\"");
        assertThat(lines.subList(4, lines.size() - 1)).allMatch(line -> line.contains("\"file-published\""));
        assertThat(lines.get(lines.size() - 1))
                .contains("\"action\":\"run-ended\",\"outcome\":\"success\"", "\"returnCode\":" + run.code());
        assertThat(Files.readString(log)).doesNotContain("KS0000");
    }

    @Test
    void theManifestOfARunIsTheSameWhetherItIsRecordedOrNot() throws IOException {
        run("run");
        Cli.run(Keystone.runCommand(input, folder.resolve("other")));
        assertThat(folder.resolve("run/manifest.json")).hasSameBinaryContentAs(folder.resolve("other/manifest.json"));
        assertThat(folder.resolve("run/summary.txt")).hasSameBinaryContentAs(folder.resolve("other/summary.txt"));
    }

    @Test
    void theHeadInTheSummaryProvesTheLog() throws IOException {
        Cli run = run("run");
        assertThat(run.err()).contains("SLB5024I audit log event " + lines().size() + ", head " + head(run));
        run("run2");

        Cli proven = audit("verify", "--head", head(run));
        assertThat(proven.code()).as(proven.err()).isZero();
        assertThat(proven.out())
                .startsWith("events " + lines().size() + ", head ")
                .endsWith("\nverified\n");

        List<String> older = lines().subList(0, 3);
        Files.writeString(log, String.join("\n", older) + "\n");
        Cli cut = audit("verify", "--head", head(run));
        assertThat(cut.code()).isEqualTo(16);
        assertThat(cut.err()).startsWith("SLB5023E ");
    }

    @Test
    void aRefusedRunIsRecordedAsRefused() throws IOException {
        run("run");
        int before = lines().size();
        Cli again = run("run");
        assertThat(again.code()).isEqualTo(16);
        assertThat(lines()).hasSize(before + 1);
        assertThat(lines().get(before))
                .contains("\"action\":\"run-refused\",\"outcome\":\"refused\"", "\"messages\":\"SLB6001E\"");
        assertThat(again.err()).contains("SLB5024I audit log event " + (before + 1));
    }

    @Test
    void aRunThatFailsIsRecordedWithItsMessageAndThenAsRestarted() throws IOException {
        byte[] whole = Files.readAllBytes(input);
        Files.write(input, new byte[0]);
        assertThat(run("run").code()).isEqualTo(12);
        assertThat(lines().get(lines().size() - 1))
                .contains("\"action\":\"run-ended\",\"outcome\":\"failure\"", "\"messages\":\"SLB6005E\"");
        Files.write(input, whole);
        assertThat(run("other").code()).isLessThanOrEqualTo(4);
    }

    @Test
    void nothingBeginsWhereNothingCanBeRecorded() {
        log = folder;
        Cli refused = run("run");
        assertThat(refused.code()).isEqualTo(16);
        assertThat(refused.err()).startsWith("SLB3123E nothing can be recorded in ");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void verifyNamesTheLineThatBreaks() throws IOException {
        run("run");
        List<String> lines = new ArrayList<>(lines());
        lines.set(2, lines.get(2).replace("success", "failure"));
        Files.writeString(log, String.join("\n", lines) + "\n");
        Cli broken = audit("verify");
        assertThat(broken.code()).isEqualTo(16);
        assertThat(broken.out()).isEmpty();
        assertThat(broken.err()).startsWith("SLB5021E audit.jsonl line 4: the line before it is not the one");
    }

    @Test
    void verifyWarnsOfATornLine() throws IOException {
        run("run");
        Files.writeString(log, "{\"seq", StandardOpenOption.APPEND);
        Cli torn = audit("verify");
        assertThat(torn.code()).isEqualTo(4);
        assertThat(torn.err()).startsWith("SLB5022W the last 5 bytes are a torn line");
        run("run2");
        Cli noted = audit("verify");
        assertThat(noted.code()).isEqualTo(4);
        assertThat(noted.err()).startsWith("SLB5022W at 1 places a line was torn, and the next one says so");
    }

    @Test
    void showFindsAPersonAndRecordsThatSomebodyLooked() throws IOException {
        explain("KS00000003");
        explain("KS00000004");
        explain("KS00000003");

        Cli shown = audit("show", "--person", "KS00000003", "--format", "json");
        assertThat(shown.code()).as(shown.err()).isZero();
        assertThat(shown.out().lines())
                .hasSize(3)
                .noneMatch(line -> line.contains("KS0000"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("{\"sequence\":1,"),
                        second -> assertThat(second).startsWith("{\"sequence\":3,"),
                        look -> assertThat(look).contains("\"action\":\"audit-shown\""));
        assertThat(lines()).hasSize(4);

        Cli all = audit("show");
        assertThat(all.out().lines()).hasSize(5);
        assertThat(all.out()).contains("mapping-explain success").contains("audit-shown");
    }

    @Test
    void showSaysWhatCannotBeSearchedBecauseTheKeyIsAnother() throws IOException {
        explain("KS00000003");
        Files.delete(folder.resolve("audit.jsonl.key"));
        explain("KS00000003");
        Cli shown = audit("show", "--person", "KS00000003", "--format", "json");
        assertThat(shown.code()).isEqualTo(4);
        assertThat(shown.out().lines()).hasSize(2);
        assertThat(shown.err()).startsWith("SLB5027W 1 events about persons were hashed with another key");
    }

    @Test
    void showRecordsElsewhereWhereTheLogIsAnArchive() throws IOException {
        run("run");
        byte[] archive = Files.readAllBytes(log);
        Path other = folder.resolve("other.jsonl");
        assertThat(audit("show", "--audit", other.toString()).code()).isZero();
        assertThat(Files.readAllBytes(log)).isEqualTo(archive);
        assertThat(Files.readAllLines(other))
                .singleElement()
                .asString()
                .contains("\"action\":\"audit-shown\"", "\"object\":\"" + log + "\"");
    }

    @Test
    void showMakesNoLogOfAFileThatIsNotThere() {
        Cli shown = audit("show");
        assertThat(shown.code()).isEqualTo(12);
        assertThat(log).doesNotExist();
    }

    @Test
    void aBackoutIsRecorded() throws IOException {
        Path run = folder.resolve("run");
        Cli.run(Keystone.runCommand(input, run));
        assertThat(Cli.run("backout", run.toString(), "--audit", log.toString()).code())
                .isZero();
        assertThat(lines()).singleElement().asString().contains("\"action\":\"backout\"", "\"fingerprint\":\"");
        Cli refused = Cli.run(
                "backout", run.toString(), "--out", folder.resolve("b").toString(), "--audit", folder.toString());
        assertThat(refused.code()).isEqualTo(16);
    }

    @Test
    void anOptionCountsBeforeTheEnvironment() {
        Path option = Path.of("a");
        assertThat(AuditOptions.named(option, "b")).isEqualTo(option);
        assertThat(AuditOptions.named(null, "b")).isEqualTo(Path.of("b"));
        assertThat(AuditOptions.named(null, " ")).isNull();
        assertThat(AuditOptions.named(null, null)).isNull();
    }

    @Test
    void headTakesAHeadOnly() {
        assertThat(audit("verify", "--head", "12").err()).startsWith("SLB0001E --head takes the 64 hexadecimal digits");
    }
}
