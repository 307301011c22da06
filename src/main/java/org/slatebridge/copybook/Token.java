package org.slatebridge.copybook;

import java.util.Locale;
import org.slatebridge.diagnostic.SourcePosition;

/**
 * A word of a copybook.
 *
 * @param kind what it is
 * @param text as written; of a literal the characters between the quotes
 * @param source the text it stands in
 * @param start the index of its first character there
 * @param firstInLine true if only blanks stand before it in its line
 */
record Token(Kind kind, String text, SourceText source, int start, boolean firstInLine) {

    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        HEX,
        NATIONAL,
        NATIONAL_HEX,
        PICTURE,
        PERIOD,
        SYMBOL,
        END
    }

    /** Where it begins. */
    SourcePosition position() {
        return source.position(start);
    }

    /** Where one of its characters stands. */
    SourcePosition positionAt(int character) {
        return source.position(start + character);
    }

    /** The text in capitals, by the rules of no locale. */
    String upper() {
        return text.toUpperCase(Locale.ROOT);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isLiteral() {
        return switch (kind) {
            case TEXT, HEX, NATIONAL, NATIONAL_HEX, NUMBER -> true;
            default -> false;
        };
    }

    /** How a message names it. */
    String shown() {
        return switch (kind) {
            case END -> "the end of the copybook";
            case PERIOD -> "a period";
            default -> "'" + text + "'";
        };
    }
}
