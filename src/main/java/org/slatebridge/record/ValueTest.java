package org.slatebridge.record;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slatebridge.codec.CodePage;
import org.slatebridge.codec.Codec;
import org.slatebridge.codec.NumberCodec;
import org.slatebridge.layout.Literal;

/**
 * Asks whether an item has one of a range of values: numbers by value, all else byte by byte in the order of the code
 * page, the shorter filled with blanks. Immutable.
 */
final class ValueTest {

    private final Codec codec;
    private final byte blank;
    private final @Nullable BigDecimal least;
    private final @Nullable BigDecimal most;
    private final byte[] first;
    private final byte[] last;
    /** True if the range is one value of at least one byte. */
    private final boolean isOne;

    private ValueTest(Codec codec, CodePage page, Literal from, Literal through) {
        this.codec = codec;
        this.blank = page.byteOf(' ');
        boolean numeric = codec.isNumeric();
        this.least = numeric ? Literals.decimal(from) : null;
        this.most = numeric ? Literals.decimal(through) : null;
        this.first = Literals.bytes(from, codec.length(), page);
        this.last = Literals.bytes(through, codec.length(), page);
        this.isOne = codec.length() > 0 && Arrays.equals(first, last);
    }

    /** The test for a value, or for all from one to another. */
    static ValueTest of(Codec codec, CodePage page, Literal from, @Nullable Literal through) {
        return new ValueTest(codec, page, from, through == null ? from : through);
    }

    /** The test for a value as it stands in a selection; null if the item is a number and the word is none. */
    static @Nullable ValueTest of(Codec codec, CodePage page, String word) {
        Literal literal = new Literal(Literal.Kind.TEXT, word);
        boolean fits = !codec.isNumeric() || Literals.decimal(literal) != null;
        return fits ? new ValueTest(codec, page, literal, literal) : null;
    }

    /** True if the item that begins at {@code at} has the value. */
    boolean holds(byte[] bytes, int at) {
        if (least != null && most != null && codec instanceof NumberCodec number) {
            BigDecimal value = number.decimal(bytes, at);
            return value != null && value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        }
        // most records are of another type, which the first byte may show
        if (isOne && bytes[at] != first[0]) {
            return false;
        }
        return compare(bytes, at, first) >= 0 && compare(bytes, at, last) <= 0;
    }

    private int compare(byte[] bytes, int at, byte[] value) {
        int length = codec.length();
        int order = Arrays.compareUnsigned(bytes, at, at + length, value, 0, length);
        for (int i = length; i < value.length && order == 0; i++) {
            order = Byte.compareUnsigned(blank, value[i]);
        }
        return order;
    }
}
