package org.slatebridge.codec;

/**
 * Decimal digits in the half-bytes of a word, read all at once: neighbours are added up to pairs, pairs to fours, and
 * so on, in four steps for 16 digits. Stateless.
 */
final class PackedWord {

    private static final long HIGHEST_BITS = 0x8888888888888888L;

    /** A bit for each half-byte that is no sign: the digits. */
    static final int NO_SIGNS = 0x03FF;
    /** A bit for B and for D. */
    static final int MINUS_SIGNS = 1 << 0xB | 1 << 0xD;

    private PackedWord() {}

    /**
     * Up to 15 digits and the sign, which is the last half-byte; without a branch that depends on the sign.
     *
     * @param pad bits that have to be 0
     * @param refusedSigns a bit for each half-byte that is no sign of the item
     * @return the number, or {@link NumberCodec#NOT_A_NUMBER}
     */
    static long read(long word, long pad, int refusedSigns) {
        int sign = (int) word & 0xF;
        long digits = word >>> 4;
        long wrong = wrong(digits) | (word & pad) | (refusedSigns >>> sign & 1);
        long minus = -(MINUS_SIGNS >>> sign & 1L);
        return wrong != 0 ? NumberCodec.NOT_A_NUMBER : (value(digits) ^ minus) - minus;
    }

    /** Not 0 if a half-byte is no digit: if its 8 is set, and its 4 or its 2. */
    private static long wrong(long word) {
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
