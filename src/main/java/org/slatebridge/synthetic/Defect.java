package org.slatebridge.synthetic;

/** What goes wrong with an item in real files. */
enum Defect {
    /** A date of nines. */
    NINES,
    /** A date the calendar does not have. */
    IMPOSSIBLE_DATE,
    /** Nibbles of a packed number that are no digits. */
    BAD_NIBBLES,
    /** A code no table knows. */
    UNKNOWN_CODE
}
