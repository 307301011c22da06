package org.slatebridge.codec;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slatebridge.layout.Sign;
import org.slatebridge.layout.Validity;

/**
 * A number in DISPLAY: one byte a digit. The sign is the zone of the last digit, of the first with SIGN LEADING (−123
 * is {@code F1F2D3}, leading {@code D1F2F3}), or a byte of its own with SEPARATE. With BLANK WHEN ZERO zero is blanks.
 */
public final class ZonedCodec extends NumberCodec {

    private final DigitTable table;
    private final boolean separate;
    private final boolean leading;
    private final boolean blankIsZero;
    private final int digitsFrom;
    private final int signAt;

    ZonedCodec(String item, int digits, int scale, boolean signed, Sign sign, boolean blankIsZero, DigitTable table) {
        super(item, digits + (signed && sign.isSeparate() ? 1 : 0), digits, scale, signed);
        this.table = table;
        this.separate = signed && sign.isSeparate();
        this.leading = signed && sign.isLeading();
        this.blankIsZero = blankIsZero;
        this.digitsFrom = separate && leading ? 1 : 0;
        this.signAt = separate ? (leading ? 0 : digits) : leading ? 0 : digits - 1;
    }

    @Override
    public long read(byte[] bytes, int at) {
        if (digits() > 18) {
            return NOT_A_NUMBER;
        }
        byte[] plain = table.plain;
        int from = at + digitsFrom;
        int to = from + digits();
        int sign = sign(bytes[at + signAt]);
        int wrong = sign;
        long value = 0;
        if (separate) {
            for (int i = from; i < to; i++) {
                int digit = plain[bytes[i] & 0xFF];
                wrong |= digit;
                value = value * 10 + digit;
            }
        } else {
            int last = leading ? from : to - 1;
            for (int i = from; i < to; i++) {
                int digit = i == last ? sign & 0x8F : plain[bytes[i] & 0xFF];
                wrong |= digit;
                value = value * 10 + digit;
            }
        }
        if ((wrong & DigitTable.NONE) != 0) {
            return blankIsZero && isBlank(bytes, at) ? 0 : NOT_A_NUMBER;
        }
        return (sign & DigitTable.MINUS) == 0 ? value : -value;
    }

    /** The digit and sign of the byte that has the sign; of a separate one only the sign. */
    private int sign(byte b) {
        int sign;
        if (separate) {
            sign = b == table.plus ? 0 : b == table.minus ? DigitTable.MINUS : DigitTable.NONE;
        } else {
            sign = table.signed[b & 0xFF];
        }
        return !signed() && (sign & DigitTable.MINUS) != 0 ? DigitTable.NONE : sign;
    }

    private boolean isBlank(byte[] bytes, int at) {
        return Filling.of(bytes, at, length(), table.blank, Validity.VALID) == Validity.BLANK;
    }

    @Override
    @Nullable
    BigInteger readBig(byte[] bytes, int at) {
        if (digits() <= 18) {
            return null;
        }
        int sign = sign(bytes[at + signAt]);
        char[] text = new char[digits()];
        int wrong = sign;
        for (int i = 0; i < text.length; i++) {
            int place = digitsFrom + i;
            int digit = place == signAt ? sign & 0x8F : table.plain[bytes[at + place] & 0xFF];
            wrong |= digit;
            text[i] = (char) ('0' + (digit & 0xF));
        }
        if ((wrong & DigitTable.NONE) != 0) {
            return blankIsZero && isBlank(bytes, at) ? BigInteger.ZERO : null;
        }
        BigInteger value = new BigInteger(new String(text));
        return (sign & DigitTable.MINUS) == 0 ? value : value.negate();
    }

    @Override
    public Validity validity(byte[] bytes, int at) {
        boolean number = digits() > 18 ? readBig(bytes, at) != null : read(bytes, at) != NOT_A_NUMBER;
        return number ? Validity.VALID : Filling.of(bytes, at, length(), table.blank, Validity.INVALID);
    }

    @Override
    public void put(byte[] bytes, int at, long unscaled) {
        if (digits() > 18) {
            putBig(bytes, at, BigInteger.valueOf(unscaled));
            return;
        }
        if (unscaled == 0 && blankIsZero) {
            putBlanks(bytes, at);
            return;
        }
        checkRange(unscaled);
        long rest = Math.abs(unscaled);
        for (int i = digits() - 1; i >= 0; i--) {
            bytes[at + digitsFrom + i] = table.digit((int) (rest % 10));
            rest /= 10;
        }
        putSign(bytes, at, unscaled < 0);
    }

    @Override
    void putBig(byte[] bytes, int at, BigInteger unscaled) {
        if (unscaled.signum() == 0 && blankIsZero) {
            putBlanks(bytes, at);
            return;
        }
        checkRange(unscaled);
        String text = unscaled.abs().toString();
        for (int i = 0; i < digits(); i++) {
            int from = text.length() - digits() + i;
            bytes[at + digitsFrom + i] = table.digit(from < 0 ? 0 : text.charAt(from) - '0');
        }
        putSign(bytes, at, unscaled.signum() < 0);
    }

    private void putBlanks(byte[] bytes, int at) {
        Arrays.fill(bytes, at, at + length(), table.blank);
    }

    private void putSign(byte[] bytes, int at, boolean negative) {
        int place = at + signAt;
        if (separate) {
            bytes[place] = negative ? table.minus : table.plus;
        } else if (signed()) {
            bytes[place] = table.digit(table.plain[bytes[place] & 0xFF], negative);
        }
    }
}
