package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {

    @TempDir
    private Path folder;

    private Path master;
    private Path histories;

    @BeforeEach
    void normalize() throws IOException {
        master = Keystone.generate(folder.resolve("state"), 300, 7);
        histories = folder.resolve("histories.jsonl");
        String input = "master=" + master;
        Cli cli = Cli.run("normalize", Keystone.MAPPING.toString(), "--input", input, "--out", histories.toString());
        assertThat(cli.code()).as(cli.err()).isIn(0, 4);
    }

    private static Cli evaluate(byte[] in, String... more) {
        List<String> words = new ArrayList<>(List.of("evaluate", "--policy", Keystone.POLICY.toString()));
        words.addAll(List.of("--as-of", Keystone.AS_OF));
        words.addAll(List.of(more));
        return Cli.run(in, words.toArray(String[]::new));
    }

    private Cli evaluate(String... more) throws IOException {
        return evaluate(Files.readAllBytes(histories), more);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--decisions all", "--decisions open --reasoning"})
    void decidesByteForByteAsARunDoes(String options) throws IOException {
        String[] words = options.split(" ", -1);
        Path run = folder.resolve("run");
        assertThat(Cli.run(Keystone.runCommand(master, run, words)).code()).isIn(0, 4);
        Cli cli = evaluate(words);
        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(cli.out()).isNotEmpty().isEqualTo(Files.readString(run.resolve("decisions.jsonl")));
    }

    @Test
    void aSwitchChangesWhatIsDecided() throws IOException {
        Cli asShipped = evaluate();
        Cli atItsDefault = evaluate("--switch", "any-gap=false");
        Cli anyGap = evaluate("--switch", "any-gap=true");
        assertThat(atItsDefault.out()).isEqualTo(asShipped.out());
        assertThat(seals(anyGap)).isGreaterThan(seals(asShipped));
    }

    private static long seals(Cli cli) {
        assertThat(cli.code()).as(cli.err()).isZero();
        return cli.out()
                .lines()
                .filter(line -> line.contains("\"outcome\":\"seal\""))
                .count();
    }

    @Test
    void refusesASwitchThePolicyDoesNotHave() throws IOException {
        Cli cli = evaluate("--switch", "any-gab=true");
        assertThat(cli.code()).isNotZero();
        assertThat(cli.err()).contains("has no switch 'any-gab'", "any-gap");
    }

    @Test
    void aRunSealsByItsDecisionsAsUnderThePolicy() throws IOException {
        Path decisions =
                Files.writeString(folder.resolve("decided.jsonl"), evaluate().out());
        Path run = folder.resolve("run");
        Path decided = folder.resolve("decided");
        Cli.run(Keystone.runCommand(master, run));
        String[] words = Keystone.runCommand(master, decided, "--decided-by", decisions.toString());
        List<String> withoutPolicy = new ArrayList<>(List.of(words));
        withoutPolicy.subList(2, 4).clear();
        Cli cli = Cli.run(withoutPolicy.toArray(String[]::new));
        assertThat(cli.code()).as(cli.err()).isIn(0, 4);
        assertThat(cli.out()).contains("NONE, DECISIONS MADE ELSEWHERE");
        String output = "output/" + master.getFileName();
        assertThat(decided.resolve(output)).hasSameBinaryContentAs(run.resolve(output));
        assertThat(decided.resolve("decisions.jsonl")).hasSameBinaryContentAs(run.resolve("decisions.jsonl"));
        assertThat(Cli.run("verify", decided.toString()).code()).isZero();
        withoutPolicy
                .subList(withoutPolicy.indexOf("--decided-by"), withoutPolicy.size())
                .clear();
        assertThat(Cli.run(withoutPolicy.toArray(String[]::new)).err())
                .contains("give --policy, or --decided-by with decisions made elsewhere");
    }

    @Test
    void countsWhatItDecided() throws IOException {
        Cli all = evaluate();
        Cli none = evaluate("--decisions", "none");
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).isEqualTo(all.err()).containsPattern("(?m)^PERSONS +300$");
        long seals = all.out()
                .lines()
                .filter(l -> l.contains("\"outcome\":\"seal\""))
                .count();
        assertThat(all.err())
                .containsPattern("(?m)^SEAL +" + seals + "$")
                .containsPattern("(?m)^CHARGES +" + all.out().lines().count() + "$");
    }

    @Test
    void readsAFileAndWritesOneAndKnowsTheFactsOfTheMapping() throws IOException {
        Path out = folder.resolve("decisions.jsonl");
        Cli cli = evaluate(
                new byte[0], histories.toString(), "--mapping", Keystone.MAPPING.toString(), "--out", out.toString());
        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(out).hasContent(evaluate().out());
        assertThat(evaluate(new byte[0], histories.toString(), "--out", histories.toString())
                        .err())
                .contains("SLB5005E")
                .contains("is there already");
    }

    @Test
    void aFaultyLineIsRefusedWithItsFaultsAndWithoutAValue() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(histories));
        String damaged =
                lines.get(1).replace("\"lastName\":", "\"lastNam\":").replace("\"arrests\":[", "\"arrests\":[7,");
        assertThat(damaged).isNotEqualTo(lines.get(1));
        lines.set(1, damaged);
        byte[] in = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        Path out = folder.resolve("decisions.jsonl");
        Cli cli = evaluate(in, "--out", out.toString());
        assertThat(cli.code()).isEqualTo(8);
        assertThat(cli.err().lines())
                .containsExactly(
                        "SLB3108E standard input line 2 item person/facts: key lastNam is no fact of a person; did you mean"
                                + " lastName?",
                        "SLB3106E standard input line 2 item arrests[0]: is a number, expected an object; give a value of"
                                + " that type");
        assertThat(out).doesNotExist();
        assertThat(evaluate(in).out().lines()).allMatch(line -> line.contains("\"person\":\"KS00000001\""));
    }

    @Test
    void refusesAPolicyThatIsNotInForce() throws IOException {
        Cli cli = Cli.run(
                Files.readAllBytes(histories),
                "evaluate",
                "--policy",
                Keystone.POLICY.toString(),
                "--as-of",
                "1900-01-01");
        assertThat(cli.code()).isEqualTo(16);
        assertThat(cli.err()).startsWith("SLB4010E ");
    }
}
