package org.slatebridge.crosscheck;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slatebridge.layout.Validity;
import org.slatebridge.record.Item;

/**
 * What an engine reads in an elementary item.
 *
 * @param text of a TEXT, without blanks at its end; else null
 * @param number of a NUMBER, exactly; else null
 */
public record ItemValue(
        Kind kind, @Nullable String text, @Nullable BigDecimal number) {

    /** That the bytes are no value of the picture. */
    public static final ItemValue INVALID = new ItemValue(Kind.INVALID, null, null);
    /** That the record has no such item, or ends before it. */
    public static final ItemValue ABSENT = new ItemValue(Kind.ABSENT, null, null);
    /** That the copybook, as the engine reads it, has no such item. */
    public static final ItemValue UNKNOWN = new ItemValue(Kind.UNKNOWN, null, null);

    /** What is read. */
    public enum Kind {
        TEXT,
        NUMBER,
        INVALID,
        ABSENT,
        UNKNOWN
    }

    /** A text; blanks at its end do not count. */
    public static ItemValue of(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return new ItemValue(Kind.TEXT, text.substring(0, end), null);
    }

    /** A number; zeros at its end do not count. */
    public static ItemValue of(BigDecimal number) {
        return new ItemValue(Kind.NUMBER, null, number);
    }

    /** What this program reads in an item of a record. */
    static ItemValue of(Item item, byte[] bytes, int start, int length) {
        Validity validity = item.validity(bytes, start, length);
        if (validity == Validity.ABSENT) {
            return ABSENT;
        }
        if (!item.numeric()) {
            return validity == Validity.INVALID ? INVALID : of(item.text(bytes, start, length));
        }
        return validity == Validity.VALID ? of(item.decimal(bytes, start, length)) : INVALID;
    }

    /** A number as COMP-1 holds it, which engines show with different numbers of digits; others as they are. */
    ItemValue asSingle() {
        return number == null ? this : of(BigDecimal.valueOf(number.floatValue()));
    }

    /** True if both engines read the same: texts of equal characters, or numbers of equal value. */
    boolean agreesWith(ItemValue other) {
        if (kind != other.kind) {
            return false;
        }
        return (number == null || other.number == null)
                ? Objects.equals(text, other.text)
                : number.compareTo(other.number) == 0;
    }

    /** The value, for people. */
    String shown() {
        return number != null ? number.toPlainString() : text != null ? text : kind.toString();
    }
}
