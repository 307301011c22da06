package org.slatebridge.record;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.codec.Codec;
import org.slatebridge.codec.Codecs;
import org.slatebridge.codec.NumberCodec;
import org.slatebridge.codec.TextCodec;
import org.slatebridge.codec.Trim;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.layout.Validity;
import org.slatebridge.record.Counts.Counter;

/**
 * Reads and writes one item of one layout in any record. A record is given by the array it is in, the index of its
 * first byte and its length in bytes. A group without variable tables is read as text. Immutable; safe for use by many
 * threads.
 */
public final class Item {

    /** The most bytes of an item that {@link #packed} makes a number of. */
    public static final int MOST_PACKED = 7;

    private static final byte[] NO_BYTES = {};

    private final Field field;
    private final Codec codec;
    private final int length;
    private final @Nullable NumberCodec number;
    private final @Nullable Counter counter;
    private final Place place;
    /** Bytes from the record's beginning to the item; {@link Place#NOWHERE} if that depends on counts. */
    private final int fixedOffset;

    private final int[] subscripts;
    private final Trim trim;

    private Item(RecordLayout layout, Field field, DatasetOptions options, int[] subscripts) {
        Codecs codecs = options.codecs();
        Counts counts = new Counts(layout, codecs);
        this.field = field;
        this.codec = codecs.of(field);
        this.length = codec.length();
        this.number = codec instanceof NumberCodec numeric ? numeric : null;
        this.counter = counts.of(field);
        this.place = new Place(Shape.of(layout.root(), counts, options.odo()), counts.size(), field, options.odo());
        this.subscripts = subscripts;
        this.fixedOffset = place.isFixed() ? place.find(NO_BYTES, 0, 0, subscripts) : Place.NOWHERE;
        this.trim = options.trim();
    }

    /**
     * The accessor of an item that stands in no table.
     *
     * @throws DiagnosticException if it stands in one, or is a group with a table under DEPENDING ON inside
     */
    public static Item of(RecordLayout layout, Field field, DatasetOptions options) {
        return of(layout, field, options, new int[0]);
    }

    /**
     * The accessor of one element.
     *
     * @param subscripts from 1 as in COBOL, one for each table the item stands in, outermost first
     */
    public static Item of(RecordLayout layout, Field field, DatasetOptions options, int... subscripts) {
        List<Field> tables = field.tables();
        if (subscripts.length != tables.size()) {
            throw unfit(field, "takes " + tables.size() + " subscripts, given " + subscripts.length);
        }
        for (int i = 0; i < subscripts.length; i++) {
            int most = tables.get(i).totalLength() / Math.max(1, tables.get(i).length());
            if (subscripts[i] < 1 || subscripts[i] > most) {
                throw unfit(
                        field,
                        "has subscripts from 1 to " + most + " in "
                                + tables.get(i).name());
            }
        }
        if (field.isGroup() && hasVariableTable(field)) {
            throw unfit(field, "is a group whose length depends on counts");
        }
        return new Item(
                layout,
                field,
                options,
                Arrays.stream(subscripts).map(s -> s - 1).toArray());
    }

    private static boolean hasVariableTable(Field group) {
        return group.children().stream()
                .anyMatch(f -> (f.occurs() != null && f.occurs().isVariable()) || hasVariableTable(f));
    }

    private static DiagnosticException unfit(Field field, String why) {
        return new DiagnosticException(Diagnostic.of(DiagnosticCode.LAYOUT_ITEM_UNFIT, "item " + field + " " + why));
    }

    /** The item of the layout. */
    public Field field() {
        return field;
    }

    /** Bytes of the item. */
    public int length() {
        return length;
    }

    /** True for numbers, also edited and floating point ones. */
    public boolean numeric() {
        return number != null;
    }

    /** True if the item is always at the same offset. */
    boolean isFixed() {
        return place.isFixed();
    }

    /** True if both are always the same bytes of a record, perhaps in records of different layouts. */
    public boolean isAlwaysAt(Item other) {
        return fixedOffset >= 0 && fixedOffset == other.fixedOffset && length == other.length;
    }

    /** Bytes from the record's beginning; only of an item that {@link #isFixed}. */
    int fixedOffset() {
        return fixedOffset;
    }

    /** True if tables depend on the item. */
    public boolean isCounter() {
        return counter != null;
    }

    /** What reads it, if it is a number; else null. */
    @Nullable
    NumberCodec numberCodec() {
        return number;
    }

    /** What reads it, if it is text of single bytes; else null. */
    @Nullable
    TextCodec textCodec() {
        return codec instanceof TextCodec text ? text : null;
    }

    /**
     * The number without its point, or {@link NumberCodec#NOT_A_NUMBER} where there is none of at most 18 digits; that
     * too for a count out of range. Where there is one, {@link #validity} is VALID.
     */
    public long numberOrNone(byte[] bytes, int recordStart, int recordLength) {
        int at = presentAt(bytes, recordStart, recordLength);
        if (at < 0 || number == null || (counter != null && counter.read(bytes, at) < 0)) {
            return NumberCodec.NOT_A_NUMBER;
        }
        return number.read(bytes, at);
    }

    /** Digits of the picture; 0 for text and floating point. */
    public int digits() {
        return number == null ? 0 : number.digits();
    }

    /** Decimal places of {@link #number}, negative with P at the right end; 0 for text. */
    public int scale() {
        return number == null ? 0 : number.scale();
    }

    /** True if the item may be negative. */
    public boolean signed() {
        return number != null && number.signed();
    }

    /** Index of the item's first byte, perhaps beyond the record's end; −1 where the record's counts leave it out. */
    public int offset(byte[] bytes, int recordStart, int recordLength) {
        return fixedOffset >= 0 ? recordStart + fixedOffset : place.find(bytes, recordStart, recordLength, subscripts);
    }

    /** Index of the item's first byte if all of it is in the record, else −1. */
    int presentAt(byte[] bytes, int recordStart, int recordLength) {
        int at = offset(bytes, recordStart, recordLength);
        return at >= 0 && at + length <= recordStart + recordLength ? at : Place.NOWHERE;
    }

    /** What the bytes of the item are. A counter that its tables do not allow is INVALID. */
    public Validity validity(byte[] bytes, int recordStart, int recordLength) {
        int at = offset(bytes, recordStart, recordLength);
        int end = recordStart + recordLength;
        if (at < 0 || at >= end) {
            return Validity.ABSENT;
        }
        if (at + length > end) {
            return Validity.INVALID;
        }
        Validity validity = codec.validity(bytes, at);
        boolean miscounted = validity == Validity.VALID && counter != null && counter.read(bytes, at) < 0;
        return miscounted ? Validity.INVALID : validity;
    }

    /**
     * The number without its point, of at most 18 digits; only where {@link #validity} is VALID.
     *
     * @throws DiagnosticException where there is no number, or it needs {@link #decimal}
     */
    public long number(byte[] bytes, int recordStart, int recordLength) {
        int at = presentAt(bytes, recordStart, recordLength);
        long value = at < 0 || number == null ? NumberCodec.NOT_A_NUMBER : number.read(bytes, at);
        if (value == NumberCodec.NOT_A_NUMBER) {
            throw fault(DiagnosticCode.DATA_INVALID, "holds no number of at most 18 digits");
        }
        return value;
    }

    /**
     * The number, exactly; only where {@link #validity} is VALID.
     *
     * @throws DiagnosticException where there is no number
     */
    public BigDecimal decimal(byte[] bytes, int recordStart, int recordLength) {
        int at = presentAt(bytes, recordStart, recordLength);
        BigDecimal value = at < 0 || number == null ? null : number.decimal(bytes, at);
        if (value == null) {
            throw fault(DiagnosticCode.DATA_INVALID, "holds no number");
        }
        return value;
    }

    /**
     * The text in the characters of the code page, trimmed as the dataset's options say; of a number, its digits. Empty
     * where the item is not wholly in the record.
     */
    public String text(byte[] bytes, int recordStart, int recordLength) {
        int at = presentAt(bytes, recordStart, recordLength);
        return at < 0 ? "" : codec.text(bytes, at, trim);
    }

    /** The {@link #text} of an item that is no number, where {@link #validity} is VALID; else null. */
    public @Nullable String textOrNull(byte[] bytes, int recordStart, int recordLength) {
        int at = presentAt(bytes, recordStart, recordLength);
        return at >= 0 && codec.validity(bytes, at) == Validity.VALID ? codec.text(bytes, at, trim) : null;
    }

    /**
     * The bytes the item has where it holds a number without its point.
     *
     * @throws DiagnosticException where it cannot hold it
     */
    public byte[] holding(long unscaled) {
        byte[] bytes = new byte[length];
        requireNumber().put(bytes, 0, unscaled);
        return bytes;
    }

    /**
     * The bytes the item has where it holds a text, filled with blanks.
     *
     * @throws DiagnosticException where it cannot hold it
     */
    public byte[] holding(String text) {
        byte[] bytes = new byte[length];
        codec.putText(bytes, 0, text);
        return bytes;
    }

    /** The bytes of an item that {@link #textOrNull} reads as a text, blanks at its end aside; null if none are. */
    public byte @Nullable [] bytesOf(String text) {
        if (number != null) {
            return null;
        }
        byte[] bytes = new byte[length];
        try {
            codec.putText(bytes, 0, text);
        } catch (DiagnosticException e) {
            return null;
        }
        boolean same = codec.validity(bytes, 0) == Validity.VALID
                && codec.text(bytes, 0, trim).stripTrailing().equals(text);
        return same ? bytes : null;
    }

    /** The bytes of an item of at most {@link #MOST_PACKED} as one number; −1 where it is not wholly in the record. */
    public long packed(byte[] bytes, int recordStart, int recordLength) {
        int at = presentAt(bytes, recordStart, recordLength);
        return at < 0 ? -1 : pack(bytes, at, at + length);
    }

    /** Bytes as one number. */
    public static long packed(byte[] bytes) {
        return pack(bytes, 0, bytes.length);
    }

    private static long pack(byte[] bytes, int from, int to) {
        long packed = 0;
        for (int i = from; i < to; i++) {
            packed = packed << 8 | (bytes[i] & 0xFF);
        }
        return packed;
    }

    /** True if the item is in the record and holds exactly these bytes. */
    public boolean bytesEqual(byte[] bytes, int recordStart, int recordLength, byte[] value) {
        int at = presentAt(bytes, recordStart, recordLength);
        // most values differ in their first byte, and asking it costs less than a call
        return at >= 0
                && (value.length == 0 || bytes[at] == value[0])
                && Arrays.equals(bytes, at, at + length, value, 0, value.length);
    }

    /** A copy of the item's bytes; empty where the item is not wholly in the record. */
    public byte[] bytes(byte[] bytes, int recordStart, int recordLength) {
        int at = presentAt(bytes, recordStart, recordLength);
        return at < 0 ? new byte[0] : Arrays.copyOfRange(bytes, at, at + length);
    }

    /**
     * Writes a number without its point.
     *
     * @throws DiagnosticException where the item does not hold it or is not in the record; nothing is written then
     */
    public void putNumber(byte[] bytes, int recordStart, int recordLength, long unscaled) {
        int at = writable(bytes, recordStart, recordLength);
        requireNumber().put(bytes, at, unscaled);
    }

    private NumberCodec requireNumber() {
        if (number == null) {
            throw fault(DiagnosticCode.VALUE_WRONG_CLASS, "is text, not a number");
        }
        return number;
    }

    /** Writes a number; as {@link #putNumber}, and refused too if it has more decimal places than the item. */
    public void putDecimal(byte[] bytes, int recordStart, int recordLength, BigDecimal value) {
        codec.putDecimal(bytes, writable(bytes, recordStart, recordLength), value);
    }

    /**
     * Writes a text, filled with blanks.
     *
     * @throws DiagnosticException where it is too long, has a character that is not in the code page, or the item is a
     *     number or not in the record; nothing is written then
     */
    public void putText(byte[] bytes, int recordStart, int recordLength, String text) {
        codec.putText(bytes, writable(bytes, recordStart, recordLength), text);
    }

    /** Writes blanks into text, and zero into a number. */
    public void putBlankOrZero(byte[] bytes, int recordStart, int recordLength) {
        codec.putInitial(bytes, writable(bytes, recordStart, recordLength));
    }

    private int writable(byte[] bytes, int recordStart, int recordLength) {
        int at = presentAt(bytes, recordStart, recordLength);
        if (at < 0) {
            throw fault(DiagnosticCode.VALUE_ABSENT, "is not in the record");
        }
        return at;
    }

    private DiagnosticException fault(DiagnosticCode code, String text) {
        return new DiagnosticException(Diagnostic.of(code, "item " + field + " " + text));
    }

    Codec codec() {
        return codec;
    }

    Place place() {
        return place;
    }
}
