package org.slatebridge.copybook;

import java.util.Locale;
import org.slatebridge.diagnostic.SourcePosition;

/**
 * A word of a copybook.
 *
 * @param kind what it is
 * @param text as written; of a literal the characters between the quotes
 * @param position where it begins
 */
record Token(Kind kind, String text, SourcePosition position) {

    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        HEX,
        NATIONAL,
        PICTURE,
        PERIOD,
        SYMBOL,
        END
    }

    /** The text in capitals, by the rules of no locale. */
    String upper() {
        return text.toUpperCase(Locale.ROOT);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isLiteral() {
        return kind == Kind.TEXT || kind == Kind.HEX || kind == Kind.NATIONAL || kind == Kind.NUMBER;
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
