package org.slatebridge.writeback;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.mapping.PartMapping;
import org.slatebridge.mapping.UpdateRule;
import org.slatebridge.policy.Answer;
import org.slatebridge.policy.Decision;

/**
 * The rules by which decisions are written into the records of a dataset. Immutable.
 *
 * @param rules those to be carried out; without one that restores, no seal is taken back
 */
public record EditRules(List<UpdateRule> rules) {

    public EditRules {
        rules = List.copyOf(rules);
    }

    private static String outcome(Decision decision) {
        return decision.restore() == Answer.YES
                ? UpdateRule.RESTORE
                : decision.outcome().word();
    }

    /** The rule by which a decision is written where a charge is said; null if it is not written there. */
    public @Nullable UpdateRule of(PartMapping part, Decision decision) {
        String outcome = outcome(decision);
        for (UpdateRule rule : rules) {
            if (rule.isFor(part) && rule.outcome().equals(outcome)) {
                return rule;
            }
        }
        return null;
    }
}
