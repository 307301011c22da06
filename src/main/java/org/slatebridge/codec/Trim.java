package org.slatebridge.codec;

/** Which blanks of a text count for nothing. */
public enum Trim {
    /** Those at its end; what COBOL ignores in comparisons. */
    RIGHT,
    /** Those at its end and beginning. */
    BOTH,
    /** None. */
    NONE
}
