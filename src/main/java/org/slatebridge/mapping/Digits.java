package org.slatebridge.mapping;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.record.Item;

/** Reads a whole number out of an item, whether it is numeric or text that holds digits. Stateless. */
final class Digits {

    /** What {@link #number} gives for text that is no number. */
    static final long NONE = Long.MIN_VALUE;

    /** The texts of small numbers: sequence keys are mostly such. */
    private static final String[] SMALL =
            IntStream.range(0, 1000).mapToObj(Integer::toString).toArray(String[]::new);

    private Digits() {}

    /** The text of an item; a numeric item gives all digits of its picture. */
    static String text(Item item, byte[] bytes, int start, int length) {
        if (!item.numeric()) {
            return item.text(bytes, start, length).stripTrailing();
        }
        long number = number(item, bytes, start, length);
        return number == NONE
                ? padded(item.text(bytes, start, length).strip(), item.digits())
                : padded(Long.toString(number), item.digits());
    }

    /** A number without leading zeros. */
    static String text(long number) {
        return number >= 0 && number < SMALL.length ? SMALL[(int) number] : Long.toString(number);
    }

    /** Digits with as many zeros before them as make them so many. */
    static String padded(String digits, int count) {
        return digits.length() >= count ? digits : "0".repeat(count - digits.length()) + digits;
    }

    /** The unscaled number of an item, or {@link #NONE} where its bytes are not valid too. */
    static long validNumber(Item item, byte[] bytes, int start, int length) {
        if (item.numeric()) {
            return item.numberOrNone(bytes, start, length);
        }
        @Nullable String text = item.textOrNull(bytes, start, length);
        return text == null ? NONE : parse(text);
    }

    /** The unscaled number of a valid item, or {@link #NONE}, also for one of more than 18 digits. */
    static long number(Item item, byte[] bytes, int start, int length) {
        if (!item.numeric()) {
            return parse(item.text(bytes, start, length));
        }
        try {
            return item.number(bytes, start, length);
        } catch (DiagnosticException e) {
            // bytes that mean nothing are an answer too; one bad record must not end a run
            return NONE;
        }
    }

    /** The number that ASCII digits make, or {@link #NONE}. */
    static long parse(String text) {
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || i > 17) {
                return NONE;
            }
            value = value * 10 + (c - '0');
        }
        return text.isEmpty() ? NONE : value;
    }

    /** Writes a whole number into an item, with leading zeros where it is text. */
    static void put(Item item, byte[] bytes, int start, int length, long value, int digits) {
        if (item.numeric()) {
            item.putNumber(bytes, start, length, value);
            return;
        }
        item.putText(bytes, start, length, padded(Long.toString(value), digits));
    }
}
