package org.slatebridge.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.slatebridge.dataset.DatasetWriter;
import org.slatebridge.dataset.LineText;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.Item;
import org.slatebridge.record.RecordReader;
import org.slatebridge.record.RecordValues;

/** A dataset of 64 MiB read from a file, its records framed and their forty zoned items, or ten, read to values. */
@State(Scope.Thread)
public class FramingBenchmark extends Timed {

    private static final int REPEATED = 64;

    /** Which record format. */
    @Param({"FB", "V", "VB", "VBS", "TEXT"})
    public String recfm = "";

    /** How many of the forty items. */
    @Param({"40", "10"})
    public int items;

    private Sample sample = Sample.packed();
    private DatasetOptions options = sample.options();
    private RecordValues values = RecordValues.of(List.of(), options);
    private Path file = Path.of("");

    /** Writes the dataset. */
    @Setup
    public void prepare() throws IOException {
        sample = Sample.ofUsage("zoned");
        options = DatasetOptions.of(Map.of("recfm", recfm));
        List<Item> chosen = sample.items().subList(0, items);
        values = RecordValues.of(chosen, options);
        file = Files.createTempFile("slatebridge", ".dat");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            LineText text = LineText.of(
                    options.codePage().byteOf(' '), options.codePage().isEbcdic());
            DatasetWriter writer = new DatasetWriter(
                    out, "sample", options.format(List.of(sample.layout())), options.blockSize(), text);
            int length = sample.layout().length();
            for (int i = 0; i < REPEATED * sample.count(); i++) {
                writer.write(sample.records(), i % sample.count() * length, length);
            }
            writer.finish();
        }
    }

    /** Removes the dataset. */
    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
    }

    /** The whole file, to values. */
    @Benchmark
    public long values() {
        long sum = 0;
        try (RecordReader reader =
                RecordReader.open(file, "sample", options, List.of(sample.layout()), RecordReader.Position.START)) {
            while (reader.next()) {
                values.read(reader.buffer(), reader.start(), reader.length());
                sum += values.number(items - 1);
            }
        }
        return sum;
    }
}
