package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.slatebridge.history.ChargeBuilder;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.HistoryBuilder;

/** The shipped Pennsylvania policy and short ways to ask it, for tests. */
final class Pennsylvania {

    static final ShippedPolicy FILE = ShippedPolicy.read("pennsylvania.yaml");
    static final Policy POLICY = FILE.policy();
    static final Vocabulary WORDS = FILE.words();

    private Pennsylvania() {}

    static PolicyEvaluator asOf(String date) {
        return PolicyEvaluator.of(POLICY, LocalDate.parse(date), Map.of(), true);
    }

    /** Decides a person whose only charge is A. */
    static Decision one(String asOf, UnaryOperator<ChargeBuilder> charge) {
        return first(asOf, HistoryBuilder.person("P").charge("A", charge).build());
    }

    static Decision first(String asOf, CriminalHistory history) {
        return asOf(asOf).decide(history).get(0);
    }
}
