package org.slatebridge.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
    FLAG;

    /** The word mappings and policies use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(FactKind::word).toList();
    }

    /** The kind of that word. */
    public static Optional<FactKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
