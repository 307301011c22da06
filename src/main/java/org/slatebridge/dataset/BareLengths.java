package org.slatebridge.dataset;

import org.jspecify.annotations.Nullable;

/**
 * Lengths before records that are no descriptor words: what GnuCOBOL writes under COB_VARSEQ_FORMAT 1, 2 and 3. They
 * are recognised, so that advice can be given, and not read. (0, its default, is an RDW that does not count itself.)
 *
 * @param format the value of COB_VARSEQ_FORMAT
 * @param bytes of each length; it does not count them
 * @param littleEndian as the native order of the usual machines is
 */
record BareLengths(int format, int bytes, boolean littleEndian) {

    private static final BareLengths[] ALL = {
        new BareLengths(1, 4, false), new BareLengths(2, 4, true), new BareLengths(3, 2, false)
    };
    private static final int FEWEST = 3;
    private static final int ENOUGH = 10_000;

    /** What to do about a file whose records have such lengths; null if it has not. */
    static @Nullable String advice(FramingCandidates file) {
        for (BareLengths lengths : ALL) {
            if (lengths.chain(file)) {
                return "lengths of " + lengths.bytes + " bytes (" + (lengths.littleEndian ? "little" : "big")
                        + "-endian, not counting themselves) chain, as GnuCOBOL writes with COB_VARSEQ_FORMAT="
                        + lengths.format + ": have it written with COB_VARSEQ_FORMAT=0,"
                        + " then give --recfm V --rdw-excludes-itself";
            }
        }
        return null;
    }

    private boolean chain(FramingCandidates file) {
        long position = 0;
        long end = file.size();
        int records = 0;
        int empty = 0;
        while (position < end && records < ENOUGH) {
            byte[] word = file.bytes(position, bytes);
            long length = word.length < bytes ? -1 : value(word);
            if (length < 0 || length > end - position - bytes) {
                return false;
            }
            position += bytes + length;
            records++;
            empty += length == 0 ? 1 : 0;
        }
        return records >= FEWEST && 2 * empty <= records;
    }

    private long value(byte[] word) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | (word[littleEndian ? bytes - 1 - i : i] & 0xFF);
        }
        return value;
    }
}
