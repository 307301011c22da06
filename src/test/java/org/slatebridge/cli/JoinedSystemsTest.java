package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The courts, corrections and the repository of Keystone, joined, against what their generator knows to be true. */
class JoinedSystemsTest {

    private static final int PERSONS = 1500;

    @TempDir
    private Path folder;

    private KeystoneSystems generated(String... more) {
        KeystoneSystems systems = KeystoneSystems.at(folder.resolve("state" + more.length));
        assertThat(Cli.run(systems.generate(PERSONS, 20261124, more)).code()).isZero();
        return systems;
    }

    @Test
    void historiesAreWhatTheGeneratorKnows() throws IOException {
        KeystoneSystems systems = generated();
        Cli cli = Cli.run(systems.normalize());
        assertThat(cli.code()).as(cli.err()).isEqualTo(4);
        assertEqualToTruth(systems, cli.out().lines(), PERSONS);
        assertCountsAreThoseOfTheTruth(systems, cli.err());
    }

    static void assertEqualToTruth(KeystoneSystems systems, Stream<String> lines, int persons) throws IOException {
        int compared = 0;
        try (Stream<String> truth = Files.lines(systems.folder().resolve("truth.jsonl"))) {
            Iterator<String> expected = truth.iterator();
            for (Iterator<String> found = lines.iterator(); found.hasNext(); compared++) {
                assertThat(HistoriesTold.of(found.next())).isEqualTo(HistoriesTold.of(expected.next()));
            }
            assertThat(expected.hasNext()).isFalse();
        }
        assertThat(compared).isEqualTo(persons);
    }

    /** In, mapped, rejected and orphaned of every record type. */
    static void assertCountsAreThoseOfTheTruth(KeystoneSystems systems, String err) throws IOException {
        JsonNode totals =
                new JsonMapper().readTree(Files.readString(systems.folder().resolve("truth-totals.json")));
        int types = 0;
        for (Entry<String, JsonNode> dataset : totals.get("datasets").properties()) {
            for (Entry<String, JsonNode> type : dataset.getValue().properties()) {
                assertThat(err).as(type.getKey()).contains(line(type.getKey(), type.getValue()));
                types++;
            }
        }
        assertThat(types).isEqualTo(11);
    }

    /** Records of an unknown type are rejected under no type. */
    private static String line(String name, JsonNode said) {
        JsonNode rejected = said.get("rejected");
        long noType = rejected.get("unknown_type") == null
                ? 0
                : rejected.get("unknown_type").asLong();
        long refused = 0;
        for (JsonNode count : rejected.values()) {
            refused += count.asLong();
        }
        return String.format(
                java.util.Locale.ROOT,
                "%-32s%12d%12d%12d%12d",
                name,
                said.get("in").asLong() - noType,
                said.get("mapped").asLong(),
                refused - noType,
                said.get("orphaned").asLong());
    }

    @Test
    void recordsInAnyOrderGiveTheSameLines() throws IOException {
        String[] words = {"--positions", "none", "--sort-memory", "0"};
        Cli sorted = Cli.run(generated().inNoOrder(folder.resolve("one")).normalize(words));
        Cli shuffled = Cli.run(
                generated("--shuffle", "5").inNoOrder(folder.resolve("two")).normalize(words));
        assertThat(shuffled.out()).isEqualTo(sorted.out()).hasLineCount(PERSONS);
        assertThat(shuffled.code()).isEqualTo(4);
    }

    @Test
    void aShuffledDatasetThatIsSaidToBeInOrderIsRefused() {
        Cli cli = Cli.run(generated("--shuffle", "5").normalize());
        assertThat(cli.code()).isEqualTo(12);
        assertThat(cli.err())
                .contains("SLB3020E master record ")
                .contains("KS-")
                .contains("the person's key is not above the one before")
                .contains("or say 'order: none' in the mapping");
    }

    @Test
    void aFirstDatasetWithoutPersonsIsRefusedAndNoFolderStays() throws IOException {
        KeystoneSystems systems = generated();
        Path mapping = Files.writeString(systems.inNoOrder(folder).mapping().resolveSibling("nobody.yaml"), """
                mapping: nobody
                datasets:
                  sentences:
                    copybook: KSDCSENT.cpy
                    recfm: FB
                    lrecl: 80
                    codepage: US-ASCII
                    order: none
                    records:
                      KD-SENTENCE-RECORD: { as: ignored }
                """);
        Path work = Files.createDirectory(folder.resolve("work"));
        String input = "sentences=" + systems.folder().resolve("sentences.dat");
        Cli cli = Cli.run("normalize", mapping.toString(), "--input", input, "--work", work.toString());
        assertThat(cli.code()).isEqualTo(16);
        assertThat(cli.err())
                .startsWith("SLB3061E dataset sentences comes first, and none of its records is a person's; ");
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void refusesMemoryBelowNothing() {
        Cli cli = Cli.run(KeystoneSystems.at(folder).normalize("--sort-memory", "-1"));
        assertThat(cli.code()).isEqualTo(16);
        assertThat(cli.err()).startsWith("SLB0001E --sort-memory takes 0 or more");
    }

    @Test
    void everyInputIsAskedForAtOnce() {
        Cli cli = Cli.run("normalize", "mappings/keystone-state.yaml", "--input", "court=" + folder);
        assertThat(cli.code()).isEqualTo(16);
        assertThat(cli.err())
                .contains("mapping keystone-state has no dataset 'court'")
                .contains("dataset master has no input")
                .contains("dataset movements has no input");
    }
}
