package org.slatebridge.codec;

import java.util.Arrays;
import org.slatebridge.layout.Dialect;

/**
 * What the bytes of a DISPLAY number mean in a family of code pages. In EBCDIC the zone of the sign position is C A E F
 * for plus and D B for minus. In ASCII a plain digit is plus, {@code p} to {@code y} are minus (GnuCOBOL, Micro Focus),
 * and the overpunched characters that translated EBCDIC has are read too.
 */
final class DigitTable {

    /** Not a digit. */
    static final int NONE = 0x80;
    /** Set in {@link #signed} for a negative digit. */
    static final int MINUS = 0x10;

    /** Digit of a byte without sign, or NONE. */
    final byte[] plain = new byte[256];
    /** Digit of a byte in the sign position, with MINUS if negative, or NONE. */
    final byte[] signed = new byte[256];
    /** Byte of a digit without sign. */
    final byte zero;

    final byte plus;
    final byte minus;
    final byte blank;
    private final byte[] positive = new byte[10];
    private final byte[] negative = new byte[10];

    DigitTable(CodePage page, Dialect dialect) {
        Arrays.fill(plain, (byte) NONE);
        Arrays.fill(signed, (byte) NONE);
        zero = page.byteOf('0');
        plus = page.byteOf('+');
        minus = page.byteOf('-');
        blank = page.byteOf(' ');
        for (int digit = 0; digit < 10; digit++) {
            plain[(zero & 0xFF) + digit] = (byte) digit;
            if (page.isEbcdic()) {
                ebcdic(digit);
            } else {
                ascii(digit, dialect);
            }
        }
    }

    private void ebcdic(int digit) {
        for (int zone : new int[] {0xA0, 0xC0, 0xE0, 0xF0}) {
            signed[zone + digit] = (byte) digit;
        }
        for (int zone : new int[] {0xB0, 0xD0}) {
            signed[zone + digit] = (byte) (digit | MINUS);
        }
        positive[digit] = (byte) (0xC0 + digit);
        negative[digit] = (byte) (0xD0 + digit);
    }

    private void ascii(int digit, Dialect dialect) {
        char overPlus = "{ABCDEFGHI".charAt(digit);
        char overMinus = "}JKLMNOPQR".charAt(digit);
        signed['0' + digit] = (byte) digit;
        signed[overPlus] = (byte) digit;
        signed[overMinus] = (byte) (digit | MINUS);
        signed['p' + digit] = (byte) (digit | MINUS);
        positive[digit] = (byte) (dialect.hasLowerCaseSigns() ? '0' + digit : overPlus);
        negative[digit] = (byte) (dialect.hasLowerCaseSigns() ? 'p' + digit : overMinus);
    }

    /** Byte of a digit without sign. */
    byte digit(int digit) {
        return (byte) (zero + digit);
    }

    /** Byte of a digit that carries a sign. */
    byte digit(int digit, boolean isNegative) {
        return isNegative ? negative[digit] : positive[digit];
    }
}
