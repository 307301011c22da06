package org.slatebridge.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every condition may carry beside its word.
 *
 * @param question the words of the statute, or words made from the condition
 * @param citation where the law says so
 * @param onlyIf switch that must be on for the condition to count, or null
 * @param unless switch that must be off for the condition to count, or null
 * @param quoted true if the question is in the words of the statute
 */
record Said(
        String question,
        Citation citation,
        @Nullable String onlyIf,
        @Nullable String unless,
        boolean quoted) {

    /** With words made from the condition. */
    Said(String question, Citation citation, @Nullable String onlyIf, @Nullable String unless) {
        this(question, citation, onlyIf, unless, false);
    }

    boolean counts(Set<String> on) {
        return (onlyIf == null || on.contains(onlyIf)) && (unless == null || !on.contains(unless));
    }
}
