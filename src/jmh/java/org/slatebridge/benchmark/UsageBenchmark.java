package org.slatebridge.benchmark;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.slatebridge.record.Item;
import org.slatebridge.record.RecordValues;

/** Records of forty items of one usage, all of them or ten to values. One operation is the sample, 1 MiB. */
@State(Scope.Thread)
public class UsageBenchmark extends Timed {

    /** Which usage. */
    @Param({"text", "zoned", "packed", "comp", "comp-5", "float", "edited"})
    public String usage = "";

    /** How many of the forty items. */
    @Param({"40", "10"})
    public int items;

    private Sample sample = Sample.packed();
    private RecordValues values = RecordValues.of(List.of(), sample.options());

    /** Makes the sample. */
    @Setup
    public void prepare() {
        sample = Sample.ofUsage(usage);
        List<Item> all = sample.items();
        int step = all.size() / items;
        List<Item> chosen =
                all.stream().filter(item -> all.indexOf(item) % step == 0).toList();
        values = RecordValues.of(chosen, sample.options());
    }

    /** The items asked for, to values. */
    @Benchmark
    public long values() {
        long sum = 0;
        int length = sample.layout().length();
        for (int i = 0; i < sample.count(); i++) {
            values.read(sample.records(), i * length, length);
            sum += value(items - 1);
        }
        return sum;
    }

    private long value(int slot) {
        return switch (usage) {
            case "text" -> values.textLength(slot);
            case "float" -> floats();
            default -> values.number(slot);
        };
    }

    /** Floating point has no long; each is read when it is asked for. */
    private long floats() {
        long sum = 0;
        for (int slot = 0; slot < items; slot++) {
            sum += values.decimal(slot).hashCode();
        }
        return sum;
    }
}
