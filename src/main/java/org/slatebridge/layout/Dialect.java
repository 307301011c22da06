package org.slatebridge.layout;

import java.util.Locale;
import java.util.Optional;

/**
 * What compilers do differently with the same copybook, all in one place. Sizes, offsets and signs that are not asked
 * for here are the same everywhere.
 *
 * <p>IBM is Enterprise COBOL for z/OS with 31-bit addresses; GnuCOBOL is 3.1 with its default configuration, Micro
 * Focus its default directives (no IBMCOMP), Fujitsu NetCOBOL with BINARY(WORD), each on a little-endian machine with
 * 64-bit addresses, Fujitsu's 32-bit. GnuCOBOL's values were measured with its compiler; what is confirmed of the
 * others is said in docs/copybooks.md.
 */
public enum Dialect {
    IBM("ibm", BinarySize.WORDS, false, 4, 4, true, false, 31, false),
    GNUCOBOL("gnucobol", BinarySize.WORDS_OR_ONE_BYTE, true, 8, 8, false, true, 38, true),
    MF("mf", BinarySize.BYTES, true, 1, 8, true, true, 38, true),
    FUJITSU("fujitsu", BinarySize.WORDS, true, 4, 4, true, false, 38, false);

    /** How many bytes a binary item takes. */
    private enum BinarySize {
        /** 2, 4 or 8. */
        WORDS,
        /** 1, 2, 4 or 8. */
        WORDS_OR_ONE_BYTE,
        /** 1 to 8: as few as hold the digits, and the sign if there is one. */
        BYTES
    }

    private final String word;
    private final BinarySize binarySize;
    private final boolean littleEndianNative;
    private final int doubleWordAlignment;
    private final int addressLength;
    private final boolean slackBeforeGroups;
    private final boolean lowerCaseSigns;
    private final int mostDigits;
    private final boolean constants;

    Dialect(
            String word,
            BinarySize binarySize,
            boolean littleEndianNative,
            int doubleWordAlignment,
            int addressLength,
            boolean slackBeforeGroups,
            boolean lowerCaseSigns,
            int mostDigits,
            boolean constants) {
        this.word = word;
        this.binarySize = binarySize;
        this.littleEndianNative = littleEndianNative;
        this.doubleWordAlignment = doubleWordAlignment;
        this.addressLength = addressLength;
        this.slackBeforeGroups = slackBeforeGroups;
        this.lowerCaseSigns = lowerCaseSigns;
        this.mostDigits = mostDigits;
        this.constants = constants;
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

    /** True where COMP-5 and addresses are little-endian; COMP is big-endian everywhere. */
    public boolean isLittleEndianNative() {
        return littleEndianNative;
    }

    /** True where a negative DISPLAY number in ASCII ends with {@code p} to {@code y}; else it is overpunched. */
    public boolean hasLowerCaseSigns() {
        return lowerCaseSigns;
    }

    /** True where level 78 and CONSTANT give a number a name. */
    public boolean hasConstants() {
        return constants;
    }

    /** The most digits a picture of this usage may have; z/OS needs ARITH(EXTEND) for more than 18. */
    public int mostDigits(Usage usage) {
        return usage.isBinary() ? 18 : mostDigits;
    }

    /** Bytes of COMP or COMP-5 of so many digits, 1 to 18. */
    public int binaryLength(int digits, boolean signed) {
        return switch (binarySize) {
            case WORDS -> words(digits);
            case WORDS_OR_ONE_BYTE -> digits <= 2 ? 1 : words(digits);
            case BYTES -> leastLength(digits, signed);
        };
    }

    private static int words(int digits) {
        return digits <= 4 ? 2 : digits <= 9 ? 4 : 8;
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

    /**
     * The boundary in bytes that SYNCHRONIZED puts an item of this usage and length on; 1 where it has no effect, as
     * everywhere with Micro Focus, whose storage is by bytes unless IBMCOMP is set.
     */
    public int alignment(Usage usage, int length) {
        if (doubleWordAlignment == 1) {
            return 1;
        }
        return switch (usage) {
            case COMP, COMP_5 -> length <= 2 ? length : length <= 4 ? 4 : doubleWordAlignment;
            case COMP_1, INDEX -> 4;
            case POINTER, FUNCTION_POINTER -> length;
            case COMP_2, PROCEDURE_POINTER -> 8;
            default -> 1;
        };
    }

    /**
     * True where slack bytes before the first item of a group stand before the group, as IBM has it; else they are the
     * first bytes of the group.
     */
    public boolean hasSlackBeforeGroups() {
        return slackBeforeGroups;
    }

    /**
     * True where the slack bytes that fill up a table's element stand before its last item, as GnuCOBOL 3.1 was seen to
     * do; else they are its last bytes.
     */
    public boolean hasSlackBeforeLastItem() {
        return this == GNUCOBOL;
    }
}
