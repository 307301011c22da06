package org.slatebridge.record;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.dataset.Checkpoint;
import org.slatebridge.dataset.DatasetReader;
import org.slatebridge.dataset.RecordFormat;
import org.slatebridge.layout.RecordLayout;

/**
 * Reads the records of a dataset by its options, and knows the places between which it reads. A record is a stretch of
 * {@link #buffer()}; nothing is copied for it, unless it is spanned or a line to be filled. Not thread-safe.
 */
public final class RecordReader implements Closeable {

    private final DatasetReader reader;
    private final byte blank;
    private Checkpoint before;

    /**
     * A place between two records.
     *
     * @param offset bytes from the beginning of the file
     * @param number of the record before it, from 1; 0 at the beginning
     * @param framingState what the framing has to know to go on from here
     */
    public record Position(long offset, long number, long framingState) {

        /** Before everything. */
        public static final Position START = new Position(0, 0, 0);
    }

    private RecordReader(DatasetReader reader, byte blank) {
        this.reader = reader;
        this.blank = blank;
        this.before = reader.checkpoint();
    }

    /**
     * Opens a dataset.
     *
     * @param name what messages call it
     * @param at {@link Position#START}, or a place that an earlier reader gave
     * @throws org.slatebridge.diagnostic.DiagnosticException if it is not there or not framed as the options say
     */
    public static RecordReader open(
            Path file, String name, DatasetOptions options, List<RecordLayout> layouts, Position at) {
        RecordFormat format = options.format(layouts);
        return new RecordReader(
                at.equals(Position.START)
                        ? DatasetReader.open(file, name, format)
                        : DatasetReader.openAt(
                                file, name, format, new Checkpoint(at.offset(), at.number(), at.framingState())),
                options.codePage().byteOf(' '));
    }

    /** Goes to the next record; false at the end. */
    public boolean next() {
        before = reader.checkpoint();
        return reader.next();
    }

    /** The array the current record is in; valid until the next record is asked for. */
    public byte[] buffer() {
        return reader.buffer();
    }

    /** Index of the record's first data byte in the buffer. */
    public int start() {
        return reader.start();
    }

    /** Data bytes of the record. */
    public int length() {
        return reader.length();
    }

    /** File offset of the record's first data byte. */
    public long offset() {
        return reader.offset();
    }

    /** Number of the record, from 1. */
    public long number() {
        return reader.number();
    }

    /** Bytes of the file. */
    public long size() {
        return reader.size();
    }

    /** File offset of the record's first byte: of its own descriptor word where it has one, never of a block's. */
    public long recordOffset() {
        return reader.recordOffset();
    }

    /** File offset behind the record's own last byte, what ends a line included. */
    public long recordEnd() {
        return reader.recordEnd();
    }

    /** Where the record lies that does not stand in the file as it is read; null where it does, as most do. */
    public @Nullable Pieces pieces() {
        return reader.isAssembled() ? new Pieces(reader.segments()) : null;
    }

    /**
     * A kept record as it was read.
     *
     * @param pieces where it lies; all kept
     * @param length its bytes, the blanks that fill a line included
     */
    public byte[] assembled(Pieces pieces, int length) {
        byte[] record = new byte[length];
        int end = 0;
        for (int i = 0; i < pieces.count(); i++) {
            System.arraycopy(window(), indexOf(pieces.offset(i)), record, end, pieces.length(i));
            end += pieces.length(i);
        }
        Arrays.fill(record, end, length, blank);
        return record;
    }

    /** True if the file's name says that it is compressed. */
    public static boolean isCompressed(Path file) {
        return DatasetReader.isCompressed(file);
    }

    /** The place before the current record. */
    public Position positionBefore() {
        return position(before);
    }

    /** The place behind the current record. */
    public Position positionAfter() {
        return position(reader.checkpoint());
    }

    private static Position position(Checkpoint at) {
        return new Position(at.offset(), at.recordNumber(), at.framingState());
    }

    /** Keeps the bytes from a file offset on in {@link #window()} until the next call. */
    public void keepFrom(long fileOffset) {
        reader.keepFrom(fileOffset);
    }

    /** The array that kept bytes are in; asking for the next record may put another in its place. */
    public byte[] window() {
        return reader.window();
    }

    /** Where a kept byte of the file is in {@link #window()} now. */
    public int indexOf(long fileOffset) {
        return reader.indexOf(fileOffset);
    }

    /** The bytes before the first record. */
    public byte[] header() {
        return reader.header();
    }

    /** The bytes after the last record. */
    public byte[] trailer() {
        return reader.trailer();
    }

    @Override
    public void close() {
        reader.close();
    }
}
