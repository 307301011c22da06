package org.slatebridge.record;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slatebridge.codec.CodePage;
import org.slatebridge.codec.Codecs;
import org.slatebridge.codec.FloatFormat;
import org.slatebridge.codec.Trim;
import org.slatebridge.dataset.LineText;
import org.slatebridge.dataset.Recfm;
import org.slatebridge.dataset.RecordFormat;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.RecordLayout;

/**
 * All that has to be said of a dataset besides its copybook; the same names on the command line and as keys of a
 * mapping. Immutable.
 *
 * @param recfm record format
 * @param lrecl record length in bytes, or 0 for the layout's own
 * @param codePage of its text and DISPLAY numbers
 * @param littleEndian true if descriptor words have their bytes reversed
 * @param excludesItself true if descriptor words do not count their own 4 bytes
 * @param lengthField the item that holds the record's length, or null
 * @param lengthAdded what to add to that item's value
 * @param headerLength bytes before the first record
 * @param trailerLength bytes after the last record
 * @param odo what OCCURS DEPENDING ON does
 * @param floats how COMP-1 and COMP-2 are written
 * @param dialect whose sizes, byte order, alignment and signs hold
 * @param trim which blanks of a text count for nothing
 * @param blockSize greatest length of a block that is written, with its descriptor word
 * @param selections which record type or redefinition applies
 */
public record DatasetOptions(
        Recfm recfm,
        int lrecl,
        CodePage codePage,
        boolean littleEndian,
        boolean excludesItself,
        @Nullable String lengthField,
        int lengthAdded,
        long headerLength,
        long trailerLength,
        OdoMode odo,
        FloatFormat floats,
        Dialect dialect,
        Trim trim,
        int blockSize,
        List<Selection> selections) {

    /** The names of all options, as {@link #of(Map)} takes them. */
    public static final List<String> KEYS = OptionReader.NAMES;

    private static final byte CARRIAGE_RETURN = 0x0D;

    /** Copies the list. */
    public DatasetOptions {
        selections = List.copyOf(selections);
    }

    /**
     * The options of a map of names such as {@code recfm} and values as on the command line; flags are {@code true} or
     * {@code false}. {@code select} may hold several selections, one a line or with {@code ;} between them.
     *
     * @throws org.slatebridge.diagnostic.DiagnosticException with all faults at once
     */
    public static DatasetOptions of(Map<String, String> options) {
        return of(options, List.of());
    }

    /** As {@link #of(Map)}, with further selections. */
    public static DatasetOptions of(Map<String, String> options, List<String> selections) {
        return new OptionReader(options, selections).read();
    }

    /** The options where nothing is said: fixed records of the layout's length in IBM037. */
    public static DatasetOptions defaults() {
        return of(Map.of());
    }

    /** The length of every record in bytes where RECFM and LRECL say it, otherwise empty. */
    public OptionalInt fixedLength() {
        boolean fixed = lengthField == null && (recfm == Recfm.F || recfm == Recfm.FB);
        return fixed && lrecl > 0 ? OptionalInt.of(lrecl) : OptionalInt.empty();
    }

    /**
     * True if each record tells its own length, so that what it has behind its layout is part of it, and does not only
     * fill it.
     */
    boolean tellsLengths() {
        return lengthField != null || recfm == Recfm.V || recfm == Recfm.VB || recfm == Recfm.VBS;
    }

    /** Index behind what a record's layout describes, where its items end at an index. */
    int layoutEnd(RecordLayout layout, int start, int itemsEnd) {
        return odo == OdoMode.PADDED ? Math.max(itemsEnd, start + layout.length()) : itemsEnd;
    }

    /** True if its records are lines of text. */
    public boolean isLines() {
        return recfm == Recfm.TEXT && lengthField == null;
    }

    /** True if a record is a line that holds more than its layout, blanks aside. */
    public boolean overflows(RecordLayout layout, byte[] bytes, int start, int length) {
        if (!isLines()) {
            return false;
        }
        byte blank = codePage.byteOf(' ');
        for (int i = start + layout.length(); i < start + length; i++) {
            if (bytes[i] != blank) {
                return true;
            }
        }
        return false;
    }

    /** True if a record may hold these bytes: a line holds none that would end it. */
    public boolean mayHold(byte[] bytes) {
        LineText text = LineText.of(codePage.byteOf(' '), codePage.isEbcdic());
        boolean may = true;
        for (byte b : bytes) {
            may &= !isLines() || (b != text.lineFeed() && b != text.otherEnd() && b != CARRIAGE_RETURN);
        }
        return may;
    }

    /** The same with other selections. */
    public DatasetOptions withSelections(List<Selection> others) {
        return new DatasetOptions(
                recfm,
                lrecl,
                codePage,
                littleEndian,
                excludesItself,
                lengthField,
                lengthAdded,
                headerLength,
                trailerLength,
                odo,
                floats,
                dialect,
                trim,
                blockSize,
                others);
    }

    /** How a dataset of these record types falls into records. */
    public RecordFormat format(List<RecordLayout> layouts) {
        return Formats.format(this, layouts);
    }

    /** The codecs of its items. */
    Codecs codecs() {
        return new Codecs(codePage, floats, dialect);
    }
}
