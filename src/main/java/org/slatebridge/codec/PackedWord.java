package org.slatebridge.codec;

/**
 * Decimal digits in the half-bytes of a word, read all at once: neighbours are added up to pairs, pairs to fours, and
 * so on, in four steps for 16 digits. Stateless.
 */
final class PackedWord {

    private static final long HIGHEST_BITS = 0x8888888888888888L;

    private PackedWord() {}

    /** The number whose digits the half-bytes are; negative if one of them is no digit. */
    static long value(long word) {
        // a half-byte is above 9 if its 8 is set, and its 4 or its 2
        if ((word & (word << 1 | word << 2) & HIGHEST_BITS) != 0) {
            return -1;
        }
        long twos = (word & 0x0F0F0F0F0F0F0F0FL) + 10 * (word >>> 4 & 0x0F0F0F0F0F0F0F0FL);
        long fours = (twos & 0x00FF00FF00FF00FFL) + 100 * (twos >>> 8 & 0x00FF00FF00FF00FFL);
        long eights = (fours & 0x0000FFFF0000FFFFL) + 10_000 * (fours >>> 16 & 0x0000FFFF0000FFFFL);
        return (eights & 0xFFFFFFFFL) + 100_000_000 * (eights >>> 32);
    }
}
