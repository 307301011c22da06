package org.slatebridge.writeback;

import org.slatebridge.mapping.UpdateRule;
import org.slatebridge.policy.Decision;

/**
 * What a decision changes in one record, or in one element of a table in it.
 *
 * @param rule how it is written
 * @param person key of the person it is for
 * @param charge key of the charge it is for
 * @param provision what the decision rests on; empty where it names none
 */
public record Edit(UpdateRule rule, String person, String charge, String provision) {

    /** What a decision about a charge of a person changes by a rule. */
    public static Edit of(UpdateRule rule, Decision decision, String person) {
        String provision = decision.provision();
        return new Edit(rule, person, decision.charge().key(), provision == null ? "" : provision);
    }
}
