package org.slatebridge.policy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;

/**
 * What a policy says about facts, whatever the day: the names it asks for, its table of grades and its offence lists.
 * Thread-safe.
 *
 * @param names the facts
 * @param grades by the word of {@code charge.grade}, in the order of the policy
 * @param offences all offence lists
 */
record Law(PolicyFacts names, Map<String, Grade> grades, OffenceBook offences) {

    /** The grade a fact tells, or null where it tells none the table knows. */
    @Nullable
    Grade grade(Fact fact) {
        return fact.known() ? grades.get(fact.text()) : null;
    }
}
