package org.slatebridge.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.record.RecordReader;

class ShuffleTest {

    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // before each test
    private KeystoneState state;

    @BeforeEach
    void generate() throws IOException {
        state = KeystoneState.generate(folder, 80, 7);
    }

    @Test
    void keepsEveryRecordOfVariableBlocksAndMixesThem() throws IOException {
        List<String> before = records("courts");
        shuffle("courts", 5);

        assertThat(records("courts")).isNotEqualTo(before).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void leavesHeaderAndTrailerWhereTheyAre() throws IOException {
        List<String> before = records("master");
        shuffle("master", 5);
        List<String> after = records("master");

        assertThat(after).isNotEqualTo(before).containsExactlyInAnyOrderElementsOf(before);
        assertThat(after.get(0)).isEqualTo(before.get(0));
        assertThat(after.get(after.size() - 1)).isEqualTo(before.get(before.size() - 1));
        assertThat(after.get(1)).isNotEqualTo(before.get(1));
    }

    @Test
    void givesTheSameOrderForTheSameSeedOnly() throws IOException {
        Path file = folder.resolve("sentences.dat");
        Path copy = Files.copy(file, folder.resolve("copy"));
        Path other = Files.copy(file, folder.resolve("other"));
        shuffle("sentences", 5);
        Shuffle.shuffle(copy, state.dataset("sentences"), 5);
        Shuffle.shuffle(other, state.dataset("sentences"), 6);

        assertThat(copy).hasSameBinaryContentAs(file);
        assertThat(Files.mismatch(other, file)).isNotNegative();
        assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith(".part"));
    }

    private void shuffle(String dataset, long seed) throws IOException {
        Shuffle.shuffle(folder.resolve(dataset + ".dat"), state.dataset(dataset), seed);
    }

    private List<String> records(String name) {
        DatasetMapping dataset = state.dataset(name);
        List<String> found = new ArrayList<>();
        try (RecordReader records = RecordReader.open(
                folder.resolve(name + ".dat"),
                name,
                dataset.options(),
                dataset.layouts(),
                RecordReader.Position.START)) {
            while (records.next()) {
                found.add(HexFormat.of()
                        .formatHex(records.buffer(), records.start(), records.start() + records.length()));
            }
        }
        return found;
    }
}
