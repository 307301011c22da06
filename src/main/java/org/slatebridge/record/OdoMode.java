package org.slatebridge.record;

/** What OCCURS DEPENDING ON does to the bytes of a record. */
public enum OdoMode {
    /** Items behind a table move up, and the record is as long as its counts make it. */
    ACTUAL,
    /** Items behind a table move up, and the record keeps its full length. */
    PADDED,
    /** A table always takes the room of its greatest number of elements. */
    MAX
}
