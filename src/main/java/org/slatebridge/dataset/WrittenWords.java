package org.slatebridge.dataset;

/** Makes descriptor words as a format has them; the counterpart of {@link DescriptorWords}. Immutable. */
final class WrittenWords {

    static final int WORD = RecordFormat.DESCRIPTOR_LENGTH;
    /** The most that a length of 15 bits may be by z/OS; a block of more has a length of 31 bits. */
    static final int LONGEST_SHORT_BLOCK = 32760;
    /** The most that the length of a record descriptor word counts. */
    static final int LONGEST_COUNTED = 0xFFFF;

    private final boolean littleEndian;
    private final int ownLength;
    private final int lrecl;

    WrittenWords(RecordFormat format) {
        this.littleEndian = format.littleEndian();
        this.ownLength = format.excludesItself() ? 0 : WORD;
        this.lrecl = format.lrecl();
    }

    /** Refuses a record longer than LRECL, which counts its descriptor word. */
    void checkLrecl(int dataLength, WritingFaults faults) {
        if (lrecl > 0 && dataLength + WORD > lrecl) {
            throw faults.tooLong((long) dataLength + WORD, "LRECL", lrecl);
        }
    }

    /** Refuses a record that a descriptor word cannot count. */
    void checkCounted(int dataLength, WritingFaults faults) {
        if (dataLength + ownLength > LONGEST_COUNTED) {
            throw faults.tooLong((long) dataLength + ownLength, "a record descriptor word", LONGEST_COUNTED);
        }
    }

    /** Puts the word of a record or segment; {@code kind} is 0 whole, 1 first, 2 last, 3 one between. */
    void putRecord(byte[] into, int at, int dataLength, int kind) {
        put(into, at, ((dataLength + ownLength) << 16) | (kind << 8));
    }

    /** Puts the word of a block. */
    void putBlock(byte[] into, int at, int dataLength) {
        int counted = dataLength + ownLength;
        boolean large = dataLength + WORD > LONGEST_SHORT_BLOCK;
        put(into, at, large ? counted | (1 << 31) : counted << 16);
    }

    private void put(byte[] into, int at, int word) {
        int ordered = littleEndian ? Integer.reverseBytes(word) : word;
        for (int i = 0; i < WORD; i++) {
            into[at + i] = (byte) (ordered >>> (24 - 8 * i));
        }
    }
}
