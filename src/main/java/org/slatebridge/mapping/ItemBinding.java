package org.slatebridge.mapping;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;
import org.slatebridge.layout.Validity;
import org.slatebridge.record.Item;

/** An answer that stands in an item. Immutable. */
abstract class ItemBinding extends FieldBinding {

    private final Item item;

    ItemBinding(FactName fact, Item item) {
        super(fact);
        this.item = item;
    }

    @Override
    public final Item item() {
        return item;
    }

    @Override
    public final Validity validity(byte[] bytes, int start, int length) {
        return item.validity(bytes, start, length);
    }

    @Override
    public Fact read(byte[] bytes, int start, int length, SourceRef source) {
        if (item.numeric()) {
            long number = item.numberOrNone(bytes, start, length);
            if (number != Digits.NONE) {
                return readNumber(number, bytes, start, length, source);
            }
        } else {
            @Nullable String text = item.textOrNull(bytes, start, length);
            if (text != null) {
                return readText(text, source);
            }
        }
        return switch (item.validity(bytes, start, length)) {
            case VALID -> readNumber(Digits.NONE, bytes, start, length, source);
            case BLANK -> readBlank(source);
            case LOW_VALUES, HIGH_VALUES, ABSENT -> unknown(Quality.MISSING, source);
            case INVALID -> unknown(Quality.INVALID, source);
        };
    }

    /** The answer of a text as it stands, without the blanks that the dataset's options trim. */
    abstract Fact readText(String text, SourceRef source);

    /** The answer of a numeric item; its number is {@link Digits#NONE} if it is valid, but of more than 18 digits. */
    Fact readNumber(long number, byte[] bytes, int start, int length, SourceRef source) {
        return readText(
                number == Digits.NONE
                        ? Digits.text(item, bytes, start, length)
                        : Digits.padded(Long.toString(number), item.digits()),
                source);
    }

    Fact readBlank(SourceRef source) {
        return unknown(Quality.MISSING, source);
    }

    /** The text of valid bytes; null of others. */
    final @Nullable String textOf(byte[] bytes, int start, int length) {
        return item.validity(bytes, start, length) == Validity.VALID ? Digits.text(item, bytes, start, length) : null;
    }

    final Fact unknown(Quality quality, SourceRef source) {
        return Fact.unknown(fact(), quality, source, item.field().path());
    }

    /** The values that mean that there is none, for people. */
    static String none(long[] values) {
        return values.length == 0
                ? ""
                : Arrays.stream(values).mapToObj(Long::toString).collect(Collectors.joining(", ", "; none: ", ""));
    }

    final Fact number(long value, SourceRef source) {
        return Fact.number(fact(), value, source, item.field().path());
    }

    final Fact text(String value, SourceRef source) {
        return Fact.text(fact(), value, source, item.field().path());
    }
}
