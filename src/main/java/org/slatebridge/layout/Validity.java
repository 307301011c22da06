package org.slatebridge.layout;

/** What the bytes of an item are, seen through its picture. None of the last five is ever a number. */
public enum Validity {
    /** A value of the item's class. */
    VALID,
    /** All blanks of the code page. */
    BLANK,
    /** All bytes 00. */
    LOW_VALUES,
    /** All bytes FF. */
    HIGH_VALUES,
    /** Anything else that the picture and usage do not allow, also an item cut by the end of a short record. */
    INVALID,
    /** Not there: beyond the end of a short record, or of what the counts of its tables tell. */
    ABSENT;
}
