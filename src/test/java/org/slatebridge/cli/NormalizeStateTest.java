package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.batch.Definitions;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.HistoryReader;
import org.slatebridge.history.HistorySchema;
import org.slatebridge.history.HistoryWriter;

/** Histories out of all systems of the sample state, which contradict each other now and then. */
class NormalizeStateTest {

    private static final Path MAPPING = Path.of("mappings", "keystone-state.yaml");
    private static final List<String> DATASETS = List.of("master", "courts", "sentences", "supervision", "movements");
    private static final Pattern CONFLICT = Pattern.compile("(?m)^CONFLICT (\\S+) (\\d+): (.+); record \\d");
    private static final Pattern UNKNOWN = Pattern.compile("(?m)^UNKNOWN CODE (\\S+) (\\d+): (.+); (\\S+) in (\\S+)$");

    @TempDir
    static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Cli cli;

    @BeforeAll
    static void normalize() {
        Cli generated =
                Cli.run("generate", MAPPING.toString(), "--persons", "400", "--seed", "31", "--out", folder.toString());
        assertThat(generated.code()).as(generated.err()).isZero();
        List<String> words = new ArrayList<>(List.of("normalize", MAPPING.toString()));
        DATASETS.forEach(name -> words.addAll(List.of("--input", name + "=" + folder.resolve(name + ".dat"))));
        cli = Cli.run(words.toArray(String[]::new));
        assertThat(cli.code()).as(cli.err()).isEqualTo(4);
    }

    private static String writtenAgain(String lines) {
        HistoryReader reader = new HistoryReader(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                "histories.jsonl",
                new Definitions().mapping(MAPPING).facts());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HistoryWriter writer = new HistoryWriter(out, HistoryWriter.Positions.ALL)) {
            for (CriminalHistory history = reader.next(); history != null; history = reader.next()) {
                writer.write(history);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void contradictionsAreReadBackToTheSameBytes() {
        assertThat(cli.out())
                .containsPattern("\"type\":\\{\"value\":\"[a-z-]+\",\"item\":\"KC-[^\"]+\",\"contradicted\":\\["
                        + "\\{\"value\":\"[a-z-]+\",\"item\":\"KS-DSP-CODE\",\"source\":\\{\"dataset\":\"master\",")
                .containsPattern(
                        "\"grade\":\\{\"quality\":\"conflicting\",\"item\":\"KS-CHG-GRADE\",\"contradicted\":\\["
                                + "\\{\"value\":\"[A-Z0-9]+\",\"item\":\"KS-CHG-GRADE\",[^]]+\"dataset\":\"courts\"");
        assertThat(cli.out().lines().map(HistorySchema::faults)).hasSize(400).allMatch(List::isEmpty);
        assertThat(writtenAgain(cli.out())).isEqualTo(cli.out());
    }

    @Test
    void conflictsAreToldByFactAndAddUp() {
        Map<String, String> byType = new TreeMap<>();
        for (MatchResult line : CONFLICT.matcher(cli.err()).results().toList()) {
            assertThat(sum(line.group(3))).isEqualTo(Long.parseLong(line.group(2)));
            byType.put(line.group(1), line.group(3));
        }
        assertThat(byType.get("KC-CASE-RECORD")).contains("charge.grade ");
        assertThat(byType.get("KS-DISPOSITION-RECORD")).contains("disposition.type ");
    }

    @Test
    void unknownCodesAreToldByItemTablesTogether() {
        List<MatchResult> unknown = UNKNOWN.matcher(cli.err()).results().toList();
        assertThat(unknown).extracting(line -> line.group(1)).doesNotHaveDuplicates();
        assertThat(cli.err()).as("all lines").containsPattern("(?m)^UNKNOWN CODE KS-DSP-CODE \\d+: '\\?\\?' ");
        for (MatchResult line : unknown) {
            assertThat(sum(line.group(3))).isEqualTo(Long.parseLong(line.group(2)));
        }
    }

    private static long sum(String counts) {
        return Pattern.compile(" (\\d+)(?:, |$)")
                .matcher(counts)
                .results()
                .mapToLong(count -> Long.parseLong(count.group(1)))
                .sum();
    }
}
