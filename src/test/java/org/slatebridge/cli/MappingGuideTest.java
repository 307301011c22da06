package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.history.HistorySchema;

/** {@code docs/guide-mapping.md}, followed to the letter: its commands are run, what it shows is compared. */
class MappingGuideTest {

    private static final Path GUIDE = Path.of("docs/guide-mapping.md");
    private static final String PROMPT = "$ ./slatebridge ";
    private static final String LEFT_OUT = "…";
    private static final String WORK = "work/";

    @TempDir
    private Path folder;

    /** A command of the guide, and the lines it shows. */
    private record Step(String command, List<String> shown) {}

    private List<Step> steps = List.of();
    private final List<Cli> outcomes = new ArrayList<>();

    @BeforeEach
    void follow() throws IOException {
        steps = blocks().stream()
                .filter(block -> block.get(0).startsWith(PROMPT))
                .map(MappingGuideTest::step)
                .toList();
        for (Step step : steps) {
            outcomes.add(Cli.run(Arrays.stream(step.command().split(" +", -1))
                    .map(word -> word.startsWith(WORK) || word.contains("=" + WORK)
                            ? word.replace(WORK, folder + "/")
                            : word)
                    .toArray(String[]::new)));
        }
    }

    /** The indented blocks, without their indent; a blank line or any other ends one. */
    private static List<List<String>> blocks() throws IOException {
        List<List<String>> blocks = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(GUIDE)) {
            boolean code = line.startsWith("    ");
            if (code && !inside) {
                blocks.add(new ArrayList<>());
            }
            if (code) {
                blocks.get(blocks.size() - 1).add(line.substring(4));
            }
            inside = code
                    || (inside
                            && line.isEmpty()
                            && blocks.get(blocks.size() - 1).get(0).startsWith(PROMPT));
        }
        return blocks;
    }

    private static Step step(List<String> block) {
        StringBuilder command = new StringBuilder();
        int at = 0;
        while (block.get(at).endsWith("\\")) {
            command.append(block.get(at), 0, block.get(at).length() - 1).append(' ');
            at++;
        }
        command.append(block.get(at));
        List<String> shown = block.subList(at + 1, block.size());
        return new Step(command.substring(PROMPT.length()), shown);
    }

    private Cli outcome(String begin) {
        int found = -1;
        for (int i = 0; i < steps.size(); i++) {
            found = steps.get(i).command().startsWith(begin) ? i : found;
        }
        assertThat(found).as(begin).isNotNegative();
        return outcomes.get(found);
    }

    private String text(Cli outcome) {
        return (outcome.out() + outcome.err())
                .lines()
                .filter(line -> !line.isEmpty())
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "\n", "\n"))
                .replace(folder + "/", WORK);
    }

    @Test
    void everyCommandShowsWhatTheGuideShows() {
        assertThat(steps).hasSize(12);
        for (int i = 0; i < steps.size(); i++) {
            String text = text(outcomes.get(i));
            String shown = String.join("\n", steps.get(i).shown());
            int at = 0;
            for (String part : shown.split(LEFT_OUT, -1)) {
                String lines = part.strip().isEmpty() ? "\n" : "\n" + part.replaceAll("^\n|\n$", "") + "\n";
                int found = text.indexOf(lines, at);
                assertThat(found)
                        .as("%s%nshows%n%s%nin%n%s", steps.get(i).command(), lines, text)
                        .isNotNegative();
                at = found + lines.length() - 1;
            }
            if (!shown.contains(LEFT_OUT)) {
                assertThat(text.strip()).isEqualTo(shown);
            }
        }
    }

    @Test
    void whatTheGuideQuotesStandsInTheMapping() throws IOException {
        String mapping = Files.readString(Path.of("docs/guide/offenders.yaml"));
        List<List<String>> quoted = blocks().stream()
                .filter(block -> block.stream().anyMatch(line -> line.contains(": {") || line.startsWith("totals:")))
                .filter(block -> !block.get(0).startsWith(PROMPT))
                .toList();
        assertThat(quoted).hasSize(7);
        for (List<String> block : quoted) {
            String flat = block.stream().map(String::strip).collect(Collectors.joining("\n"));
            assertThat(mapping.lines().map(String::strip).collect(Collectors.joining("\n")))
                    .contains(flat);
        }
    }

    @Test
    void theMappingPassesTheCheckAndTheDraftDoesToo() throws IOException {
        assertThat(outcome("mapping check docs/guide/offenders.yaml --policy").code())
                .isEqualTo(16);
        Cli check = Cli.run("mapping", "check", "docs/guide/offenders.yaml");
        assertThat(check.err()).isEmpty();
        assertThat(check.code()).isZero();
        Files.copy(Path.of("docs/guide/OFNDUNLD.cpy"), folder.resolve("OFNDUNLD.cpy"));
        Cli draft = Cli.run("mapping", "check", folder.resolve("draft.yaml").toString());
        assertThat(draft.err()).isEmpty();
        assertThat(draft.code()).isZero();
    }

    @Test
    void theHistoriesAreThoseOfTheLines() throws IOException {
        assertThat(outcome("normalize").code()).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("histories.jsonl"));
        assertThat(lines).hasSize(8).allSatisfy(line -> {
            assertThat(HistorySchema.faults(line)).isEmpty();
            assertThat(line).endsWith("\"unread\":[]}");
        });
        assertThat(lines.get(0))
                .contains("\"birthDate\":{\"value\":\"1961-04-17\"", "\"warrant\":{\"quality\":\"missing\"")
                .contains("\"key\":\"1000017/1/1\"", "\"type\":{\"value\":\"convicted\"")
                .contains("\"completedOn\":{\"value\":\"1989-09-01\"", "\"finePaid\":{\"value\":250.00")
                .contains("\"scheduledEnd\":{\"value\":\"1989-09-01\",\"quality\":\"derived\"");
        assertThat(lines.get(3))
                .contains("\"date\":{\"value\":\"2006-10-03\"", "\"completedOn\":{\"quality\":\"missing\"")
                .contains("\"warrant\":{\"value\":true", "\"finePaid\":{\"value\":125.50");
        assertThat(lines.get(4))
                .contains("\"birthDate\":{\"quality\":\"missing\"", "\"offenseDate\":{\"quality\":\"missing\"")
                .contains("\"docket\":{\"quality\":\"missing\"", "\"dispositions\":[]");
        assertThat(lines.get(6)).contains("\"type\":{\"quality\":\"invalid\",\"item\":\"CHARGE-0430/DISP-CD-0430\"}");
        assertThat(lines.get(7)).contains("\"key\":\"1000085/2/1\"", "\"date\":{\"quality\":\"missing\"");
    }
}
