package org.slatebridge.inspect;

/** What a byte may be, on its own; a byte may be several. */
enum ByteClass {
    EBCDIC_LETTER("EBCDIC letters"),
    EBCDIC_DIGIT("EBCDIC digits"),
    EBCDIC_BLANK("EBCDIC blanks"),
    ASCII_LETTER("ASCII letters"),
    ASCII_DIGIT("ASCII digits"),
    ASCII_BLANK("ASCII blanks"),
    PACKED_END("ends of packed numbers"),
    ZERO("zeros (00)"),
    ONES("FF");

    private final String words;

    ByteClass(String words) {
        this.words = words;
    }

    /** What people call it. */
    String words() {
        return words;
    }

    /** True if a byte, 0 to 255, is of the class. */
    boolean has(int b) {
        return switch (this) {
            case EBCDIC_LETTER -> isEbcdicLetter(b);
            case EBCDIC_DIGIT -> b >= 0xF0 && b <= 0xF9;
            case EBCDIC_BLANK -> b == 0x40;
            case ASCII_LETTER -> (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
            case ASCII_DIGIT -> b >= '0' && b <= '9';
            case ASCII_BLANK -> b == ' ';
            case PACKED_END -> b >> 4 <= 9 && ((b & 15) == 0xC || (b & 15) == 0xD || (b & 15) == 0xF);
            case ZERO -> b == 0;
            case ONES -> b == 0xFF;
        };
    }

    /** True for the letters that all EBCDIC pages have at the same places. */
    private static boolean isEbcdicLetter(int b) {
        int row = b >> 4;
        int column = b & 15;
        return switch (row) {
            case 0x8, 0x9, 0xC, 0xD -> column >= 1 && column <= 9;
            case 0xA, 0xE -> column >= 2 && column <= 9;
            default -> false;
        };
    }
}
