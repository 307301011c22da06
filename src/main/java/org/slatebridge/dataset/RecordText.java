package org.slatebridge.dataset;

/**
 * What framing may know of the text in records: for lines, and for advice where a framing does not fit.
 *
 * @param length bytes of the longest layout, to which lines are filled; 0 where none is known
 * @param blank the byte of a blank
 * @param ebcdic true for EBCDIC, false for ASCII and its like
 */
public record RecordText(int length, byte blank, boolean ebcdic) {

    /** ASCII of no known length. */
    static final RecordText ASCII = new RecordText(0, (byte) 0x20, false);

    /** EBCDIC of no known length. */
    static final RecordText EBCDIC = new RecordText(0, (byte) 0x40, true);

    /** Checks the length. */
    public RecordText {
        if (length < 0) {
            throw new IllegalArgumentException("must be >= 0: length=" + length);
        }
    }
}
