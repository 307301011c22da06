package org.slatebridge.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.slatebridge.batch.Definitions;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.HistoryWriter;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.PersonReader;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.JsonLinesWriter;
import org.slatebridge.record.RecordReader;
import org.slatebridge.record.RecordTypes;
import org.slatebridge.synthetic.DatasetGenerator;
import org.slatebridge.synthetic.Offense;

/** Keystone's master, of 10,000 made-up persons, read from a file: its records as they stand, and as histories. */
@State(Scope.Thread)
public class HistoryBenchmark extends Timed {

    private static final int PERSONS = 10_000;
    private static final Path MAPPING = Path.of("mappings/keystone.yaml");
    private static final Path OFFENSES = Path.of("mappings/keystone-offenses.csv");

    private static final DatasetOptions TOLD_APART = DatasetOptions.of(
            Map.of("recfm", "FB", "lrecl", "200"),
            List.of(
                    "KS-HEADER-RECORD:KS-HDR-REC-TYPE=00",
                    "KS-PERSON-RECORD:KS-PER-REC-TYPE=10",
                    "KS-ARREST-RECORD:KS-ARR-REC-TYPE=20",
                    "KS-CHARGE-RECORD:KS-CHG-REC-TYPE=30",
                    "KS-DISPOSITION-RECORD:KS-DSP-REC-TYPE=40",
                    "KS-SENTENCE-RECORD:KS-SEN-REC-TYPE=50",
                    "KS-TRAILER-RECORD:KS-TRL-REC-TYPE=99"));

    private DatasetMapping dataset =
            new Definitions().mapping(MAPPING).datasets().get(0);
    private Path file = Path.of("");

    /** Generates the dataset. */
    @Setup
    public void prepare() throws IOException {
        file = Files.createTempFile("slatebridge", ".dat");
        Files.delete(file);
        String offenses = Files.readString(OFFENSES, StandardCharsets.UTF_8);
        new DatasetGenerator(dataset, Offense.readAll(OFFENSES.toString(), offenses), "KS########", 20260115)
                .write(file, PERSONS);
    }

    /** Removes the dataset. */
    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
    }

    /** Bytes of the dataset. */
    static long bytes() {
        try {
            HistoryBenchmark sample = new HistoryBenchmark();
            sample.prepare();
            long bytes = Files.size(sample.file);
            sample.remove();
            return bytes;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every item of every record to JSON Lines, thrown away. */
    @Benchmark
    public void decode() {
        RecordTypes types = RecordTypes.of(dataset.layouts(), TOLD_APART);
        JsonLinesWriter writer = new JsonLinesWriter(
                types, TOLD_APART, false, false, (path, offset, kind) -> {}, OutputStream.nullOutputStream());
        try (RecordReader reader =
                RecordReader.open(file, "master", TOLD_APART, dataset.layouts(), RecordReader.Position.START)) {
            while (reader.next()) {
                writer.write(reader.buffer(), reader.start(), reader.length());
            }
        }
        writer.flush();
    }

    /** Every mapped item, as histories in JSON Lines, thrown away. */
    @Benchmark
    public void normalize() throws IOException {
        HistoryWriter writer = new HistoryWriter(OutputStream.nullOutputStream(), HistoryWriter.Positions.ALL);
        try (PersonReader persons = PersonReader.open(dataset, file)) {
            for (CriminalHistory history = persons.next(); history != null; history = persons.next()) {
                writer.write(history);
            }
        }
        writer.flush();
    }
}
