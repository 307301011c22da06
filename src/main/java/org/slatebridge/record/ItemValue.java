package org.slatebridge.record;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
