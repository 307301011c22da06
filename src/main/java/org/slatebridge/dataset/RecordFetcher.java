package org.slatebridge.dataset;

import java.io.Closeable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/**
 * Reads records of a dataset again, in any order, by the offset and length that the pass of a {@link DatasetReader}
 * gave. What is read is a page; a record within the page read last, or that goes on from it, is taken from there, so
 * that ascending offsets cost little more than a pass. Not thread-safe.
 *
 * <p>Spanned records, whose data do not adjoin, and compressed datasets are refused.
 */
public final class RecordFetcher implements Closeable {

    private static final int PAGE = 1 << 14;

    private final String datasetName;
    private final ByteSource source;
    private final Window window;
    private final @Nullable Framing lines;
    private final Frame frame = new Frame();

    private RecordFetcher(String datasetName, ByteSource source, FramingFaults faults, RecordFormat format) {
        this.datasetName = datasetName;
        this.source = source;
        this.window = new Window(source, 0, source.size() - format.trailerLength(), faults, PAGE);
        this.lines = format.recfm() == Recfm.TEXT && format.lengthSource() == null ? Framing.of(format, faults) : null;
    }

    /**
     * Opens a dataset.
     *
     * @param datasetName what messages call it
     * @throws DiagnosticException if the file is not there, cannot be read, or its records cannot be read at random
     */
    public static RecordFetcher open(Path file, String datasetName, RecordFormat format) {
        if (ByteSource.isCompressed(file)) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.GZIP_INPUT,
                    "records of the compressed dataset " + datasetName + " cannot be read out of order"));
        }
        if (format.recfm() == Recfm.VBS && format.lengthSource() == null) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.RECORDS_NOT_RANDOM,
                    "spanned records of dataset " + datasetName + " cannot be read out of order"));
        }
        FramingFaults faults = new FramingFaults(datasetName);
        return new RecordFetcher(datasetName, ByteSource.open(file, datasetName, faults), faults, format);
    }

    /**
     * Reads one record.
     *
     * @param offset what {@link DatasetReader#offset()} gave for it
     * @param length what {@link DatasetReader#length()} gave for it; of a line, with the blanks that fill it
     * @throws DiagnosticException if the file has no such record there any more
     */
    public void fetch(long offset, int length) {
        if (offset < 0 || length < 0 || (lines == null && offset + length > window.dataEnd())) {
            throw changed(offset);
        }
        window.restart(offset);
        if (lines == null) {
            window.require(offset, length);
            frame.set(offset, offset, length);
        } else {
            line(lines, offset, length);
        }
    }

    private void line(Framing framing, long offset, int length) {
        if (offset >= window.dataEnd()) {
            throw changed(offset);
        }
        framing.frame(window, offset, frame);
        if (frame.length != length) {
            throw changed(offset);
        }
    }

    private DiagnosticException changed(long offset) {
        return new DiagnosticException(Diagnostic.at(
                DiagnosticCode.INPUT_CHANGED,
                new DataPosition(datasetName, 0, offset, null),
                "the record that was read here is not there any more"));
    }

    /** The array the record is in; {@link #fetch} may put another in its place. */
    public byte[] buffer() {
        return frame.buffer(window);
    }

    /** Index of the record's first byte in {@link #buffer()}. */
    public int start() {
        return frame.start(window);
    }

    /** Bytes of the record, without descriptor words. */
    public int length() {
        return frame.length;
    }

    /** Closes the file; never fails, because nothing was written. */
    @Override
    public void close() {
        source.close();
    }
}
