package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.history.HistorySchema;

/** {@code docs/guide-mapping.md}, followed to the letter: its commands are run, what it shows is compared. */
class MappingGuideTest {

    private static final Path PAGE = Path.of("docs/guide-mapping.md");

    @TempDir
    private Path folder;

    private Guide guide;

    @BeforeEach
    void follow() throws IOException {
        guide = Guide.follow(PAGE, folder);
    }

    @Test
    void everyCommandShowsWhatTheGuideShows() {
        assertThat(guide.steps()).hasSize(12);
        guide.assertShown();
    }

    @Test
    void whatTheGuideQuotesStandsInTheMapping() throws IOException {
        String mapping = Files.readString(Path.of("docs/guide/offenders.yaml"));
        List<List<String>> quoted = guide.quoted().stream()
                .filter(block -> block.stream().anyMatch(line -> line.contains(": {") || line.startsWith("totals:")))
                .toList();
        assertThat(quoted).hasSize(7);
        for (List<String> block : quoted) {
            assertThat(Guide.flat(mapping.lines().toList())).contains(Guide.flat(block));
        }
    }

    @Test
    void theMappingPassesTheCheckAndTheDraftDoesToo() throws IOException {
        assertThat(guide.outcome("mapping check docs/guide/offenders.yaml --policy")
                        .code())
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
        assertThat(guide.outcome("normalize").code()).isZero();
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
