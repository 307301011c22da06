package org.slatebridge.copybook;

/** How the columns of a source line are used. */
enum ReferenceFormat {
    /** Columns 1 to 6 are sequence text, 7 the indicator, 8 to 72 the text. */
    FIXED(7, 72),
    /** As fixed, without a right margin: Micro Focus' VARIABLE. */
    VARIABLE(7, Integer.MAX_VALUE),
    /** All columns are text. */
    FREE(0, Integer.MAX_VALUE);

    private final int left;
    private final int right;

    ReferenceFormat(int left, int right) {
        this.left = left;
        this.right = right;
    }

    /** Columns before the text. */
    int left() {
        return left;
    }

    /** The last column of the text in a line of so many columns. */
    int right(int columns) {
        return Math.min(right, columns);
    }

    /** Where a literal that goes on in the next line is filled up with blanks to; 0 where nothing is filled. */
    int filledTo() {
        return this == FIXED ? right : 0;
    }
}
