package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.history.ChargeBuilder;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactName;
import org.slatebridge.history.HistoryBuilder;
import org.slatebridge.history.Quality;

/** Words of the language that the shipped policies do not use, or not in every way. */
class PolicyLanguageTest {

    private static final String POLICY = """
            policy: made-up
            title: Made up
            statute: § 1
            reviewed: false
            unit: charge
            leap-day: 1 March
            versions:
              - {from: 2020-01-01, says: first, citation: Act 1, mark: V}
              - {from: 2025-01-01, says: second, citation: Act 2, mark: V}
            grades:
              - {grade: M3, class: misdemeanor, maximum: 1 year, citation: § 9, mark: V}
            inchoate-sections: {sections: [18 §§ 901 to 903], citation: § 8, mark: V}
            offenses:
              - {name: theft, says: theft, sections: [18 § 3929], inchoate: not included, citation: § 2, mark: V}
            provisions:
              - id: theft
                says: a theft
                citation: § 1(a)
                mark: V
                until: 2025-01-01
                covers: {all: [{disposition: conviction}, {offense: theft}]}
              - id: other
                says: anything but a theft
                citation: § 1(b)
                mark: V
                covers: {all: [{disposition: conviction}, {not: {offense: theft}}]}
                requires:
                  - clock: {length: 1 year, since-latest-of: [this-conviction]}
                    citation: § 1(b)
                    mark: V
            """;

    private static Policy policy() {
        return PolicyReader.read("made-up.yaml", POLICY, FactCatalogue.standard());
    }

    private static Decision decide(String asOf, UnaryOperator<ChargeBuilder> charge) {
        return PolicyEvaluator.of(policy(), LocalDate.parse(asOf), Map.of(), true)
                .decide(HistoryBuilder.person("P").charge("A", charge).build())
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "none, seal, theft",
        "attempt, seal, other",
        "conspiracy, seal, other",
        "Attempted, undetermined,",
    })
    void countsOnlyCompletedOffensesWhereTheListSaysSo(String inchoate, String outcome, String provision) {
        Decision decision = decide("2024-06-01", c -> c.convicted("2010-01-01").text("charge.inchoate", inchoate));

        assertThat(decision.outcome().word()).isEqualTo(outcome);
        assertThat(decision.provision()).isEqualTo(provision);
    }

    @Test
    void missesWhetherAnOffenseWasCompletedOnlyWhereItMatters() {
        Decision theft = decide("2024-06-01", c -> c.convicted("2010-01-01"));
        Decision other = decide("2024-06-01", c -> c.section("5503").convicted("2010-01-01"));

        assertThat(theft.missing()).extracting(MissingFact::fact).containsExactly("charge.inchoate");
        assertThat(other.outcome()).isEqualTo(Outcome.SEAL);
    }

    @Test
    void doesNotCountTheAttemptItselfWhereTheListSaysSo() {
        Decision decision = decide("2024-06-01", c -> c.section("901").convicted("2010-01-01"));

        assertThat(decision.provision()).isEqualTo("other");
    }

    @Test
    void takesAProvisionOutOfForceOnItsLastDay() {
        UnaryOperator<ChargeBuilder> theft = c -> c.convicted("2010-01-01").text("charge.inchoate", "none");

        assertThat(decide("2024-12-31", theft).outcome()).isEqualTo(Outcome.SEAL);
        assertThat(decide("2025-01-01", theft).outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    }

    @Test
    void takesFirstOfMarchForTheAnniversaryOfALeapDayWhereThePolicySaysSo() {
        Decision early = decide("2025-02-28", c -> c.section("5503").convicted("2024-02-29"));
        Decision due = decide("2025-03-01", c -> c.section("5503").convicted("2024-02-29"));

        assertThat(early.outcome()).isEqualTo(Outcome.NOT_YET);
        assertThat(early.eligibleOn()).isEqualTo("2025-03-01");
        assertThat(due.outcome()).isEqualTo(Outcome.SEAL);
    }

    @Test
    void asksForTheInchoateFactOnlyIfAListNeedsIt() {
        assertThat(policy().facts()).extracting(FactName::name).contains("charge.inchoate");
    }

    @Test
    void prefersWhatTheChargeSaysAboutItsPenaltyAndDistrustsWhatMeansNothing() {
        UnaryOperator<ChargeBuilder> old = c -> c.grade("M3").convicted("2010-01-01");

        assertThat(Pennsylvania.one("2026-01-15", c -> old.apply(c).maximumPenalty(24))
                        .outcome())
                .isEqualTo(Outcome.SEAL);
        CriminalHistory two = HistoryBuilder.person("P")
                .charge("A", old)
                .charge("B", c -> c.convicted("2023-01-01").unknown("charge.maximumPenaltyMonths", Quality.INVALID))
                .build();
        Decision decision = Pennsylvania.first("2026-01-15", two);
        assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(decision.missing())
                .extracting(m -> m.describe("A"))
                .containsExactly("charge.maximumPenaltyMonths of B");
    }

    @Test
    void decidesTheSameOnManyThreads() {
        List<CriminalHistory> histories = IntStream.range(0, 500)
                .mapToObj(seed -> new RandomHistories(seed).withGaps())
                .toList();
        PolicyEvaluator shared = Pennsylvania.asOf("2026-01-15");
        PolicyEvaluator alone = Pennsylvania.asOf("2026-01-15");

        List<List<Decision>> parallel =
                histories.parallelStream().map(shared::decide).toList();

        assertThat(parallel).isEqualTo(histories.stream().map(alone::decide).toList());
    }
}
