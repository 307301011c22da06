package org.slatebridge.policy;

import java.util.function.Consumer;

/**
 * A condition as the policy file states it: one word of the language and what it is given. Immutable. A new word of the
 * language is a new clause and a line in {@link ClauseWords}.
 */
interface Clause {

    /** What the file says about it beside the word itself. */
    Said said();

    /** The condition it is on a day, with switches set. */
    Condition bind(Binding binding);

    /** What it asks, in English a lawyer reads: a whole sentence about the charge. */
    Prose prose(Edition edition);

    /** Names all facts it can ask for. */
    void facts(Consumer<String> out);

    /** True if it looks at more than the charge itself. */
    default boolean wholePerson() {
        return false;
    }
}
