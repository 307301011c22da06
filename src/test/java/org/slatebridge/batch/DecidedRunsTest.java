package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.writeback.ManifestFile;

/** Runs by decisions made elsewhere. */
class DecidedRunsTest {

    @TempDir
    private Path folder;

    private Keystone keystone;
    private Map<String, String> underPolicy;
    private List<String> lines;

    @BeforeEach
    void decide() throws IOException {
        keystone = Keystone.of(folder, 40, 91);
        keystone.run("policy");
        underPolicy = keystone.published("policy");
        lines = new ArrayList<>(Files.readAllLines(keystone.out("policy").resolve("decisions.jsonl")));
    }

    private void decided() throws IOException {
        keystone.decidedBy = Files.write(folder.resolve("decided.jsonl"), lines);
    }

    private int first(String outcome) {
        return first(outcome, 0);
    }

    private int first(String outcome, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).contains("\"outcome\":\"" + outcome + "\"")) {
                return i;
            }
        }
        throw new IllegalStateException("must be among the decisions: " + outcome);
    }

    private void change(int line, UnaryOperator<String> change) {
        String changed = change.apply(lines.get(line));
        assertThat(changed).isNotEqualTo(lines.get(line));
        lines.set(line, changed);
    }

    private void assertRefused(String... beginnings) throws IOException {
        decided();
        DiagnosticException e = keystone.refused("refused");
        assertThat(e.returnCode()).isEqualTo(ReturnCode.UNUSABLE);
        List<String> faults = e.diagnostics().stream().map(Diagnostic::line).toList();
        assertThat(faults).hasSameSizeAs(beginnings).noneMatch(fault -> fault.contains("KS0000"));
        for (int i = 0; i < beginnings.length; i++) {
            assertThat(faults.get(i)).startsWith(beginnings[i]);
        }
    }

    private long count(String run, String name) throws IOException {
        return ManifestFile.read(keystone.out(run).resolve("manifest.json")).count(name);
    }

    /** Output and decisions; journal and manifest have the fingerprint of the run. */
    private static Map<String, String> results(Map<String, String> published) {
        return Map.of(
                "output", published.get("output/KSCCHMST"),
                "decisions", published.get("decisions.jsonl"),
                "reasons", published.get("rejects/master.reasons.jsonl"));
    }

    @Test
    void sealsWhatThePolicyWouldSeal() throws IOException {
        decided();
        keystone.run("decided");
        Map<String, String> published = keystone.published("decided");
        assertThat(results(published)).isEqualTo(results(underPolicy));
        assertThat(count("decided", "seal")).isPositive().isEqualTo(count("policy", "seal"));
        assertThat(published.get("manifest.json")).contains("\"decisions decided.jsonl\": \"");
    }

    @Test
    void stoppingAfterEveryBlockGivesTheSameBytes() throws IOException {
        lines.remove(first("not-eligible"));
        decided();
        keystone.run("whole");
        int stops = 0;
        while (!keystone.runAndStop("stopped", 1, 2)) {
            stops++;
            assertThat(stops).as("progress at every start").isLessThan(60);
        }
        assertThat(stops).isGreaterThan(4);
        assertThat(keystone.published("stopped")).isEqualTo(keystone.published("whole"));
    }

    @Test
    void aChargeWithoutDecisionIsLeftAloneAndCounted() throws IOException {
        lines.remove(first("seal"));
        lines.remove(first("not-eligible"));
        decided();
        RunResult result = keystone.run("decided");
        assertThat(result.returnCode()).isEqualTo(ReturnCode.WARNING);
        assertThat(result.diagnostics().get(0).line()).startsWith("SLB3116W 2 charges have no decision");
        assertThat(result.summary()).containsPattern("(?m)^NO-DECISION +2$");
        assertThat(count("decided", "no-decision")).isEqualTo(2);
        long patched = count("policy", "records-changed");
        assertThat(count("decided", "records-changed")).isEqualTo(patched - 1);
    }

    @Test
    void aSealOnASealedChargeIsNotAsExpected() throws IOException {
        int sealed = first("already-sealed");
        change(
                sealed,
                line -> line.replace(
                        "\"already-sealed\",\"provision\":null", "\"seal\",\"provision\":\"9122.2(a)(1)\""));
        decided();
        keystone.run("decided");
        assertThat(count("decided", "not-as-expected")).isEqualTo(count("policy", "not-as-expected") + 1);
        assertThat(keystone.published("decided").get("output/KSCCHMST")).isEqualTo(underPolicy.get("output/KSCCHMST"));
    }

    @Test
    void refusesEveryFaultyLineBeforeAnythingIsWritten() throws IOException {
        int seal = first("seal");
        int next = first("seal", seal + 1);
        int other = first("seal", next + 1);
        change(seal, line -> line.replace("\"seal\"", "\"sealed\""));
        change(next, line -> line.replaceFirst("\"provision\":\"[^\"]*\"", "\"provision\":\"9999\""));
        change(other, line -> line.replaceFirst("\"provision\":\"[^\"]*\"", "\"provision\":null"));
        assertRefused(
                "SLB3112E decided.jsonl line " + (seal + 1) + " item outcome: is none of seal, not-yet",
                "SLB3113E decided.jsonl line " + (next + 1) + ": the mapping has no code to write for the provision;",
                "SLB3113E decided.jsonl line " + (other + 1) + ": a seal without a provision");
    }

    @Test
    void refusesAChargeDecidedTwice() throws IOException {
        lines.add(3, lines.get(2));
        assertRefused("SLB3114E decided.jsonl line 4: the charge was decided in a line before");
    }

    @Test
    void refusesAChargeThatIsNotInTheData() throws IOException {
        change(2, line -> line.replaceFirst("\"charge\":\"([^\"]*)\"", "\"charge\":\"$1/9\""));
        assertRefused("SLB3115E decided.jsonl line 3: the person has no such charge in that arrest;");
    }

    @Test
    void refusesAChargeOfAnotherArrest() throws IOException {
        change(2, line -> line.replaceFirst("\"arrest\":\"([^\"]*)\"", "\"arrest\":\"$1/9\""));
        assertRefused("SLB3115E decided.jsonl line 3: the person has no such charge in that arrest;");
    }

    @Test
    void refusesAPersonWhoIsNotInTheData() throws IOException {
        lines.add(lines.get(0).replace("KS00000", "KS99999"));
        assertRefused(
                "SLB3115E decided.jsonl line " + lines.size() + ": the input has no such person, or has it earlier;");
    }

    @Test
    void refusesPersonsInAnotherOrder() throws IOException {
        String last = lines.remove(lines.size() - 1);
        lines.add(0, last);
        assertRefused("SLB3115E decided.jsonl line 2: the input has no such person, or has it earlier;");
    }

    @Test
    void chargesOfAPersonMayStandInAnyOrder() throws IOException {
        Map<String, List<String>> byPerson = new LinkedHashMap<>();
        lines.forEach(line -> byPerson.computeIfAbsent(line.substring(0, 24), p -> new ArrayList<>())
                .add(line));
        assertThat(byPerson.values()).anyMatch(of -> of.size() > 2);
        byPerson.values().forEach(Collections::reverse);
        lines = byPerson.values().stream().flatMap(List::stream).toList();
        decided();
        keystone.run("decided");
        assertThat(results(keystone.published("decided"))).isEqualTo(results(underPolicy));
    }

    @Test
    void linesOfAnotherEditorGiveTheSameBytes() throws IOException {
        keystone.decidedBy = folder.resolve("decided.jsonl");
        Files.writeString(keystone.decidedBy, "\ufeff" + String.join("\r\n \r\n", lines));
        keystone.run("decided");
        assertThat(results(keystone.published("decided"))).isEqualTo(results(underPolicy));
        assertThat(keystone.runAndStop("stopped", 1, 3)).isFalse();
        while (!keystone.runAndStop("stopped", 1, 3)) {
            // goes on
        }
        assertThat(keystone.published("stopped")).isEqualTo(keystone.published("decided"));
    }

    @Test
    void aPolicyBoundsTheProvisions() throws IOException {
        decided();
        keystone.withPolicy = true;
        keystone.run("decided");
        assertThat(results(keystone.published("decided"))).isEqualTo(results(underPolicy));
        assertThat(keystone.published("decided").get("summary.txt")).contains(", DECISIONS MADE ELSEWHERE");
        int seal = first("seal");
        change(seal, line -> line.replaceFirst("\"provision\":\"[^\"]*\"", "\"provision\":\"9999\""));
        assertRefused("SLB3113E decided.jsonl line " + (seal + 1) + ": the policy has no such provision;");
    }

    @Test
    void aFileWithoutDecisionsSealsNothing() throws IOException {
        lines.clear();
        decided();
        assertThat(keystone.run("decided").returnCode()).isEqualTo(ReturnCode.WARNING);
        assertThat(count("decided", "no-decision")).isEqualTo(count("policy", "charges"));
        assertThat(count("decided", "records-changed")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    "outcome":"    ~ "was":7,"outcome":"   ~ 1 ~ SLB3103E decided.jsonl line 1: key was is no key here
                    "outcome":"    ~ "outcome":"seal","outcome":" ~ 1 ~ SLB3105E decided.jsonl line 1 item outcome: stands twice
                    "arrest":      ~ "arest":              ~ 2 ~ SLB3103E decided.jsonl line 1: key arest is no key here; did you mean arrest?
                    "charge":"     ~ "charge":"","eligibleOn":" ~ 3 ~ SLB3107E decided.jsonl line 1 item charge: is empty
                    "missing":     ~ "reasoning":{},"missing":7,"source": ~ 2 ~ SLB3106E decided.jsonl line 1 item missing: is a number, expected an array
                    "person":"     ~ "person":1e999999999,"citation":" ~ 2 ~ SLB3106E decided.jsonl line 1 item person: is a number, expected a text
                    "person"       ~ ["person"             ~ 1 ~ SLB3101E decided.jsonl line 1: the line is no JSON from column
                    """)
    void refusesWhatTheShapeDoesNotHave(String found, String instead, int faults, String message) throws IOException {
        change(0, line -> line.replace(found, instead));
        decided();
        DiagnosticException e = keystone.refused("refused");
        List<String> said = e.diagnostics().stream().map(Diagnostic::line).toList();
        assertThat(said).hasSize(faults).anyMatch(line -> line.startsWith(message));
        assertThat(keystone.out("refused").resolve("work/publish")).doesNotExist();
    }

    @Test
    void mendedDecisionsMayGoOnInTheSameDirectory() throws IOException {
        lines.add(0, "{}");
        decided();
        assertThat(keystone.refused("decided").diagnostics()).hasSize(5);
        lines.remove(0);
        decided();
        keystone.run("decided");
        assertThat(results(keystone.published("decided"))).isEqualTo(results(underPolicy));
    }

    @Test
    void refusesDecisionsInTheRunDirectoryAndWhatIsNoFile() throws IOException {
        Path inside = keystone.out("refused").resolve("work/decided.jsonl");
        Files.createDirectories(inside.resolveSibling(""));
        keystone.decidedBy = Files.write(inside, lines);
        assertThat(keystone.refused("refused")).hasMessageContaining("the decisions lie in the run directory");
        keystone.decidedBy = folder;
        assertThat(keystone.refused("refused")).hasMessageContaining("are no file; give a file that can be read twice");
    }

    @Test
    void goesOnWithTheSameDecisionsOnly() throws IOException {
        decided();
        assertThat(keystone.runAndStop("stopped", 1, 4)).isFalse();
        lines.remove(lines.size() - 1);
        decided();
        DiagnosticException e = keystone.refused("stopped");
        assertThat(e).hasMessageStartingWith("SLB6003E ").hasMessageContaining("decisions decided.jsonl");
    }

    @Test
    void refusesDecisionsThatAreNotThere() {
        keystone.decidedBy = folder.resolve("nowhere.jsonl");
        assertThat(keystone.refused("refused")).hasMessageContaining("are not there");
    }
}
