package org.slatebridge.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.slatebridge.diagnostic.DiagnosticException;

/**
 * Reads the records of a dataset, one after the other, in one pass. A record is a stretch of {@link #buffer()}; nothing
 * is copied for it, unless it is spanned or a line to be filled. Offsets are bytes from the beginning of the file; of a
 * {@code .gz} file, of what it holds. Not thread-safe.
 *
 * <pre>{@code
 * while (reader.next()) {
 *     use(reader.buffer(), reader.start(), reader.length());
 * }
 * }</pre>
 */
public final class DatasetReader implements Closeable {

    private final ByteSource source;
    private final RecordFormat format;
    private final long size;
    private final FramingFaults faults;
    private final Window window;
    private final Framing framing;
    private final Frame frame = new Frame();
    private long position;
    private long number;

    private DatasetReader(ByteSource source, FramingFaults faults, RecordFormat format, Checkpoint from) {
        this.source = source;
        this.format = format;
        this.size = source.size();
        this.faults = faults;
        long dataEnd = checkSize();
        this.position = from.offset();
        this.number = from.recordNumber();
        this.window = new Window(source, position, dataEnd, faults);
        this.framing = Framing.of(format, faults);
        framing.restore(from.framingState());
        frame.set(position, position, 0);
    }

    private long checkSize() {
        long dataLength = size - format.headerLength() - format.trailerLength();
        if (dataLength < 0 && size > 0) {
            throw faults.header(size, format);
        }
        if (format.isFixed() && dataLength > 0 && dataLength % format.lrecl() != 0) {
            throw faults.remainder(dataLength, format);
        }
        // an empty file has no records, whatever is said to stand around them
        return size == 0 ? 0 : size - format.trailerLength();
    }

    /**
     * Opens a dataset at its first record.
     *
     * @param datasetName what messages call it
     * @throws DiagnosticException if the file is not there, cannot be read, or its first record is not framed as the
     *     format says
     */
    public static DatasetReader open(Path file, String datasetName, RecordFormat format) {
        DatasetReader reader = openAt(file, datasetName, format, new Checkpoint(format.headerLength(), 0, 0));
        try {
            reader.probe();
            return reader;
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** Opens a dataset at a place that {@link #checkpoint()} gave. */
    public static DatasetReader openAt(Path file, String datasetName, RecordFormat format, Checkpoint checkpoint) {
        FramingFaults faults = new FramingFaults(datasetName);
        ByteSource source = ByteSource.open(file, datasetName, faults);
        try {
            return new DatasetReader(source, faults, format, checkpoint);
        } catch (DiagnosticException e) {
            DiagnosticException advised = FramingAdvice.on(e, source, format);
            source.close();
            throw advised;
        }
    }

    /** Frames the first record, to refuse at once what does not fit. */
    private void probe() {
        if (position < window.dataEnd()) {
            frameNext();
            framing.restore(0);
            window.restart(position);
            frame.set(position, position, 0);
        }
    }

    /** True if a file's name says that it is compressed. */
    public static boolean isCompressed(Path file) {
        return ByteSource.isCompressed(file);
    }

    /**
     * Goes to the next record.
     *
     * @return false at the end of the records
     * @throws DiagnosticException with the offset, where the bytes there frame no record
     */
    public boolean next() {
        if (position >= window.dataEnd()) {
            return false;
        }
        frameNext();
        position = frame.endOffset;
        number++;
        return true;
    }

    private void frameNext() {
        faults.framing(number + 1);
        window.anchor(position);
        try {
            framing.frame(window, position, frame);
        } catch (DiagnosticException e) {
            throw FramingAdvice.on(e, source, format);
        }
    }

    /** The array the current record is in; {@link #next()} may put another in its place, and moves bytes in it. */
    public byte[] buffer() {
        return frame.buffer(window);
    }

    /** Index of the current record's first byte in {@link #buffer()}. */
    public int start() {
        return frame.start(window);
    }

    /** Bytes of the current record, without descriptor words. */
    public int length() {
        return frame.length;
    }

    /** Offset of the current record's first byte, behind its descriptor words. */
    public long offset() {
        return frame.offset;
    }

    /**
     * Offset of the current record's first descriptor byte: of the block's word where it is the first of a block, the
     * same as {@link #offset()} where there are no words.
     */
    public long frameOffset() {
        return frame.frameOffset;
    }

    /** Offset of the current record's own first byte: of its descriptor word where it has one, never of a block's. */
    public long recordOffset() {
        return frame.recordOffset;
    }

    /** Where the current record's bytes lie in the file; holds until the next one is asked for. */
    public Segments segments() {
        return frame.segments;
    }

    /**
     * True if the current record was put together or filled, so that {@link #buffer()} is not {@link #window()} and
     * {@link #segments()} do not adjoin or do not hold all of its bytes.
     */
    public boolean isAssembled() {
        return frame.assembled != null;
    }

    /**
     * Offset behind the current record's own last byte: what ends a line is the line's own, null segments and blocks'
     * descriptor words are nobody's.
     */
    public long recordEnd() {
        return frame.recordEnd;
    }

    /** Offset right behind the current record, where the next one or its block begins. */
    public long endOffset() {
        return frame.endOffset;
    }

    /** Number of the current record, from 1; 0 before the first. */
    public long number() {
        return number;
    }

    /** Size of the file in bytes, unpacked. */
    public long size() {
        return size;
    }

    /**
     * Keeps the bytes from an offset on in {@link #window()}, until the next call says otherwise, so that several
     * records can be held at once. {@link Long#MAX_VALUE} keeps none but the current record.
     *
     * @throws IllegalArgumentException if they are not in it any more
     */
    public void keepFrom(long fileOffset) {
        if (fileOffset != Long.MAX_VALUE && !window.holds(fileOffset)) {
            throw new IllegalArgumentException("must be in the window: offset=" + fileOffset);
        }
        window.keepFrom(fileOffset);
    }

    /** The array that kept bytes of the file are in; {@link #next()} may put another in its place. */
    public byte[] window() {
        return window.buffer();
    }

    /** Where a kept byte of the file is in {@link #window()} now. */
    public int indexOf(long fileOffset) {
        return window.indexOf(fileOffset);
    }

    /** The place behind the current record, to go on from with {@link #openAt}. */
    public Checkpoint checkpoint() {
        return new Checkpoint(position, number, framing.state());
    }

    /** The bytes before the first record. */
    public byte[] header() {
        return bytes(0, Math.min(size, format.headerLength()));
    }

    /** The bytes after the last record. */
    public byte[] trailer() {
        long length = Math.min(size, format.trailerLength());
        return bytes(size - length, length);
    }

    private byte[] bytes(long from, long length) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(length));
        try {
            while (bytes.hasRemaining() && source.read(bytes, from + bytes.position()) >= 0) {
                // until all is read
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.array();
    }

    /** Closes the file; never fails, because nothing was written. */
    @Override
    public void close() {
        source.close();
    }
}
