package org.slatebridge.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.Item;
import org.slatebridge.record.RecordReader;
import org.slatebridge.record.RecordValues;

/** A dataset of 64 MiB read from a file, its records framed and their forty packed items, or ten, read to values. */
@State(Scope.Thread)
public class FramingBenchmark extends Timed {

    private static final int REPEATED = 64;
    private static final int RECORDS_IN_A_BLOCK = 100;

    /** Which record format. */
    @Param({"FB", "V", "VB"})
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
        sample = Sample.ofUsage("packed");
        options = DatasetOptions.of(Map.of("recfm", recfm));
        List<Item> chosen = sample.items().subList(0, items);
        values = RecordValues.of(chosen, options);
        file = Files.createTempFile("slatebridge", ".dat");
        byte[] framed = framed();
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < REPEATED; i++) {
                out.write(framed);
            }
        }
    }

    private byte[] framed() {
        int length = sample.layout().length();
        ByteBuffer out = ByteBuffer.allocate(sample.count() * (length + 8));
        for (int i = 0; i < sample.count(); i++) {
            if (recfm.equals("VB") && i % RECORDS_IN_A_BLOCK == 0) {
                int inBlock = Math.min(RECORDS_IN_A_BLOCK, sample.count() - i);
                out.putShort((short) (4 + inBlock * (length + 4))).putShort((short) 0);
            }
            if (!recfm.equals("FB")) {
                out.putShort((short) (length + 4)).putShort((short) 0);
            }
            out.put(sample.records(), i * length, length);
        }
        return Arrays.copyOf(out.array(), out.position());
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
