package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.Arrest;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.HistoryBuilder;
import org.slatebridge.history.HistoryFacts;
import org.slatebridge.history.Quality;

class PolicyEvaluatorTest {

    private static final String TODAY = "2026-01-15";

    @ParameterizedTest
    @CsvSource({
        "2026-01-14, not-yet",
        "2026-01-15, seal",
        "2026-01-16, seal",
        "2024-06-10, not-yet",
    })
    void sealsFromTheSeventhAnniversaryOn(String asOf, String outcome) {
        Decision decision = Pennsylvania.one(asOf, c -> c.convicted("2019-01-15"));

        assertThat(decision.outcome().word()).isEqualTo(outcome);
    }

    @Test
    void tellsTheDayOnWhichAChargeBecomesEligible() {
        Decision decision = Pennsylvania.one(TODAY, c -> c.convicted("2020-02-29"));

        assertThat(decision.outcome()).isEqualTo(Outcome.NOT_YET);
        assertThat(decision.eligibleOn()).isEqualTo("2027-02-28");
        assertThat(decision.provision()).isEqualTo("9122.2(a)(1)");
        assertThat(decision.missing()).isEmpty();
    }

    @Test
    void isEligibleOnTheDayItTold() {
        for (String convicted : List.of("2019-03-01", "2020-02-28", "2020-02-29", "2020-03-01", "2024-02-29")) {
            LocalDate day = Objects.requireNonNull(
                    Pennsylvania.one(TODAY, c -> c.convicted(convicted)).eligibleOn());

            assertThat(Pennsylvania.one(day.toString(), c -> c.convicted(convicted))
                            .outcome())
                    .isEqualTo(Outcome.SEAL);
            assertThat(Pennsylvania.one(day.minusDays(1).toString(), c -> c.convicted(convicted))
                            .outcome())
                    .isEqualTo(Outcome.NOT_YET);
        }
    }

    @Test
    void neverSealsWithoutAnyOneOfTheFactsItSealedWith() {
        CriminalHistory history = HistoryBuilder.person("P")
                .charge("A", c -> c.convicted("2015-12-01").restitution(100, 100))
                .build();
        assertThat(Pennsylvania.first(TODAY, history).outcome()).isEqualTo(Outcome.SEAL);

        List<String> stillSealed = new ArrayList<>();
        for (int i = 0; i < HistoryFacts.known(history); i++) {
            Decision decision = Pennsylvania.first(TODAY, HistoryFacts.without(history, i, Quality.INVALID));
            if (decision.outcome() == Outcome.SEAL) {
                stillSealed.add("fact " + i);
            } else {
                assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
                assertThat(decision.missing()).hasSize(1);
                assertThat(decision.missing().get(0).quality()).isEqualTo(Quality.INVALID);
            }
        }
        // The title where no list has that section, the docket, and how long the sentence was do not matter here.
        assertThat(stillSealed).hasSize(4);
    }

    @Test
    void namesTheRecordAndItemOfWhatIsMissing() {
        Decision decision =
                Pennsylvania.one(TODAY, c -> c.convicted("2010-01-01").unknown("charge.grade", Quality.INVALID));

        assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
        MissingFact missing = decision.missing().get(0);
        assertThat(missing.fact()).isEqualTo("charge.grade");
        assertThat(missing.charge()).isEqualTo("A");
        assertThat(missing.quality()).isEqualTo(Quality.INVALID);
        assertThat(missing.source()).isEqualTo(decision.charge().source());
        assertThat(missing.item()).isEqualTo("CHG-CHARGE.GRADE");
    }

    @Test
    void excludesWhateverTheMissingFactsSay() {
        Decision decision = Pennsylvania.one(
                TODAY,
                c -> c.section("2701").disposition(null, null).noSentence().unknown("charge.grade", Quality.MISSING));
        assertThat(decision.outcome()).as("it may have been dismissed").isEqualTo(Outcome.UNDETERMINED);

        Decision convicted = Pennsylvania.one(
                TODAY,
                c -> c.section("2701")
                        .disposition("convicted", null)
                        .noSentence()
                        .grade("M2"));
        assertThat(convicted.outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(convicted.provision()).isEqualTo("9122.3(a)(1)");
        assertThat(convicted.citation()).isEqualTo(new Citation("18 Pa.C.S. § 9122.3(a)(1)(i)", Mark.V));
        assertThat(convicted.missing()).isEmpty();
    }

    @Test
    void cannotSayNeverWhileRecordsAreUnread() {
        CriminalHistory history = HistoryBuilder.person("P")
                .charge("A", c -> c.convicted("2010-01-01"))
                .unread()
                .unread()
                .build();

        Decision decision = Pennsylvania.first(TODAY, history);

        assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(decision.missing()).extracting(m -> m.describe("A")).containsOnly("person.records");
        assertThat(decision.missing()).extracting(MissingFact::source).isEqualTo(history.unread());
    }

    @Test
    void stillBarsWhileRecordsAreUnread() {
        CriminalHistory history = HistoryBuilder.person("P")
                .charge("A", c -> c.convicted("2010-01-01"))
                .charge("B", c -> c.grade("F1").convicted("2010-01-01"))
                .unread()
                .build();

        assertThat(Pennsylvania.first(TODAY, history).provision()).isEqualTo("9122.3(a)(2)");
    }

    @Test
    void tellsWhatMayPutTheDayOff() {
        CriminalHistory history = HistoryBuilder.person("P")
                .charge("A", c -> c.convicted("2021-01-01"))
                .charge("B", c -> c.disposition("convicted", null))
                .charge("C", c -> c.grade("M").convicted("2020-06-01"))
                .build();

        Decision decision = Pennsylvania.first(TODAY, history);

        assertThat(decision.outcome()).as("four convictions are not certain").isEqualTo(Outcome.NOT_YET);
        assertThat(decision.eligibleOn()).isEqualTo("2028-01-01");
        assertThat(decision.missing()).extracting(m -> m.describe("A")).containsExactly("disposition.date of B");
    }

    @Test
    void leavesChargesUndeterminedWhileTheCountOfConvictionsIsOpen() {
        CriminalHistory history = HistoryBuilder.person("P")
                .charge("A", c -> c.convicted("2010-01-01"))
                .charge("B", c -> c.grade("M1").convicted("2010-01-01"))
                .charge("C", c -> c.grade("M").convicted("2010-01-01"))
                .build();

        Decision decision = Pennsylvania.first(TODAY, history);

        assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(decision.missing())
                .extracting(m -> m.describe("A"))
                .containsExactly("charge.maximumPenaltyMonths of C");
    }

    @Test
    void countsTheLatestOfSeveralDispositions() {
        Decision reinstated = Pennsylvania.one(
                TODAY, c -> c.disposition("dismissed", "2009-01-01").convicted("2010-01-01"));
        Decision overturned = Pennsylvania.one(
                TODAY, c -> c.grade("F1").convicted("2010-01-01").disposition("nolle-prossed", "2011-01-01"));

        assertThat(reinstated.provision()).isEqualTo("9122.2(a)(1)");
        assertThat(overturned.provision()).isEqualTo("9122.2(a)(2)");
        assertThat(overturned.outcome()).isEqualTo(Outcome.SEAL);
    }

    @ParameterizedTest
    @CsvSource({
        "convicted, 2010-01-01, dismissed, 2010-01-01, CONFLICTING",
        "convicted, 2010-01-01, dismissed,, CONFLICTING",
        "convicted,, dismissed, 2010-01-01, CONFLICTING",
        "dismissed, 2010-01-01, pending, 2010-01-01, CONFLICTING",
        "dismissed, 2010-01-01,, 2010-01-01, MISSING",
        ", 2011-01-01, dismissed, 2010-01-01, MISSING",
        "dismissed, 2010-01-01, gone, 2011-01-01, INVALID",
    })
    void cannotTellFromDispositionsThatDisagree(
            String first, String firstDate, String second, String secondDate, Quality quality) {
        Decision decision =
                Pennsylvania.one(TODAY, c -> c.disposition(first, firstDate).disposition(second, secondDate));

        assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(decision.missing()).extracting(MissingFact::quality).containsExactly(quality);
        assertThat(decision.missing()).extracting(MissingFact::fact).containsExactly("disposition.type");
    }

    @Test
    void countsDispositionsThatAgreeThoughTheirOrderIsUnknown() {
        Decision decision = Pennsylvania.one(
                TODAY, c -> c.disposition("guilty-plea", "2010-01-01").disposition("convicted", "2010-01-01"));

        assertThat(decision.outcome()).isEqualTo(Outcome.SEAL);
    }

    @Test
    void doesNotTakeAnUnknownWordForNoConviction() {
        Decision decision = Pennsylvania.one(TODAY, c -> c.disposition("quashed?", "2010-01-01"));

        assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void cannotTellOfATitleThatIsMissingWhetherItStandsInFrontOfTheSection() {
        Decision decision = Pennsylvania.one(
                TODAY, c -> c.section("18-2701").convicted("2010-01-01").unknown("charge.title", Quality.CONFLICTING));

        assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(decision.missing()).extracting(MissingFact::fact).contains("charge.title");
    }

    @Test
    void cannotTellFromASentenceOfLessThanNoMonths() {
        Decision decision = Pennsylvania.one(
                TODAY,
                c -> c.title("35")
                        .section("780-113(a)(30)")
                        .grade("F")
                        .maximumPenalty(60)
                        .sentenced(-1, 12)
                        .convicted("2010-01-01"));

        assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(decision.missing()).extracting(MissingFact::fact).containsExactly("sentence.minimumMonths");
    }

    @Test
    void dependsOnSwitchesAsTheyAreSet() {
        CriminalHistory history = HistoryBuilder.person("P")
                .charge("A", c -> c.convicted("2010-01-01"))
                .charge("B", c -> c.convicted("2023-01-01"))
                .build();
        LocalDate asOf = LocalDate.parse(TODAY);
        PolicyEvaluator backFromToday = PolicyEvaluator.of(Pennsylvania.POLICY, asOf, Map.of(), false);
        PolicyEvaluator anyGap = PolicyEvaluator.of(Pennsylvania.POLICY, asOf, Map.of("any-gap", true), false);

        assertThat(backFromToday.decide(history).get(0).eligibleOn()).isEqualTo("2030-01-01");
        assertThat(anyGap.decide(history).get(0).outcome()).isEqualTo(Outcome.SEAL);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01-16, not-yet, 'no seven years have gone by'",
        "2019-01-15, undetermined, 'a conviction without a date can spoil the only seven years'",
        "2012-01-17, undetermined, 'and two days less than fourteen years, in the middle'",
        "2012-01-16, seal, 'but on one day of those between it leaves seven years before or after it'",
        "2012-01-15, seal, 'as of fourteen years'",
    })
    void countsHowManyPeriodsAConvictionWithoutDateCanSpoil(String convicted, String outcome, String why) {
        CriminalHistory history = HistoryBuilder.person("P")
                .charge("A", c -> c.convicted(convicted))
                .charge("B", c -> c.disposition("convicted", null))
                .build();
        PolicyEvaluator anyGap =
                PolicyEvaluator.of(Pennsylvania.POLICY, LocalDate.parse(TODAY), Map.of("any-gap", true), true);

        Decision decision = anyGap.decide(history).get(0);

        assertThat(decision.outcome().word()).as(why).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01-16, undetermined, 'a conviction on that day leaves seven years neither before nor after it'",
        "2019-01-15, seal, 'whenever it was, seven years have gone by since'",
    })
    void countsWhereAPardonWithoutItsConvictionCanSpoilAPeriod(String pardoned, String outcome, String why) {
        CriminalHistory history = HistoryBuilder.person("P")
                .charge("A", c -> c.convicted("2012-01-20"))
                .charge("B", c -> c.disposition("pardoned-conditional", pardoned))
                .build();
        PolicyEvaluator anyGap =
                PolicyEvaluator.of(Pennsylvania.POLICY, LocalDate.parse(TODAY), Map.of("any-gap", true), true);

        assertThat(anyGap.decide(history).get(0).outcome().word()).as(why).isEqualTo(outcome);
    }

    @Test
    void doesNotMindUnderTheOtherReadingWhatCameBeforeTheConviction() {
        CriminalHistory history = HistoryBuilder.person("P")
                .charge("A", c -> c.convicted("2017-12-24"))
                .charge("B", c -> c.disposition(null, "2006-09-13"))
                .build();
        PolicyEvaluator anyGap =
                PolicyEvaluator.of(Pennsylvania.POLICY, LocalDate.parse(TODAY), Map.of("any-gap", true), true);

        assertThat(anyGap.decide(history).get(0).outcome()).isEqualTo(Outcome.SEAL);
    }

    @Test
    void refusesADayBeforeTheFirstVersion() {
        assertThatThrownBy(() -> Pennsylvania.asOf("2019-06-28"))
                .isInstanceOf(DiagnosticException.class)
                .hasMessage("SLB4010E policy pennsylvania has no version in force on 2019-06-28;"
                        + " give an as-of date of 2020-12-28 or later");
    }

    @Test
    void refusesASwitchThePolicyDoesNotHave() {
        assertThatThrownBy(() ->
                        PolicyEvaluator.of(Pennsylvania.POLICY, LocalDate.parse(TODAY), Map.of("anygap", true), false))
                .isInstanceOf(DiagnosticException.class)
                .hasMessage("SLB4011E policy pennsylvania has no switch 'anygap'; did you mean any-gap?");
    }

    @Test
    void decidesInTheOrderOfTheChargesWhateverTheirOrder() {
        CriminalHistory history = HistoryBuilder.person("P")
                .charge("A", c -> c.convicted("2010-01-01"))
                .charge("B", c -> c.disposition("convicted", null).docket("X"))
                .charge("C", c -> c.grade("M1").docket("X").convicted("2011-01-01"))
                .charge("D", c -> c.disposition(null, null).grade("F1"))
                .unread()
                .build();
        List<Arrest> reversed = new ArrayList<>(history.arrests());
        Collections.reverse(reversed);
        CriminalHistory backwards = new CriminalHistory(history.person(), reversed, history.unread());

        List<Decision> decisions = new ArrayList<>(Pennsylvania.asOf(TODAY).decide(backwards));
        Collections.reverse(decisions);

        assertThat(decisions).isEqualTo(Pennsylvania.asOf(TODAY).decide(history));
    }

    @Test
    void keepsNoReasoningUnlessAsked() {
        PolicyEvaluator evaluator = PolicyEvaluator.of(Pennsylvania.POLICY, LocalDate.parse(TODAY), Map.of(), false);
        CriminalHistory history = HistoryBuilder.person("P")
                .charge("A", c -> c.convicted("2010-01-01"))
                .build();

        assertThat(evaluator.decide(history).get(0).reasoning()).isNull();
    }
}
