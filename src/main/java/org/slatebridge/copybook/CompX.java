package org.slatebridge.copybook;

import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.Picture;

/**
 * COMP-X of Micro Focus, which GnuCOBOL has too: a big-endian binary number in as few bytes as its digits need, or of
 * the bytes that a picture of X counts.
 */
final class CompX {

    private static final int LONGEST = 8;

    private CompX() {}

    /** Gives an item with USAGE COMP-X its length. */
    static void settle(DataDescription entry, Diagnostics faults) {
        Picture picture = entry.picture;
        if (!entry.compX || picture == null) {
            return;
        }
        if (picture.category() == Picture.Category.NUMERIC) {
            entry.statedLength = Math.min(LONGEST, leastLength(picture.digits()));
        } else if (picture.category() == Picture.Category.ALPHANUMERIC && picture.length() <= LONGEST) {
            entry.statedLength = picture.length();
            entry.picture = PictureParser.whole(digits(picture.length()), false);
        } else {
            entry.faulty = true;
            faults.add(
                    DiagnosticCode.COPYBOOK_CLAUSE,
                    entry.picturePosition == null ? entry.position : entry.picturePosition,
                    "USAGE COMP-X takes digits or up to " + LONGEST + " X, not picture " + picture.text());
        }
    }

    private static int leastLength(int digits) {
        return Dialect.MF.binaryLength(digits, false);
    }

    /** Whole decimal digits that so many bytes hold. */
    private static int digits(int bytes) {
        return (int) Math.floor(bytes * 8 * Math.log10(2));
    }
}
