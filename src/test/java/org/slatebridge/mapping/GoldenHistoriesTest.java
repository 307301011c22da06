package org.slatebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.HistorySchema;
import org.slatebridge.history.HistoryWriter;
import org.slatebridge.record.RecordReader;

/** The histories of a small state, as a file a person can read; -Dgolden.write=true writes it anew. */
class GoldenHistoriesTest {

    private static final Path EXPECTED = Path.of("src/test/resources/golden/histories/expected.jsonl");

    private static final String[] RECORDS = {
        "0000019",
        "10A0001ROE       1980010101",
        "20A000101202401502",
        "30A00010101M1N00000000",
        "40A0001010120240315DI",
        "30A00010102M2Y20250101",
        "40A0001010220240230??",
        "40A0001010220240315GP",
        // nothing is known of anything, and a grade that means nothing
        "10B0001",
        "20B000101000000001",
        "30B00010101ZZ?",
        // a charge without its arrest, a disposition without its charge, a second charge of the same key
        "10C0001DOE       9999999900",
        "30C00010701S N00000000",
        "40C0001070920240315DI",
        "30C00010701S N00000000",
        // a record of no type between two persons, and one without a person record
        "77",
        "20D000101202401501",
        "30D00010101M1N00000000",
        "99000030000100000000020250101",
    };

    @TempDir
    private Path folder;

    private String histories(String name) throws IOException {
        Path file = SmallState.file(Files.createDirectories(folder.resolve(name)), RECORDS);
        DatasetMapping master = SmallState.master();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HistoryWriter writer = new HistoryWriter(out, HistoryWriter.Positions.ALL);
        try (RecordReader records = RecordReader.open(
                file, master.name(), master.options(), master.layouts(), RecordReader.Position.START)) {
            PersonReader persons = new PersonReader(master, records, new ControlTotals(master.totals(), new long[0]));
            for (CriminalHistory history = persons.next(); history != null; history = persons.next()) {
                writer.write(history);
            }
        }
        writer.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesWhatIsKnownWithQualityAndSource() throws IOException {
        String found = histories("first");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(EXPECTED.resolveSibling(""));
            Files.writeString(EXPECTED, found);
        }
        assertThat(found).isEqualTo(Files.readString(EXPECTED)).isEqualTo(histories("second"));
        assertThat(found.lines().map(HistorySchema::faults)).hasSize(4).allMatch(List::isEmpty);
    }
}
