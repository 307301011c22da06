package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slatebridge.history.Arrest;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.Fact;
import org.slatebridge.history.HistoryFacts;
import org.slatebridge.history.Quality;

/** What must hold for every shipped policy and every history; seeded, so that a failure comes back. */
class ShippedPropertiesTest {

    private static final long SEED = Long.getLong("slatebridge.seed", 54_42);
    private static final int HISTORIES = 1_000;
    /** Of each policy; more than 10,000 of all. */
    private static final int REMOVALS = 2_000;

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);

    private static final Set<String> TOLD_BY_OTHERS = Set.of(
            "charge.maximumPenaltyMonths", "sentence.type", "sentence.supervised", "sentence.supervisionEndedOn");

    private static Stream<ShippedPolicy> policies() {
        return ShippedPolicies.files().stream().map(ShippedPolicy::read);
    }

    private static Stream<ShippedPolicy> withoutRestoration() {
        return policies().filter(each -> each.policy().restorations().isEmpty());
    }

    private interface Property {
        void check(RandomHistories random);
    }

    private static void forAll(ShippedPolicy law, int histories, Property property) {
        System.out.println(law + " from seed " + SEED);
        for (int i = 0; i < histories; i++) {
            try {
                property.check(new RandomHistories(SEED + i, law.words()));
            } catch (AssertionError e) {
                throw new AssertionError(law + ", seed " + (SEED + i) + ": " + e.getMessage(), e);
            }
        }
    }

    /** As of 2026, with nothing presumed. */
    private static PolicyEvaluator evaluator(ShippedPolicy law, boolean reasoning) {
        Map<String, Boolean> switches = new HashMap<>();
        law.policy().presumptions().forEach(each -> switches.put(each.name(), false));
        return PolicyEvaluator.of(law.policy(), AS_OF, switches, reasoning);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void makingAMissingFactKnownNeverTurnsSealIntoUndetermined(ShippedPolicy law) {
        PolicyEvaluator evaluator = evaluator(law, false);
        forAll(law, HISTORIES, random -> {
            CriminalHistory history = random.withGaps(30);
            List<Decision> before = evaluator.decide(history);
            if (sealed(before).isEmpty()) {
                return;
            }
            int unknown = HistoryFacts.all(history, fact -> !fact.known()).size();
            for (int nth = 0; nth < unknown; nth++) {
                CriminalHistory more = HistoryFacts.change(history, nth, fact -> !fact.known(), random::value);
                Set<String> undetermined = keys(evaluator.decide(more), Outcome.UNDETERMINED);

                assertThat(undetermined).doesNotContainAnyElementsOf(sealed(before));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("withoutRestoration")
    void aLaterConvictionNeverMakesAPersonBetterOff(ShippedPolicy law) {
        PolicyEvaluator evaluator = evaluator(law, false);
        forAll(law, HISTORIES, random -> {
            CriminalHistory history = random.withGaps(30);
            Arrest later = random.laterConviction(AS_OF.minusDays(random.below(400)));
            List<Arrest> more = new ArrayList<>(history.arrests());
            more.add(random.below(more.size() + 1), later);
            Map<String, Decision> after =
                    byCharge(evaluator.decide(new CriminalHistory(history.person(), more, history.unread())));
            for (Decision before : evaluator.decide(history)) {
                assertNoBetter(
                        before, Objects.requireNonNull(after.get(before.charge().key())));
            }
        });
    }

    private static void assertNoBetter(Decision before, Decision after) {
        String change = before.charge().key() + " " + before.outcome() + " " + before.eligibleOn() + " became "
                + after.outcome() + " " + after.eligibleOn();
        if (after.outcome() == Outcome.SEAL) {
            assertThat(before.outcome()).as(change).isEqualTo(Outcome.SEAL);
        }
        if (before.outcome() == Outcome.NOT_ELIGIBLE) {
            assertThat(after.outcome()).as(change).isEqualTo(Outcome.NOT_ELIGIBLE);
        }
        LocalDate day = before.eligibleOn();
        if (day != null && after.eligibleOn() != null) {
            assertThat(after.eligibleOn()).as(change).isAfterOrEqualTo(day);
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void decisionsDoNotDependOnTheOrderOfAnything(ShippedPolicy law) {
        PolicyEvaluator evaluator = PolicyEvaluator.of(law.policy(), AS_OF, Map.of(), false);
        forAll(law, HISTORIES, random -> {
            CriminalHistory history = random.withGaps();

            assertThat(lines(evaluator, random.shuffled(history)))
                    .containsExactlyInAnyOrderElementsOf(lines(evaluator, history));
        });
    }

    @ParameterizedTest
    @MethodSource("policies")
    void decidesTwiceInTheSameBytes(ShippedPolicy law) {
        PolicyEvaluator one = PolicyEvaluator.of(law.policy(), AS_OF, Map.of(), true);
        Policy again = ShippedPolicies.read(law + ".yaml");
        PolicyEvaluator other = PolicyEvaluator.of(again, AS_OF, Map.of(), true);
        forAll(law, HISTORIES / 2, random -> {
            CriminalHistory history = random.withGaps();
            List<String> first = lines(one, history);

            assertThat(lines(one, history)).isEqualTo(first);
            assertThat(lines(other, history)).isEqualTo(first);
        });
    }

    @ParameterizedTest
    @MethodSource("policies")
    void neverSealsWithAMissingFactItDependsOn(ShippedPolicy law) {
        PolicyEvaluator evaluator = evaluator(law, false);
        forAll(law, REMOVALS, random -> {
            CriminalHistory history = random.few();
            List<Fact> asked = HistoryFacts.all(history, fact -> asks(law, fact));
            for (int nth = 0; nth < asked.size(); nth++) {
                Fact without = without(law, asked.get(nth), random.quality());
                Set<String> sealed = sealed(evaluator.decide(exchange(law, history, nth, without)));
                for (int i = 0; i < 3 && !sealed.isEmpty(); i++) {
                    Fact with = random.value(without);
                    assertThat(sealed(evaluator.decide(exchange(law, history, nth, with))))
                            .as(() -> "sealed while " + without.name() + " is " + without.quality() + ", not with "
                                    + new FactSeen("", null, with.quality(), with, null).value())
                            .containsAll(sealed);
                }
            }
        });
    }

    private static CriminalHistory exchange(ShippedPolicy law, CriminalHistory history, int nth, Fact other) {
        return HistoryFacts.change(history, nth, fact -> asks(law, fact), fact -> other);
    }

    private static boolean asks(ShippedPolicy law, Fact fact) {
        return fact.known() && law.policy().facts().contains(fact.name());
    }

    /**
     * What is missing is told by the grade, by the type of a sentence or by its day; 'known' takes missing for an
     * answer.
     */
    private static Fact without(ShippedPolicy law, Fact fact, Quality quality) {
        boolean missingIsAnAnswer = TOLD_BY_OTHERS.contains(fact.name().name())
                || law.words().askedWhetherKnown().contains(fact.name().name());
        Quality gap = missingIsAnAnswer && quality == Quality.MISSING ? Quality.INVALID : quality;
        return Fact.unknown(fact.name(), gap, fact.source(), fact.item());
    }

    private static Set<String> sealed(List<Decision> decisions) {
        return keys(decisions, Outcome.SEAL);
    }

    private static Set<String> keys(List<Decision> decisions, Outcome outcome) {
        Set<String> keys = new HashSet<>();
        for (Decision decision : decisions) {
            if (decision.outcome() == outcome) {
                keys.add(decision.charge().key());
            }
        }
        return keys;
    }

    private static Map<String, Decision> byCharge(List<Decision> decisions) {
        Map<String, Decision> map = new HashMap<>();
        decisions.forEach(d -> map.put(d.charge().key(), d));
        return map;
    }

    private static List<String> lines(PolicyEvaluator evaluator, CriminalHistory history) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DecisionWriter writer = new DecisionWriter(out)) {
            for (Decision decision : evaluator.decide(history)) {
                writer.write(history.person().key(), decision);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
