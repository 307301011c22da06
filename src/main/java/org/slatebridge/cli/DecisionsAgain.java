package org.slatebridge.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.policy.Decision;
import org.slatebridge.policy.Policy;
import org.slatebridge.policy.PolicyEvaluator;

/**
 * Histories that are decided again, to be explained. Not thread-safe.
 *
 * @param source what the audit file calls the histories: the mapping's name
 * @param policy the law
 * @param asOf date of the decisions, as the header shows it
 * @param evaluator that keeps the reasoning
 * @param histories the next history at each call, then null
 * @param person knows the person by the key; null where any will do
 * @param kept what a run kept about the charge; null where there was no run
 * @param files what is open
 */
record DecisionsAgain(
        String source,
        Policy policy,
        String asOf,
        PolicyEvaluator evaluator,
        Supplier<@Nullable CriminalHistory> histories,
        @Nullable Predicate<String> person,
        @Nullable KeptDecisions kept,
        Closeable files)
        implements Closeable {

    /** The history of the person who has the charge; null if nobody has. */
    @Nullable
    CriminalHistory find(String charge) {
        return ChargeSearch.find(histories, charge, person);
    }

    /** The decisions about the charge; what a run kept must be the same. */
    List<Decision> decide(CriminalHistory history, String charge) {
        List<Decision> decisions = evaluator.decide(history).stream()
                .filter(decision -> decision.charge().key().equals(charge))
                .toList();
        if (kept != null) {
            decisions.forEach(decision -> kept.requireSame(history.person().key(), decision));
        }
        return decisions;
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
