package org.slatebridge.layout;

/**
 * A literal or figurative constant of a VALUE clause.
 *
 * @param kind what it is
 * @param text the characters, the number as written, or hexadecimal digits; empty for figurative constants other than
 *     ALL
 */
public record Literal(Kind kind, String text) {

    /** What a literal is. */
    public enum Kind {
        TEXT,
        NATIONAL,
        NUMBER,
        HEX,
        ALL,
        ZERO,
        SPACE,
        LOW_VALUE,
        HIGH_VALUE,
        QUOTE,
        NULL
    }
}
