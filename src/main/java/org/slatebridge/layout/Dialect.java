package org.slatebridge.layout;

import java.util.Locale;
import java.util.Optional;

/**
 * What compilers do differently with the same copybook: sizes, byte order, alignment and signs. IBM is Enterprise COBOL
 * for z/OS with TRUNC(STD) and NOSSRANGE left aside; the others are those runtimes' defaults on little-endian machines.
 */
public enum Dialect {
    IBM("ibm", false, 4, 4),
    GNUCOBOL("gnucobol", true, 8, 8),
    MF("mf", true, 8, 4),
    FUJITSU("fujitsu", true, 4, 4);

    private final String word;
    private final boolean littleEndianNative;
    private final int doubleWordAlignment;
    private final int addressLength;

    Dialect(String word, boolean littleEndianNative, int doubleWordAlignment, int addressLength) {
        this.word = word;
        this.littleEndianNative = littleEndianNative;
        this.doubleWordAlignment = doubleWordAlignment;
        this.addressLength = addressLength;
    }

    /** The dialect of an option value, in any case. */
    public static Optional<Dialect> named(String word) {
        for (Dialect dialect : values()) {
            if (dialect.word.equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(dialect);
            }
        }
        return Optional.empty();
    }

    /** The word of the option: {@code ibm}, {@code gnucobol}, {@code mf}, {@code fujitsu}. */
    public String word() {
        return word;
    }

    /** True where COMP-5 and native floats are little-endian; COMP is big-endian everywhere. */
    public boolean isLittleEndianNative() {
        return littleEndianNative;
    }

    /** True where a negative DISPLAY number in ASCII ends with {@code p} to {@code y}; else it is overpunched. */
    public boolean hasLowerCaseSigns() {
        return this == GNUCOBOL || this == MF;
    }

    /** Bytes of a binary item of so many digits, 1 to 18. */
    public int binaryLength(int digits, boolean signed) {
        return switch (this) {
            case IBM, FUJITSU -> digits <= 4 ? 2 : digits <= 9 ? 4 : 8;
            case GNUCOBOL -> digits <= 2 ? 1 : digits <= 4 ? 2 : digits <= 9 ? 4 : 8;
            case MF -> leastLength(digits, signed);
        };
    }

    private static int leastLength(int digits, boolean signed) {
        // one digit takes 3.3219 bits, the sign one more
        int bits = (int) Math.ceil(digits * (Math.log(10) / Math.log(2))) + (signed ? 1 : 0);
        return (bits + 7) / 8;
    }

    /** Bytes of INDEX, POINTER and the like. */
    public int addressLength(Usage usage) {
        return switch (usage) {
            case PROCEDURE_POINTER -> 8;
            case INDEX -> 4;
            default -> addressLength;
        };
    }

    /** The boundary in bytes that SYNCHRONIZED puts an item of this usage and length on; 1 where it has no effect. */
    public int alignment(Usage usage, int length) {
        return switch (usage) {
            case COMP, COMP_5 -> length <= 2 ? length : length <= 4 ? 4 : doubleWordAlignment;
            case COMP_1, INDEX -> 4;
            case POINTER, FUNCTION_POINTER -> addressLength;
            case COMP_2, PROCEDURE_POINTER -> 8;
            default -> 1;
        };
    }
}
