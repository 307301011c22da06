package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code explain}: one decision as a run made it, from files proven to be the run's, and never without a record. */
class ExplainCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path master;

    @SuppressWarnings("NullAway.Init")
    private Path policy;

    @SuppressWarnings("NullAway.Init")
    private Path run;

    @BeforeEach
    void generate() throws IOException {
        master = Keystone.generate(folder.resolve("state"), 60, 7);
        policy = Files.copy(Keystone.POLICY, folder.resolve("policy.yaml"));
        run = folder.resolve("run");
    }

    private void run(String... more) {
        Cli cli = Cli.run(Keystone.runCommand(Keystone.MAPPING, policy, master, run, Keystone.AS_OF, more));
        assertThat(cli.code()).as(cli.err()).isIn(0, 4);
    }

    private Cli explain(String... words) {
        List<String> all = new ArrayList<>(List.of("explain"));
        all.addAll(List.of(words));
        all.addAll(List.of("--audit", folder.resolve("audit.jsonl").toString()));
        return Cli.run(all.toArray(String[]::new));
    }

    private Cli explainRun(String charge, String... more) {
        List<String> all = new ArrayList<>(List.of(run.toString(), "--charge", charge));
        all.addAll(List.of(more));
        return explain(all.toArray(String[]::new));
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(run.resolve("decisions.jsonl"), StandardCharsets.UTF_8);
    }

    private static String charge(String line) {
        Matcher key = Pattern.compile("\"charge\":\"([^\"]+)\"").matcher(line);
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private String firstWith(String outcome) throws IOException {
        return lines().stream()
                .filter(line -> line.contains("\"outcome\":\"" + outcome + "\""))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seal", "not-yet", "not-eligible", "undetermined"})
    void saysInJsonWhatTheRunKeptWithItsReasoning(String outcome) throws IOException {
        run("--decisions", "all", "--reasoning");
        String line = firstWith(outcome);

        Cli cli = explainRun(charge(line), "--format", "json");

        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(cli.out()).isEqualTo(line + "\n");
    }

    @Test
    void showsAPersonWhatIsMissingAndEveryQuestion() throws IOException {
        run();
        String line = firstWith("undetermined");
        String charge = charge(line);

        Cli cli = explainRun(charge);

        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(cli.out())
                .startsWith("CHARGE " + charge + " of person ")
                .contains(", policy pennsylvania, as of 2026-01-15\n\noutcome      undetermined\n")
                .containsPattern("\nmissing      \\w+\\.\\w+[^\n]*, (missing|invalid|conflicting), master record \\d+")
                .contains(
                        "\nreasoning\n  UNKNOWN to be sealed under Pennsylvania clean slate limited access as of 2026-01-15")
                .doesNotContain("person.lastName", "person.firstName", "person.birthDate");
    }

    @Test
    void findsAChargeOfWhichNoDecisionWasKept() throws IOException {
        run("--decisions", "all");
        String charge = charge(firstWith("not-eligible"));
        run = folder.resolve("none");
        run("--decisions", "none");

        assertThat(explainRun(charge).out()).contains("outcome      not-eligible\n");
    }

    @Test
    void namesEverythingThatHasChangedSinceTheRunAndShowsNothing() throws IOException {
        run();
        String charge = charge(lines().get(0));
        Files.writeString(policy, Files.readString(policy) + "# changed\n");
        byte[] bytes = Files.readAllBytes(master);
        bytes[300] ^= 1;
        Files.write(master, bytes);

        Cli cli = explainRun(charge);

        assertThat(cli.code()).isEqualTo(12);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err().lines())
                .containsExactly(
                        "SLB3130E policy policy.yaml is not what the run was done with;"
                                + " give it as it was with --policy, or run anew",
                        "SLB3130E input master is not what the run was done with;"
                                + " give it as it was with --input master=FILE, or run anew");
    }

    @Test
    void namesTheCodeFileOrCopybookThatHasChanged() throws IOException {
        Path mappings = Files.createDirectory(folder.resolve("mappings"));
        for (String name : List.of("keystone.yaml", "keystone-court-dispositions.csv", "keystone-offenses.csv")) {
            Files.copy(Path.of("mappings", name), mappings.resolve(name));
        }
        Path copybooks = Files.createDirectory(folder.resolve("copybooks"));
        Path copybook = Files.copy(Path.of("copybooks", "KSCCHMST.cpy"), copybooks.resolve("KSCCHMST.cpy"));
        Path mapping = mappings.resolve("keystone.yaml");
        assertThat(Cli.run(Keystone.runCommand(mapping, policy, master, run, Keystone.AS_OF))
                        .code())
                .isIn(0, 4);
        Files.writeString(copybook, "      * changed\n" + Files.readString(copybook));

        Cli cli = explainRun(charge(lines().get(0)));

        assertThat(cli.err())
                .isEqualTo("SLB3130E copybook KSCCHMST.cpy is not what the run was done with;"
                        + " give it as it was, or run anew\n");
    }

    @Test
    void asksWhereTheFilesAreOfARunWhoseWorkWasDeleted() throws IOException {
        run();
        String charge = charge(lines().get(0));
        Files.delete(run.resolve("work").resolve("run.places"));

        assertThat(explainRun(charge).err().lines())
                .containsExactly(
                        "SLB3131E the run directory does not say where the mapping is; give --mapping",
                        "SLB3131E the run directory does not say where the policy is; give --policy",
                        "SLB3131E the run directory does not say where the input master is; give --input master=FILE");
        Cli cli = explainRun(
                charge,
                "--mapping",
                Keystone.MAPPING.toString(),
                "--policy",
                Keystone.POLICY.toString(),
                "--input",
                "master=" + master);
        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(cli.out()).startsWith("CHARGE " + charge);
    }

    @Test
    void saysThatDecisionsWereMadeElsewhere() throws IOException {
        run("--decisions", "all");
        Path decided = Files.copy(run.resolve("decisions.jsonl"), folder.resolve("decided.jsonl"));
        run = folder.resolve("elsewhere");
        run("--decided-by", decided.toString());

        Cli cli = explainRun(charge(lines().get(0)));

        assertThat(cli.code()).isEqualTo(8);
        assertThat(cli.err())
                .startsWith("SLB3132E the decisions of this run were made elsewhere; no policy here knows why;");
    }

    @Test
    void refusesADecisionThatComesOutOtherwiseThanItWasKept() throws IOException {
        run();
        String line = firstWith("seal");
        Path decisions = run.resolve("decisions.jsonl");
        String changed = line.replace("\"outcome\":\"seal\"", "\"outcome\":\"not-eligible\"");
        Files.writeString(decisions, Files.readString(decisions).replace(line, changed));

        Cli cli = explainRun(charge(line));

        assertThat(cli.code()).isEqualTo(16);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).startsWith("SLB3135E decided again, the charge comes out otherwise than the run decided");
    }

    @Test
    void tellsWhatIsToBeRestoredAndThatItIsStillSo() throws IOException {
        master = Keystone.generate(folder.resolve("larger"), 600, 17);
        policy = Path.of("src", "test", "resources", "golden", "restorations", "policy.yaml");
        run("--restore");
        String line = lines().stream()
                .filter(each -> each.contains("\"restore\":\"yes\""))
                .findFirst()
                .orElseThrow();

        assertThat(explainRun(charge(line)).out())
                .contains("\nprovision    9(b)\n", "\nrestore      yes\n")
                .contains("\n    YES to be restored: a later conviction of a felony or of a misdemeanor");

        Path decisions = run.resolve("decisions.jsonl");
        String changed = line.replace("\"restore\":\"yes\"", "\"restore\":\"undetermined\"");
        Files.writeString(decisions, Files.readString(decisions).replace(line, changed));
        assertThat(explainRun(charge(line)).err()).startsWith("SLB3135E ");
    }

    private Path histories() throws IOException {
        Path histories = folder.resolve("histories.jsonl");
        String input = "master=" + master;
        Cli cli = Cli.run("normalize", Keystone.MAPPING.toString(), "--input", input, "--out", histories.toString());
        assertThat(cli.code()).as(cli.err()).isIn(0, 4);
        return histories;
    }

    private Cli explainHistories(Path histories, String charge, String... more) {
        List<String> words = new ArrayList<>(List.of("--histories", histories.toString(), "--charge", charge));
        words.addAll(List.of("--policy", policy.toString(), "--as-of", Keystone.AS_OF));
        words.addAll(List.of(more));
        return explain(words.toArray(String[]::new));
    }

    @Test
    void explainsHistoriesUnderSwitchesWithoutARun() throws IOException {
        run("--decisions", "all", "--reasoning");
        String line = lines().stream()
                .filter(each -> each.contains("\"provision\":\"9122.2(a)(1)\""))
                .findFirst()
                .orElseThrow();
        Path histories = histories();

        assertThat(explainHistories(histories, charge(line), "--format", "json").out())
                .isEqualTo(line + "\n");
        assertThat(explainHistories(histories, charge(line), "--switch", "any-gap=true")
                        .out())
                .contains("at some time free from conviction");
        assertThat(explainHistories(histories, charge(line), "--switch", "any-gab=true")
                        .err())
                .contains("has no switch 'any-gab'; did you mean any-gap?");
    }

    @Test
    void saysThatSeveralPersonsHaveTheChargeUntilOneIsNamed() throws IOException {
        Path histories = histories();
        String text = Files.readString(histories);
        assertThat(text).contains("\"KS00000002/1/1\"", "\"KS00000001/1/1\"");
        Files.writeString(histories, text.replace("\"KS00000002/1/1\"", "\"KS00000001/1/1\""));

        Cli ambiguous = explainHistories(histories, "KS00000001/1/1");
        Cli named = explainHistories(histories, "KS00000001/1/1", "--person", "KS00000002");

        assertThat(ambiguous.code()).isEqualTo(8);
        assertThat(ambiguous.err())
                .startsWith("SLB3134E more than one person has a charge with the key given with --charge;"
                        + " give --person too")
                .doesNotContain("KS0000");
        assertThat(named.out()).startsWith("CHARGE KS00000001/1/1 of person KS00000002, ");
    }

    @Test
    void recordsEveryLookBeforeItShowsAnything() throws IOException {
        run();
        String charge = charge(lines().get(0));

        assertThat(explainRun(charge).code()).isZero();
        Cli absent = explainRun("KS77777777/1/1");

        assertThat(absent.code()).isEqualTo(8);
        assertThat(absent.err()).startsWith("SLB3133E nobody has a charge").doesNotContain("KS77777777");
        List<String> audited = Files.readAllLines(folder.resolve("audit.jsonl"));
        assertThat(audited).hasSize(2).allMatch(line -> line.contains("\"action\":\"explain\","));
        assertThat(audited).allMatch(line -> line.contains(",\"mapping\":\"keystone\",\"person\":\""));
        assertThat(audited.get(0)).contains("\"outcome\":\"success\"").doesNotContain("KS0");
        assertThat(audited.get(1)).contains("\"outcome\":\"absent\"").doesNotContain("KS7");
        Cli refused = Cli.run("explain", run.toString(), "--charge", charge, "--audit", folder.toString());
        assertThat(refused.code()).isEqualTo(16);
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void refusesOptionsThatDoNotGoTogether() {
        assertThat(explain("--charge", "A").err()).contains("give a run directory, or --histories with --policy");
        assertThat(explainRun("A", "--as-of", "2026-01-01").err()).contains("do not go with a run");
        assertThat(explain(folder.toString(), "--charge", "A").err()).startsWith("SLB6013E");
    }
}
