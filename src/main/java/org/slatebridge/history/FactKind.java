package org.slatebridge.history;

/** What a fact's value is, and how {@link Fact} holds it. */
public enum FactKind {
    /** A calendar day; {@link Fact#number()} is the epoch day. */
    DATE,
    /** A word of a fixed vocabulary; {@link Fact#text()}. */
    CODE,
    /** Free text; {@link Fact#text()}. */
    TEXT,
    /** A whole number; {@link Fact#number()}. */
    COUNT,
    /** Money; {@link Fact#number()} is in cents. */
    AMOUNT,
    /** Yes or no; {@link Fact#number()} is 1 or 0. */
    FLAG
}
