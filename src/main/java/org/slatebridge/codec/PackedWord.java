package org.slatebridge.codec;

/**
 * Decimal digits in the half-bytes of a word, read all at once: neighbours are added up to pairs, pairs to fours, and
 * so on, in four steps for 16 digits. Stateless.
 */
final class PackedWord {

    private static final long HIGHEST_BITS = 0x8888888888888888L;
    /** The highest bit of the last half-byte, which is set in every sign. */
    private static final long SIGN = 8;

    /** {@code refused} for an item with a sign, and for one that has none to show. */
    static final long REFUSE_NOTHING = 0;

    static final long REFUSE_MINUS = Long.MIN_VALUE;

    /** By the last half-byte, -1 for the signs B and D. */
    private static final long[] FACTORS = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, -1, 1, -1, 1, 1};

    private PackedWord() {}

    /**
     * Up to 15 digits and the sign, which is the last half-byte; without a branch that depends on the sign.
     *
     * @param pad bits that have to be 0
     * @param refused {@link #REFUSE_NOTHING} or {@link #REFUSE_MINUS}
     * @return the number, or {@link NumberCodec#NOT_A_NUMBER}
     */
    static long read(long word, long pad, long refused) {
        long factor = FACTORS[(int) word & 0xF];
        long wrong = (noDigits(word) ^ SIGN) | (word & pad) | (factor & refused);
        return wrong != 0 ? NumberCodec.NOT_A_NUMBER : factor * value(word >>> 4);
    }

    /** The highest bit of each half-byte that is no digit: where its 8 is set, and its 4 or its 2. */
    private static long noDigits(long word) {
        return word & (word << 1 | word << 2) & HIGHEST_BITS;
    }

    /** The number whose digits the half-bytes are; only where none is wrong. */
    private static long value(long word) {
        // 16 a + b - 6 a is 10 a + b, and so on
        long twos = word - 6 * (word >>> 4 & 0x0F0F0F0F0F0F0F0FL);
        long fours = twos - 156 * (twos >>> 8 & 0x00FF00FF00FF00FFL);
        long eights = fours - 55_536 * (fours >>> 16 & 0x0000FFFF0000FFFFL);
        return eights - 4_194_967_296L * (eights >>> 32);
    }
}
