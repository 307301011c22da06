package org.slatebridge.layout;

/**
 * A PICTURE, resolved.
 *
 * @param text as the copybook has it
 * @param symbols with repetitions written out if it is a number or edited: {@code S9(3)V99} is {@code S999V99}
 * @param category what kind of data it describes
 * @param digits digit positions that are stored; P takes none
 * @param scale decimal places of the value, positive to the right of the point: {@code 99V9} has 1, {@code PP9} has 3,
 *     {@code 9PP} has −2
 * @param signed true with S, or with an editing sign
 * @param length character positions of the item in DISPLAY without a separate sign: V, S and P take none
 */
public record Picture(
        String text, String symbols, Category category, int digits, int scale, boolean signed, int length) {

    /** What a picture describes; the COBOL standard's categories of data. */
    public enum Category {
        ALPHABETIC,
        ALPHANUMERIC,
        ALPHANUMERIC_EDITED,
        NUMERIC,
        NUMERIC_EDITED,
        DBCS,
        NATIONAL,
        NATIONAL_EDITED
    }

    /** True for numbers, edited or not. */
    public boolean isNumber() {
        return category == Category.NUMERIC || category == Category.NUMERIC_EDITED;
    }
}
