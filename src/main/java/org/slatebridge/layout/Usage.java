package org.slatebridge.layout;

/** How an item is stored: the USAGE clause, with synonyms folded together (BINARY and COMP-4 are COMP). */
public enum Usage {
    DISPLAY("DISPLAY"),
    DISPLAY_1("DISPLAY-1"),
    NATIONAL("NATIONAL"),
    COMP("COMP"),
    COMP_1("COMP-1"),
    COMP_2("COMP-2"),
    COMP_3("COMP-3"),
    COMP_5("COMP-5"),
    COMP_6("COMP-6"),
    INDEX("INDEX"),
    POINTER("POINTER"),
    PROCEDURE_POINTER("PROCEDURE-POINTER"),
    FUNCTION_POINTER("FUNCTION-POINTER");

    private final String word;

    Usage(String word) {
        this.word = word;
    }

    /** The COBOL word, for example {@code COMP-3}. */
    public String word() {
        return word;
    }

    /** True for an address or index: an item without a picture whose bytes mean something only inside the program. */
    public boolean isAddress() {
        return this == INDEX || this == POINTER || this == PROCEDURE_POINTER || this == FUNCTION_POINTER;
    }

    /** True for floating point, COMP-1 and COMP-2, which have no picture. */
    public boolean isFloat() {
        return this == COMP_1 || this == COMP_2;
    }

    /** True for COMP and COMP-5. */
    public boolean isBinary() {
        return this == COMP || this == COMP_5;
    }
}
