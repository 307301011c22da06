package org.slatebridge.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.slatebridge.layout.Validity;

/**
 * Packed decimal. COMP-3 has two digits a byte and the sign in the last half-byte: A C E F plus, B D minus; 123 is
 * {@code 123C}. COMP-6 has no sign: 123 is {@code 0123}. The half-byte that a picture leaves over is 0.
 */
public final class PackedCodec extends NumberCodec {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final byte BAD = (byte) 0x80;
    /** The two digits of a byte, 0 to 99, or BAD. */
    private static final byte[] PAIRS = pairs();

    private final boolean hasSign;
    private final boolean hasPad;
    private final byte blank;
    /** The item's bytes in a word that ends with them. */
    private final long mask;
    /** The half-byte of the word that has to be 0, or no bit. */
    private final long pad;
    /** Where that word begins, from the item; so far before it that there is no such place if it has no room. */
    private final int wordFrom;
    /** Which sign this item does not have, for {@link PackedWord}. */
    private final long refused;

    PackedCodec(String item, int digits, int scale, boolean signed, boolean hasSign, byte blank) {
        super(item, hasSign ? digits / 2 + 1 : (digits + 1) / 2, digits, scale, signed);
        this.hasSign = hasSign;
        this.hasPad = hasSign == (digits % 2 == 0);
        this.blank = blank;
        this.mask = length() >= 8 ? -1L : (1L << (8 * length())) - 1;
        this.pad = hasPad && length() <= 8 ? 0xFL << (8 * length() - 4) : 0;
        this.wordFrom = hasSign && length() <= 8 ? length() - 8 : Integer.MIN_VALUE;
        this.refused = signed ? PackedWord.REFUSE_NOTHING : PackedWord.REFUSE_MINUS;
    }

    private static byte[] pairs() {
        byte[] pairs = new byte[256];
        for (int i = 0; i < 256; i++) {
            boolean digits = i >> 4 <= 9 && (i & 15) <= 9;
            pairs[i] = digits ? (byte) ((i >> 4) * 10 + (i & 15)) : BAD;
        }
        return pairs;
    }

    @Override
    public long read(byte[] bytes, int at) {
        int from = at + wordFrom;
        // more than 8 bytes, or too near the beginning of the array to load 8 that end with the item
        return from < 0 ? readPairs(bytes, at) : PackedWord.read((long) WORD.get(bytes, from) & mask, pad, refused);
    }

    long mask() {
        return mask;
    }

    long pad() {
        return pad;
    }

    long refused() {
        return refused;
    }

    /** True if the item is at most 15 digits with a sign, so at most 8 bytes. */
    public boolean fitsWord() {
        return wordFrom != Integer.MIN_VALUE;
    }

    private long readPairs(byte[] bytes, int at) {
        if (digits() > 18) {
            return NOT_A_NUMBER;
        }
        int wrong = hasPad ? bytes[at] & 0xF0 : 0;
        int last = at + length() - (hasSign ? 1 : 0);
        long value = 0;
        for (int i = at; i < last; i++) {
            int pair = PAIRS[bytes[i] & 0xFF];
            wrong |= pair & BAD;
            value = value * 100 + pair;
        }
        if (!hasSign) {
            return wrong == 0 ? value : NOT_A_NUMBER;
        }
        int high = (bytes[last] & 0xF0) >> 4;
        int sign = bytes[last] & 0x0F;
        boolean negative = sign == 0xD || sign == 0xB;
        if (wrong != 0 || high > 9 || sign < 0xA || (negative && !signed())) {
            return NOT_A_NUMBER;
        }
        value = value * 10 + high;
        return negative ? -value : value;
    }

    @Override
    @Nullable
    BigInteger readBig(byte[] bytes, int at) {
        if (digits() <= 18 || (hasPad && (bytes[at] & 0xF0) != 0)) {
            return null;
        }
        StringBuilder text = new StringBuilder(length() * 2);
        for (int i = at; i < at + length(); i++) {
            text.append(Character.forDigit((bytes[i] & 0xF0) >> 4, 16));
            text.append(Character.forDigit(bytes[i] & 0x0F, 16));
        }
        boolean negative = false;
        if (hasSign) {
            char sign = text.charAt(text.length() - 1);
            text.setLength(text.length() - 1);
            negative = sign == 'd' || sign == 'b';
            if (sign < 'a' || (negative && !signed())) {
                return null;
            }
        }
        if (text.chars().anyMatch(c -> c > '9')) {
            return null;
        }
        BigInteger value = new BigInteger(text.toString());
        return negative ? value.negate() : value;
    }

    @Override
    public Validity validity(byte[] bytes, int at) {
        boolean number = digits() > 18 ? readBig(bytes, at) != null : read(bytes, at) != NOT_A_NUMBER;
        return number ? Validity.VALID : Filling.of(bytes, at, length(), blank, Validity.INVALID);
    }

    @Override
    public void put(byte[] bytes, int at, long unscaled) {
        if (digits() > 18) {
            putBig(bytes, at, BigInteger.valueOf(unscaled));
            return;
        }
        checkRange(unscaled);
        long rest = Math.abs(unscaled);
        int i = at + length() - 1;
        if (hasSign) {
            bytes[i--] = (byte) (rest % 10 << 4 | sign(unscaled < 0));
            rest /= 10;
        }
        for (; i >= at; i--) {
            int pair = (int) (rest % 100);
            bytes[i] = (byte) ((pair / 10) << 4 | pair % 10);
            rest /= 100;
        }
    }

    /** C for plus, D for minus, and F where the picture has no sign, as the compilers write. */
    private int sign(boolean negative) {
        return !signed() ? 0xF : negative ? 0xD : 0xC;
    }

    @Override
    void putBig(byte[] bytes, int at, BigInteger unscaled) {
        checkRange(unscaled);
        String text = unscaled.abs() + (hasSign ? Integer.toHexString(sign(unscaled.signum() < 0)) : "");
        for (int i = 0; i < length(); i++) {
            int from = text.length() - 2 * (length() - i);
            bytes[at + i] = (byte) (nibble(text, from) << 4 | nibble(text, from + 1));
        }
    }

    private static int nibble(String text, int index) {
        return index < 0 ? 0 : Character.digit(text.charAt(index), 16);
    }
}
