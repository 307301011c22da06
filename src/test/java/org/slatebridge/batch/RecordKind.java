package org.slatebridge.batch;

/** A way in which a dataset falls into records, and what a mapping says of it. */
enum RecordKind {
    F("recfm: F, lrecl: 90"),
    FB("recfm: FB, lrecl: 90"),
    COUNTED("recfm: F, select: 'H-REC:H-TYPE=00;P-REC:P-TYPE=10;A-REC:A-TYPE=20;C-REC:C-TYPE=30;"
            + "D-REC:D-TYPE=40;T-REC:T-TYPE=99'"),
    V("recfm: V"),
    V_LITTLE("recfm: V, rdw: little"),
    V_EXCLUDING("recfm: V, rdw-excludes-itself: true"),
    VB("recfm: VB"),
    VB_LITTLE("recfm: VB, rdw: little"),
    VBS("recfm: VBS"),
    VBS_LITTLE("recfm: VBS, rdw: little"),
    TEXT_ASCII("recfm: TEXT, codepage: US-ASCII"),
    TEXT_EBCDIC("recfm: TEXT"),
    FB_GZIP("recfm: FB, lrecl: 90"),
    VB_GZIP("recfm: VB"),
    VBS_GZIP("recfm: VBS"),
    TEXT_GZIP("recfm: TEXT, codepage: US-ASCII"),
    LENGTH_FIELD("length-field: H-LENGTH"),
    WRAPPED("recfm: VB, file-header: 11, file-trailer: 7");

    /** What the mapping says. */
    final String options;

    RecordKind(String options) {
        this.options = options;
    }

    boolean fixed() {
        return this == F || this == FB || this == FB_GZIP;
    }

    boolean blocked() {
        return name().startsWith("VB") || this == WRAPPED;
    }

    boolean spanned() {
        return name().startsWith("VBS");
    }

    boolean variable() {
        return name().startsWith("V") || this == WRAPPED;
    }

    boolean little() {
        return name().endsWith("LITTLE");
    }

    boolean text() {
        return name().startsWith("TEXT");
    }

    boolean ascii() {
        return this == TEXT_ASCII || this == TEXT_GZIP;
    }

    boolean gzip() {
        return name().endsWith("GZIP");
    }
}
