package org.slatebridge.policy;

import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;

/**
 * A fact that a question looked at.
 *
 * @param fact its name, {@code level.name}; {@code person.records} stands for records that could not be read
 * @param charge key of the charge it belongs to, or null for the whole person
 * @param quality how far it can be relied on; may be worse than the fact's own where facts contradict each other
 * @param answer what the data said, or null where there was nothing to ask
 * @param source the record it was read from or missed in, or null
 */
public record FactSeen(
        String fact,
        @Nullable String charge,
        Quality quality,
        @Nullable Fact answer,
        @Nullable SourceRef source) {

    /** Path of the COBOL item, or null. */
    public @Nullable String item() {
        return answer == null ? null : answer.item();
    }

    /** The value as a person reads it; the quality where there is no value. */
    public String value() {
        if (answer == null || !answer.known()) {
            return quality.name();
        }
        FactKind kind = answer.name().kind();
        return switch (kind) {
            case DATE -> answer.date().toString();
            case FLAG -> answer.isSet() ? "yes" : "no";
            case COUNT -> Long.toString(answer.number());
            case AMOUNT -> amount(answer.number());
            case CODE, TEXT -> answer.text();
        };
    }

    private static String amount(long cents) {
        long rest = Math.abs(cents % 100);
        return cents / 100 + (rest < 10 ? ".0" : ".") + rest;
    }
}
