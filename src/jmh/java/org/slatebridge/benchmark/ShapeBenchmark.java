package org.slatebridge.benchmark;

import java.io.OutputStream;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.slatebridge.codec.NumberCodec;
import org.slatebridge.record.JsonLinesWriter;
import org.slatebridge.record.RecordTypes;
import org.slatebridge.record.RecordValues;

/** The two shapes that are compared with others: ten X(50), and ten S9(9)V99 COMP-3. One operation is the sample. */
@State(Scope.Thread)
public class ShapeBenchmark extends Timed {

    /** Which shape. */
    @Param({"text-full", "text", "packed"})
    public String shape = "";

    private Sample sample = Sample.packed();
    private RecordValues values = RecordValues.of(List.of(), sample.options());
    private JsonLinesWriter writer = writer();

    /** The sample of a shape. */
    static Sample sample(String shape) {
        return switch (shape) {
            case "text-full" -> Sample.fullText();
            case "text" -> Sample.text();
            default -> Sample.packed();
        };
    }

    /** Makes the sample. */
    @Setup
    public void prepare() {
        sample = sample(shape);
        values = RecordValues.of(sample.items(), sample.options());
        writer = writer();
    }

    private JsonLinesWriter writer() {
        RecordTypes types = RecordTypes.of(List.of(sample.layout()), sample.options());
        return new JsonLinesWriter(
                types,
                sample.options(),
                false,
                false,
                (path, offset, kind) -> {
                    throw new IllegalStateException("invalid: " + path);
                },
                OutputStream.nullOutputStream());
    }

    /** All items to values: numbers as longs, texts as translated characters. */
    @Benchmark
    public long values(Blackhole hole) {
        boolean packed = shape.equals("packed");
        long sum = 0;
        int length = sample.layout().length();
        for (int i = 0; i < sample.count(); i++) {
            values.read(sample.records(), i * length, length);
            sum += packed ? numbers() : texts();
        }
        hole.consume(sum);
        return sum;
    }

    private long numbers() {
        long sum = 0;
        for (int slot = 0; slot < 10; slot++) {
            long number = values.number(slot);
            if (number == NumberCodec.NOT_A_NUMBER) {
                throw new IllegalStateException("invalid: " + slot);
            }
            sum += number;
        }
        return sum;
    }

    private long texts() {
        long sum = 0;
        for (int slot = 0; slot < 10; slot++) {
            int length = values.textLength(slot);
            sum += length + (length == 0 ? 0 : values.charAt(slot, length - 1));
        }
        return sum;
    }

    /** All items to JSON Lines, thrown away. */
    @Benchmark
    public void json() {
        int length = sample.layout().length();
        for (int i = 0; i < sample.count(); i++) {
            writer.write(sample.records(), i * length, length);
        }
        writer.flush();
    }
}
