package org.slatebridge.dataset;

import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a dataset fall into records: declared, never guessed. Immutable.
 *
 * @param recfm the record format; of no account where {@code lengthSource} is given
 * @param lrecl for F and FB the length of every record in bytes; for V, VB and VBS the greatest length of a record with
 *     its descriptor word, or 0 where nothing is said; 0 with {@code lengthSource}
 * @param littleEndian true if descriptor words are written with their four bytes reversed
 * @param excludesItself true if descriptor words do not count their own 4 bytes
 * @param headerLength bytes before the first record
 * @param trailerLength bytes after the last record
 * @param lengthSource tells the length of each record from its bytes; null where RECFM does
 * @param text what is known of the text in records; null where nothing is
 */
public record RecordFormat(
        Recfm recfm,
        int lrecl,
        boolean littleEndian,
        boolean excludesItself,
        long headerLength,
        long trailerLength,
        @Nullable LengthSource lengthSource,
        @Nullable RecordText text) {

    /** Bytes of a record or block descriptor word. */
    public static final int DESCRIPTOR_LENGTH = 4;

    /** Checks what cannot be. */
    public RecordFormat {
        boolean fixed = lengthSource == null && (recfm == Recfm.F || recfm == Recfm.FB);
        if ((fixed && lrecl <= 0) || lrecl < 0 || headerLength < 0 || trailerLength < 0) {
            throw new IllegalArgumentException("LRECL must be > 0, other lengths >= 0: " + lrecl);
        }
    }

    /** Where nothing is known of the text in records. */
    public RecordFormat(
            Recfm recfm,
            int lrecl,
            boolean littleEndian,
            boolean excludesItself,
            long headerLength,
            long trailerLength,
            @Nullable LengthSource lengthSource) {
        this(recfm, lrecl, littleEndian, excludesItself, headerLength, trailerLength, lengthSource, null);
    }

    /** Records of one length, with nothing before or after. */
    public static RecordFormat fixed(int lrecl) {
        return new RecordFormat(Recfm.FB, lrecl, false, false, 0, 0, null);
    }

    /** Records behind big-endian record descriptor words that count themselves, as z/OS writes them. */
    public static RecordFormat variable() {
        return new RecordFormat(Recfm.V, 0, false, false, 0, 0, null);
    }

    /** As {@link #variable()}, in blocks. */
    public static RecordFormat variableBlocked() {
        return new RecordFormat(Recfm.VB, 0, false, false, 0, 0, null);
    }

    /** As {@link #variableBlocked()}, with records that may go on in further blocks. */
    public static RecordFormat spanned() {
        return new RecordFormat(Recfm.VBS, 0, false, false, 0, 0, null);
    }

    /** Lines of text. */
    public static RecordFormat lines(RecordText text) {
        return new RecordFormat(Recfm.TEXT, 0, false, false, 0, 0, null, text);
    }

    /** Records one after the other, each telling its own length. */
    public static RecordFormat measured(LengthSource lengthSource) {
        return new RecordFormat(Recfm.F, 0, false, false, 0, 0, lengthSource);
    }

    /** The same with descriptor words of another form. */
    public RecordFormat withDescriptors(boolean little, boolean excluding) {
        return new RecordFormat(recfm, lrecl, little, excluding, headerLength, trailerLength, lengthSource, text);
    }

    /** The same with bytes before the first and after the last record. */
    public RecordFormat withHeaderAndTrailer(long header, long trailer) {
        return new RecordFormat(recfm, lrecl, littleEndian, excludesItself, header, trailer, lengthSource, text);
    }

    /** The same with something known of the text in records. */
    public RecordFormat withText(RecordText known) {
        return new RecordFormat(
                recfm, lrecl, littleEndian, excludesItself, headerLength, trailerLength, lengthSource, known);
    }

    /** True if all records have one length. */
    public boolean isFixed() {
        return lengthSource == null && (recfm == Recfm.F || recfm == Recfm.FB);
    }
}
