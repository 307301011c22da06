package org.slatebridge.dataset;

/** RECFM: how a dataset falls into records. */
public enum Recfm {
    /** Fixed: records of one length adjoin. */
    F,
    /** Fixed blocked; as a file the same as F. */
    FB,
    /** Variable: each record behind a record descriptor word. */
    V,
    /** Variable blocked: blocks behind a block descriptor word, records in them behind a record descriptor word. */
    VB,
    /** Variable blocked spanned: as VB, but a record may go on in the segments of further blocks. */
    VBS,
    /** Lines of text, each a record; LF or CRLF ends one. */
    TEXT
}
