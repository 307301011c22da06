package org.slatebridge.audit;

import org.jspecify.annotations.Nullable;

/**
 * Whom an event is about. Its keys are in clear here and keyed hashes in the log; it never shows them as text.
 *
 * @param mapping name of the mapping: equal keys of two agencies are two persons
 * @param person the person's key; of a charge that nobody has, the charge's
 * @param charge the charge's key; null where the event is about the whole person
 */
public record Subject(
        String mapping, String person, @Nullable String charge) {

    @Override
    public String toString() {
        return "Subject[mapping=" + mapping + "]";
    }
}
