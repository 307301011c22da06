package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slatebridge.history.Arrest;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.Fact;
import org.slatebridge.history.HistoryFacts;
import org.slatebridge.history.Quality;

/** What must hold for every history; seeded, so that a failure comes back. */
class PolicyPropertiesTest {

    private static final long SEED = 20_260_115;
    private static final int HISTORIES = 4_000;
    private static final List<PolicyEvaluator> EVALUATORS =
            List.of(evaluator("2026-01-15", false), evaluator("2026-01-15", true), evaluator("2024-06-10", false));

    private static PolicyEvaluator evaluator(String asOf, boolean anyGap) {
        return PolicyEvaluator.of(Pennsylvania.POLICY, LocalDate.parse(asOf), Map.of("any-gap", anyGap), true);
    }

    private interface Property {
        void check(RandomHistories random, PolicyEvaluator evaluator);
    }

    private static void forAll(Property property) {
        for (int i = 0; i < HISTORIES; i++) {
            PolicyEvaluator evaluator = EVALUATORS.get(i % EVALUATORS.size());
            try {
                property.check(new RandomHistories(SEED + i), evaluator);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + (SEED + i) + ": " + e.getMessage(), e);
            }
        }
    }

    @Test
    void removingAKnownFactNeverTurnsAnotherOutcomeIntoSeal() {
        forAll((random, evaluator) -> {
            CriminalHistory history = random.below(2) == 0 ? random.known() : random.withGaps();
            int known = HistoryFacts.known(history);
            CriminalHistory less = HistoryFacts.without(history, random.below(Math.max(1, known)), random.quality());
            Set<String> before = sealed(evaluator.decide(history));

            assertThat(before).containsAll(sealed(evaluator.decide(less)));
        });
    }

    private static String text(Decision decision) {
        return decision.outcome() + "\n"
                + Objects.requireNonNull(decision.reasoning()).text();
    }

    private static Set<String> sealed(List<Decision> decisions) {
        Set<String> keys = new HashSet<>();
        decisions.stream()
                .filter(d -> d.outcome() == Outcome.SEAL)
                .forEach(d -> keys.add(d.charge().key()));
        return keys;
    }

    @Test
    void aDeterminedOutcomeNeverDependsOnAMissingFact() {
        forAll((random, evaluator) -> {
            CriminalHistory history = random.withGaps();
            CriminalHistory filled = HistoryFacts.map(history, fact -> fill(random, fact));
            List<Decision> after = evaluator.decide(filled);
            List<Decision> before = evaluator.decide(history);
            for (int i = 0; i < before.size(); i++) {
                if (before.get(i).outcome() != Outcome.UNDETERMINED) {
                    assertThat(after.get(i).outcome())
                            .as(text(before.get(i)))
                            .isEqualTo(before.get(i).outcome());
                }
            }
        });
    }

    /** A most penalty that the data does not tell is told by the grade. */
    private static Fact fill(RandomHistories random, Fact fact) {
        boolean byGrade = fact.name().name().equals("charge.maximumPenaltyMonths") && fact.quality() == Quality.MISSING;
        return fact.known() || byGrade ? fact : random.value(fact);
    }

    @Test
    void anUndeterminedOutcomeAlwaysNamesFactsThatAreUnknown() {
        forAll((random, evaluator) -> {
            for (Decision decision : evaluator.decide(random.withGaps())) {
                assertThat(decision.missing().isEmpty())
                        .as(text(decision))
                        .isEqualTo(decision.outcome() != Outcome.UNDETERMINED
                                && (decision.outcome() != Outcome.NOT_YET
                                        || decision.missing().isEmpty()));
                assertThat(decision.missing()).allMatch(fact -> !fact.quality().known());
            }
        });
    }

    @Test
    void namesTheDayForEveryNotYetAndForNothingElse() {
        forAll((random, evaluator) -> {
            for (Decision decision : evaluator.decide(random.withGaps())) {
                assertThat(decision.eligibleOn() != null).isEqualTo(decision.outcome() == Outcome.NOT_YET);
            }
        });
    }

    @Test
    void aNotYetWithoutOpenFactsIsSealedOnItsDayAndNotBefore() {
        forAll((random, evaluator) -> {
            CriminalHistory history = random.known();
            PolicyEvaluator now = EVALUATORS.get(0);
            for (int i = 0; i < now.decide(history).size(); i++) {
                Decision decision = now.decide(history).get(i);
                LocalDate day = decision.eligibleOn();
                if (day != null && decision.missing().isEmpty()) {
                    assertThat(outcome(history, i, day)).isEqualTo(Outcome.SEAL);
                    assertThat(outcome(history, i, day.minusDays(1))).isEqualTo(Outcome.NOT_YET);
                }
            }
        });
    }

    private static Outcome outcome(CriminalHistory history, int charge, LocalDate asOf) {
        return PolicyEvaluator.of(Pennsylvania.POLICY, asOf, Map.of(), false)
                .decide(history)
                .get(charge)
                .outcome();
    }

    @Test
    void decisionsDoNotDependOnTheOrderOfArrests() {
        forAll((random, evaluator) -> {
            CriminalHistory history = random.withGaps();
            List<Arrest> shuffled = new ArrayList<>(history.arrests());
            Collections.shuffle(shuffled, new Random(random.below(1000)));
            CriminalHistory other = new CriminalHistory(history.person(), shuffled, history.unread());

            assertThat(byCharge(evaluator.decide(other))).isEqualTo(byCharge(evaluator.decide(history)));
        });
    }

    private static Map<String, Decision> byCharge(List<Decision> decisions) {
        Map<String, Decision> map = new HashMap<>();
        decisions.forEach(d -> map.put(d.charge().key(), d));
        return map;
    }

    @Test
    void decidesTheSameWithAndWithoutReasoning() {
        PolicyEvaluator without =
                PolicyEvaluator.of(Pennsylvania.POLICY, LocalDate.parse("2026-01-15"), Map.of(), false);
        forAll((random, evaluator) -> {
            CriminalHistory history = random.withGaps();
            List<Decision> with = EVALUATORS.get(0).decide(history);

            assertThat(without.decide(history))
                    .isEqualTo(with.stream().map(PolicyPropertiesTest::bare).toList());
        });
    }

    private static Decision bare(Decision d) {
        return new Decision(
                d.charge(), d.arrest(), d.outcome(), d.provision(), d.citation(), d.eligibleOn(), d.missing(), null);
    }

    @Test
    void theReasoningAddsUpToItsAnswers() {
        forAll((random, evaluator) -> evaluator.decide(random.withGaps()).forEach(decision -> {
            assertAddsUp(Objects.requireNonNull(decision.reasoning()));
        }));
    }

    private static void assertAddsUp(Reasoning reasoning) {
        if (reasoning.question().startsWith("all of")) {
            Answer all = reasoning.parts().stream().map(Reasoning::answer).reduce(Answer.YES, Answer::and);
            assertThat(reasoning.answer()).isEqualTo(all);
        }
        if (reasoning.question().startsWith("any of") || reasoning.question().startsWith("excluded")) {
            Answer any = reasoning.parts().stream().map(Reasoning::answer).reduce(Answer.NO, Answer::or);
            assertThat(reasoning.answer()).isEqualTo(any);
        }
        reasoning.parts().forEach(PolicyPropertiesTest::assertAddsUp);
    }
}
