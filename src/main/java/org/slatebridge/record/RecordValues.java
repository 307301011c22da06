package org.slatebridge.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.slatebridge.codec.NumberCodec;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.layout.Validity;

/**
 * The values of the items asked for, record after record, in arrays that are reused: numbers as {@code long}s without
 * their point, texts as characters of one array. Nothing is allocated for a record. An item is known by its slot, its
 * index in the list given. What is read is valid until the next record is; the record's bytes must stay as long. Not
 * thread-safe.
 *
 * <pre>{@code
 * values.read(bytes, start, length);
 * if (values.isValid(AMOUNT)) {
 *     total += values.number(AMOUNT);
 * }
 * }</pre>
 */
public final class RecordValues {

    private final List<Item> items;
    private final NumberSlots numbers;
    private final TextSlots texts;
    private final int reach;
    private byte[] bytes = new byte[0];
    private int start;
    private int length;

    private RecordValues(List<Item> items, DatasetOptions options) {
        this.items = List.copyOf(items);
        this.numbers = new NumberSlots(this.items);
        this.texts = new TextSlots(this.items, options);
        this.reach = this.items.stream()
                .filter(Item::isFixed)
                .mapToInt(i -> i.fixedOffset() + i.length())
                .max()
                .orElse(0);
    }

    /** A reader of these items, all of one layout, of records written as the options say. */
    public static RecordValues of(List<Item> items, DatasetOptions options) {
        return new RecordValues(items, options);
    }

    /** A reader of all elementary items of a layout, redefinitions included, tables element by element. */
    public static RecordValues of(RecordLayout layout, DatasetOptions options) {
        return new RecordValues(elementary(layout, options), options);
    }

    private static List<Item> elementary(RecordLayout layout, DatasetOptions options) {
        List<Item> items = new ArrayList<>();
        for (Field field : layout.fields()) {
            if (!field.isGroup() && field.level() != 66) {
                Subscripts.each(field, subscripts -> items.add(Item.of(layout, field, options, subscripts)));
            }
        }
        return items;
    }

    /** The items, in the order of their slots. */
    public List<Item> items() {
        return items;
    }

    /** Reads the values of a record: {@code recordLength} bytes from {@code recordStart}. */
    public void read(byte[] record, int recordStart, int recordLength) {
        bytes = record;
        start = recordStart;
        length = recordLength;
        if (recordLength >= reach) {
            numbers.readFixed(record, recordStart);
            texts.readFixed(record, recordStart);
        } else {
            numbers.readEach(record, recordStart, recordLength);
            texts.readEach(record, recordStart, recordLength);
        }
        numbers.readMoving(record, recordStart, recordLength);
        texts.readMoving(record, recordStart, recordLength);
    }

    /** What the bytes of an item are; a counter that its tables do not allow is INVALID. */
    public Validity validity(int slot) {
        return items.get(slot).validity(bytes, start, length);
    }

    /** True if {@link #validity} is VALID. For text true unless it is absent, cut off or not of the code page. */
    public boolean isValid(int slot) {
        return numbers.has(slot) || texts.has(slot) || (!texts.isText(slot) && validity(slot) == Validity.VALID);
    }

    /**
     * A number without its point; {@link NumberCodec#NOT_A_NUMBER} where the item holds none, or none that fits.
     * {@link #decimal} reads those.
     */
    public long number(int slot) {
        return numbers.value(slot);
    }

    /** Decimal places of {@link #number}, negative with P at the right end. */
    public int scale(int slot) {
        return items.get(slot).scale();
    }

    /**
     * A number, exactly.
     *
     * @throws org.slatebridge.diagnostic.DiagnosticException where there is none
     */
    public BigDecimal decimal(int slot) {
        long value = number(slot);
        return value != NumberCodec.NOT_A_NUMBER
                ? BigDecimal.valueOf(value, scale(slot))
                : items.get(slot).decimal(bytes, start, length);
    }

    /** Characters of a text, trimmed as the options say; 0 where it is not valid. */
    public int textLength(int slot) {
        return texts.length(slot);
    }

    /** A character of a text, by its index from 0. */
    public char charAt(int slot, int index) {
        return texts.charAt(slot, index);
    }

    /** A text as an object of its own. */
    public String text(int slot) {
        return texts.isText(slot) ? texts.text(slot) : items.get(slot).text(bytes, start, length);
    }
}
