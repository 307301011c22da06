package org.slatebridge.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes records as a dataset of a format. The bytes go to a stream that the caller closes; {@link #finish()} hands on
 * what a last block still holds. Not thread-safe.
 */
public final class DatasetWriter {

    private final RecordSink sink;
    private final OutputStream out;
    private long number;

    /**
     * A writer.
     *
     * @param datasetName what messages call it
     * @param format how records are framed; nothing is written for bytes before and after the records
     * @param blockSize greatest length in bytes of a block of VB and VBS, with its descriptor word
     * @param text the blank and the line ends of the code page, for TEXT
     */
    public DatasetWriter(OutputStream out, String datasetName, RecordFormat format, int blockSize, LineText text) {
        this.out = out;
        WritingFaults faults = new WritingFaults(datasetName, () -> number);
        this.sink = format.lengthSource() != null
                ? (bytes, start, length) -> out.write(bytes, start, length)
                : sink(format, blockSize, text, faults);
    }

    private RecordSink sink(RecordFormat format, int blockSize, LineText text, WritingFaults faults) {
        return switch (format.recfm()) {
            case F, FB -> new FixedSink(out, format.lrecl(), faults);
            case V -> new VariableSink(out, format, faults);
            case VB -> new BlockedSink(new BlockOutput(out, format, blockSize), faults);
            case VBS -> new SpannedSink(new BlockOutput(out, format, blockSize), faults);
            case TEXT -> new LineSink(out, text, faults);
        };
    }

    /**
     * Writes one record: {@code length} bytes from {@code start}.
     *
     * @throws org.slatebridge.diagnostic.DiagnosticException with the record's number, if the format cannot hold it
     */
    public void write(byte[] bytes, int start, int length) {
        number++;
        try {
            sink.write(bytes, start, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Records written so far. */
    public long number() {
        return number;
    }

    /** Writes the last block. */
    public void finish() {
        try {
            sink.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
