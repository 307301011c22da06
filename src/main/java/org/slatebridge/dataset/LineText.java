package org.slatebridge.dataset;

/**
 * What lines of text are made of in a family of code pages.
 *
 * @param blank the byte of a blank
 * @param lineFeed the byte that is written behind a line: LF, 0A in ASCII and 25 in EBCDIC
 * @param otherEnd another byte that ends a line where one is read: NEL, 15 in EBCDIC; the same as {@code lineFeed} in
 *     ASCII
 */
public record LineText(byte blank, byte lineFeed, byte otherEnd) {

    /** The lines of EBCDIC or ASCII. */
    public static LineText of(byte blank, boolean ebcdic) {
        return ebcdic ? new LineText(blank, (byte) 0x25, (byte) 0x15) : new LineText(blank, (byte) 0x0A, (byte) 0x0A);
    }
}
