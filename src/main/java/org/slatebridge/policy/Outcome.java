package org.slatebridge.policy;

import java.util.Arrays;
import java.util.Optional;

/** What a policy says about one charge on one day. */
public enum Outcome {
    /** To be sealed. */
    SEAL("seal"),
    /** Nothing stands against it but time; {@link Decision#eligibleOn()} says until when. */
    NOT_YET("not-yet"),
    /** No provision grants it, whatever the missing facts say. */
    NOT_ELIGIBLE("not-eligible"),
    /** It depends on facts that are missing, invalid or conflicting. */
    UNDETERMINED("undetermined"),
    /** The data says it is sealed already. */
    ALREADY_SEALED("already-sealed");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The spelling of the contract, as in {@code decisions.jsonl}. */
    public String word() {
        return word;
    }

    /** The outcome of that spelling. */
    public static Optional<Outcome> of(String word) {
        return Arrays.stream(values()).filter(o -> o.word.equals(word)).findFirst();
    }

    @Override
    public String toString() {
        return word;
    }
}
