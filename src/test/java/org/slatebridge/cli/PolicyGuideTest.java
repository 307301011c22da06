package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/guide-policy.md}, followed to the letter: its commands are run, what it shows is compared. */
class PolicyGuideTest {

    private static final Path PAGE = Path.of("docs/guide-policy.md");
    private static final Path POLICY = Path.of("docs/guide/keystone.yaml");

    @TempDir
    private Path folder;

    private Guide guide;

    @BeforeEach
    void follow() throws IOException {
        guide = Guide.follow(PAGE, folder);
    }

    @Test
    void everyCommandShowsWhatTheGuideShows() {
        assertThat(guide.steps()).hasSize(15);
        guide.assertShown();
    }

    @Test
    void whatTheGuideQuotesStandsInThePolicy() throws IOException {
        String policy = Guide.flat(Files.readAllLines(POLICY));
        assertThat(guide.quoted())
                .hasSize(12)
                .allSatisfy(block -> assertThat(policy).contains(Guide.flat(block)));
    }

    @Test
    void theFirstDraftIsTheSecondButForItsTwoSlips() throws IOException {
        List<String> first = Files.readAllLines(Path.of("docs/guide/keystone-1.yaml"));
        List<String> second = Files.readAllLines(Path.of("docs/guide/keystone-2.yaml"));
        List<String> other = new ArrayList<>(first.subList(1, first.size()));
        other.removeAll(second);
        assertThat(first).hasSameSizeAs(second);
        assertThat(other).hasSize(2).anyMatch(line -> line.contains("SO")).anyMatch(line -> line.contains("last-of"));
    }

    @Test
    void returnCodesAreThoseOfTheOutcomes() {
        assertThat(guide.outcome("policy check docs/guide/keystone-1.yaml").code())
                .isEqualTo(16);
        assertThat(guide.outcome("policy test docs/guide/keystone-2.yaml").code())
                .isEqualTo(8);
        assertThat(guide.outcome("policy test docs/guide/keystone.yaml").code()).isZero();
        assertThat(guide.outcome("policy check docs/guide/keystone.yaml --mapping")
                        .code())
                .isZero();
        assertThat(guide.outcome("policy diff").code()).isEqualTo(4);
        assertThat(guide.outcome("mapping check").code()).isEqualTo(16);
        assertThat(guide.outcome("evaluate").code()).isZero();
    }

    @Test
    void decisionsOnAPresumptionNameIt() throws IOException {
        List<String> decisions = Files.readAllLines(folder.resolve("decisions.jsonl"));
        assertThat(decisions)
                .hasSize(538)
                .anyMatch(line -> line.contains("\"charge\":\"KS00000001/1/1\",\"outcome\":\"seal\"")
                        && line.contains("\"presumed\":[{\"presumption\":\"deemed-dismissed\""));
        assertThat(folder.resolve("keystone.md")).content().contains("## Open questions", "[V]");
    }
}
