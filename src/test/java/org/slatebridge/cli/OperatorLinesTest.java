package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.FoldedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What commands say when they fail fits the operator's screen, and as JSON is one object a line. */
class OperatorLinesTest {

    private static final String LONG = "a-very-long-name-of-a-folder-as-nobody-should-give-it-but-somebody-will";

    @TempDir
    private static Path shared;

    private static Path deep;
    private static Path master;

    @BeforeAll
    static void writesTheFiles() throws IOException {
        deep = Files.createDirectories(shared.resolve(LONG).resolve(LONG).resolve(LONG));
        master = Keystone.generate(Files.createDirectories(deep.resolve("in")), 30, 1);
        write(
                "long.cpy",
                "       >>SOURCE FORMAT FREE\n01 R. " + "05 A PIC X. ".repeat(40) + "05 B PIC Q. 05 C PIC X.\n");
        write("faults.cpy", "       01 R.\n" + "          05 A PIC Q USAGE NOTHING.\n".repeat(40));
        write("good.cpy", "       01 R.\n          05 A PIC X(80).\n");
        write("data", "x".repeat(79));
        write("broken.yaml", "mapping: { " + "a: b, ".repeat(60) + "\n}: [\n");
        write("keys.yaml", "mapping: m\n" + "k".repeat(300) + ": 1\n");
        write("histories.jsonl", "{\"person\":{\"key\":\"1\"},\"" + "k".repeat(400) + "\":1}\n");
        write("lines.jsonl", "{\"" + "K".repeat(400) + "\":1}\n");
        Files.createDirectories(deep.resolve("taken"));
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(deep.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static String at(String name) {
        return deep.resolve(name).toString();
    }

    private static List<List<String>> commands() {
        String long300 = "x".repeat(300);
        String words = "word ".repeat(60);
        List<List<String>> commands = new ArrayList<>();
        commands.add(List.of("--" + long300));
        commands.add(List.of(long300));
        commands.add(List.of("copybook", at("none.cpy")));
        commands.add(List.of("copybook", at("long.cpy")));
        commands.add(List.of("copybook", at("faults.cpy")));
        commands.add(List.of("copybook", at("line\nend\u001B[31m.cpy")));
        commands.add(List.of("decode", at("none"), "--copybook", at("good.cpy")));
        commands.add(List.of("decode", at("data"), "--copybook", at("good.cpy")));
        commands.add(List.of("decode", at("data"), "--copybook", at("good.cpy"), "--codepage", long300));
        commands.add(List.of("decode", at("data"), "--copybook", at("good.cpy"), "--select", words));
        commands.add(List.of("decode", at("data"), "--copybook", at("good.cpy"), "--recfm", words));
        commands.add(List.of("decode", at("data"), "--copybook", at("good.cpy"), "--limit", words));
        commands.add(List.of("encode", at("lines.jsonl"), "--copybook", at("good.cpy"), "--out", at("OUT")));
        commands.add(List.of("encode", at("lines.jsonl"), "--copybook", at("good.cpy"), "--out", at("none/OUT")));
        commands.add(List.of("mapping", "check", at("broken.yaml")));
        commands.add(List.of("mapping", "check", at("keys.yaml")));
        commands.add(List.of("mapping", long300));
        commands.add(List.of("policy", "check", at("keys.yaml"), at("broken.yaml"), at("none.yaml")));
        commands.add(List.of("policy", "test", at("none.yaml")));
        commands.add(evaluate(at("histories.jsonl")));
        commands.add(evaluate(at("none.jsonl")));
        commands.add(List.of("normalize", "mappings/keystone.yaml", "--input", "master=" + at("none")));
        commands.add(List.of("normalize", "mappings/keystone.yaml", "--input", long300 + "=" + at("data")));
        commands.add(List.of("normalize", "mappings/keystone.yaml", "--input", "master=" + at("data")));
        commands.add(run(at("none"), at("r1")));
        commands.add(run(at("data"), at("r2")));
        commands.add(run(master.toString(), at("data/out")));
        commands.add(run(master.toString(), deep.toString()));
        commands.add(List.of("generate", "mappings/keystone.yaml", "--persons", "1", "--out", at("in")));
        commands.add(List.of("verify", at("none")));
        commands.add(List.of("backout", at("none")));
        commands.add(List.of("runs", at("none")));
        commands.add(List.of("explain", at("none"), "--charge", "K", "--audit", at("audit")));
        commands.add(List.of("profile", at("none"), "--copybook", at("good.cpy")));
        commands.add(List.of("inspect", at("none")));
        commands.add(List.of("crosscheck", at("data"), "--copybook", at("good.cpy")));
        commands.add(List.of("demo", "--out", at("taken")));
        commands.add(List.of("message", words));
        return commands;
    }

    private static List<String> evaluate(String file) {
        return List.of("evaluate", file, "--policy", Keystone.POLICY.toString(), "--as-of", Keystone.AS_OF);
    }

    private static List<String> run(String input, String out) {
        return List.of(Keystone.runCommand(Path.of(input), Path.of(out)));
    }

    @TestFactory
    Stream<DynamicTest> failuresAreSaidInLinesThatFit() {
        return commands().stream()
                .map(command -> DynamicTest.dynamicTest(name(command), () -> {
                    Cli cli = Cli.run(command.toArray(String[]::new));

                    assertThat(cli.code()).as(cli.toldLines()).isIn(8, 12, 16);
                    assertThat(cli.toldLines().lines())
                            .isNotEmpty()
                            .allMatch(line -> line.length() <= FoldedText.WIDTH, "fits")
                            .allMatch(line ->
                                    line.matches("(?:SLB\\d{4}[IWE] ?|progress | {9}|DATASET |RECORD TYPE|[A-Z(-]).*"))
                            .allMatch(
                                    line -> line.chars().noneMatch(Character::isISOControl),
                                    "has no control characters");
                    assertThat(cli.err()).contains("; ");
                }));
    }

    @TestFactory
    Stream<DynamicTest> jsonSaysTheSameInObjects() {
        return commands().stream()
                .map(command -> DynamicTest.dynamicTest(name(command), () -> {
                    Cli text = Cli.run(command.toArray(String[]::new));
                    List<String> words = new ArrayList<>(command);
                    words.addAll(List.of("--log-format", "json"));
                    Cli json = Cli.run(words.toArray(String[]::new));

                    assertThat(json.code()).isEqualTo(text.code());
                    assertThat(json.out()).isEqualTo(text.out());
                    List<JsonNode> objects = json.toldLines()
                            .lines()
                            .map(OperatorLinesTest::object)
                            .toList();
                    assertThat(objects.stream()
                                    .filter(object ->
                                            object.get("type").asString().equals("message"))
                                    .map(object -> object.get("code").asString()))
                            .containsExactlyElementsOf(text.toldLines()
                                    .lines()
                                    .filter(line -> line.startsWith("SLB"))
                                    .map(line -> line.substring(0, 8))
                                    .toList());
                }));
    }

    private static JsonNode object(String line) {
        JsonNode object = JsonMapper.shared().readTree(line);
        assertThat(object.isObject()).as(line).isTrue();
        return object;
    }

    private static String name(List<String> command) {
        return String.join(" ", command).replace(deep.toString(), "…").replaceAll("(.)\\1{9,}|\\p{Cntrl}", "$1");
    }

    @Test
    void aRunTellsItsStepsAndSummaryInLinesThatFit() {
        Cli cli = Cli.run(Keystone.runCommand(master, deep.resolve("done")));

        assertThat(cli.code()).as(cli.toldLines()).isIn(0, 4);
        assertThat(cli.out().lines()).allMatch(line -> line.length() <= FoldedText.WIDTH);
        assertThat(cli.toldLines().lines())
                .allMatch(line -> line.length() <= FoldedText.WIDTH)
                .contains(
                        "progress check-input",
                        "progress evaluate-and-patch",
                        "progress reconcile",
                        "progress publish");
    }

    @Test
    void aRunGivesItsSummaryAsAnObjectToo() {
        List<String> words = new ArrayList<>(List.of(Keystone.runCommand(master, deep.resolve("json"))));
        words.add("--log-format=json");
        Cli cli = Cli.run(words.toArray(String[]::new));

        JsonNode last = object(cli.toldLines().lines().reduce("", (a, b) -> b));
        assertThat(last.get("type").asString()).isEqualTo("summary");
        assertThat(last.get("rc").asInt()).isEqualTo(cli.code());
        assertThat(last.get("counts").get("persons").asLong()).isEqualTo(30);
        assertThat(cli.out())
                .contains("RETURN CODE")
                .contains(last.get("journalHead").asString());
    }
}
