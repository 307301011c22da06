package org.slatebridge.mapping;

/**
 * A value to be written: exactly one of the two counts, by the kind of the fact.
 *
 * @param number epoch day, count, cents, or 1 and 0
 * @param text code or text
 */
public record FactValue(long number, String text) {

    /** A day, count, amount or flag. */
    public static FactValue of(long number) {
        return new FactValue(number, "");
    }

    /** A code or text. */
    public static FactValue of(String text) {
        return new FactValue(0, text);
    }
}
