package org.slatebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Facts;
import org.slatebridge.history.Level;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;

class DerivationsTest {

    private static final SourceRef SOURCE = new SourceRef("corrections", 3, 120);
    private static final FactName DATE = FactCatalogue.standard().get("sentence.date");
    private static final FactName MONTHS = FactCatalogue.standard().get("sentence.maximumMonths");
    private static final String FACTS = "facts: { sentence.end: date, sentence.later: date, sentence.days: count,"
            + " sentence.note: text, person.due: date, charge.seen: date }\n";
    private static final String TERM = "sentence.end: { from: sentence.date, months: sentence.maximumMonths,"
            + " days: sentence.days, basis: maximum term }";

    private static Mapping mapping(String derived) {
        return SmallState.mapping(SmallState.MAPPING + FACTS + "derived: { " + derived + " }\n");
    }

    private static Fact derived(String added, Fact... facts) {
        Mapping mapping = mapping("sentence.end: { from: sentence.date, " + added + ", basis: b }");
        return mapping.derivations()
                .apply(Level.SENTENCE, Facts.of(List.of(facts)))
                .get(mapping.facts().get("sentence.end"));
    }

    private static Fact day(String day) {
        return Fact.number(DATE, LocalDate.parse(day).toEpochDay(), SOURCE, "S-DATE");
    }

    private static Fact months(long months) {
        return Fact.number(MONTHS, months, SOURCE, "S-MONTHS");
    }

    @Test
    void aDerivedDateSaysOnWhichBasisAndFromWhichRecord() {
        Mapping mapping = mapping(TERM);
        FactName days = mapping.facts().get("sentence.days");
        List<Fact> facts = new ArrayList<>(List.of(day("2020-01-31"), months(1)));
        facts.add(Fact.number(days, 2, SOURCE, "S-DAYS"));
        Facts more = mapping.derivations().apply(Level.SENTENCE, Facts.of(facts));
        Fact end = more.get(mapping.facts().get("sentence.end"));
        assertThat(end.date()).isEqualTo(LocalDate.of(2020, 3, 2));
        assertThat(end.quality()).isEqualTo(Quality.DERIVED);
        assertThat(end.item()).isEqualTo("maximum term");
        assertThat(end.source()).isEqualTo(SOURCE);
        assertThat(more.get(DATE).date()).isEqualTo(LocalDate.of(2020, 1, 31));
        assertThat(more.get(MONTHS).number()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-31, months: 1, 2023-02-28",
        "2024-01-31, months: 1, 2024-02-29",
        "2024-02-29, months: 12, 2025-02-28",
        "2024-02-29, months: 48, 2028-02-29",
        "2024-03-31, months: 6, 2024-09-30",
        "2024-12-31, days: 1, 2025-01-01",
        "2024-02-28, days: 366, 2025-02-28",
        "2024-05-05, months: 0, 2024-05-05",
    })
    void theEndOfAMonthGoesToTheEndOfAShorterOne(String from, String added, String to) {
        assertThat(derived(added, day(from)).date()).isEqualTo(LocalDate.parse(to));
    }

    @Test
    void whatIsUnknownStaysUnknown() {
        String term = "months: sentence.maximumMonths";
        assertThat(derived(term, day("2020-01-01")).quality()).isEqualTo(Quality.MISSING);
        assertThat(derived(term, months(3)).quality()).isEqualTo(Quality.MISSING);
        assertThat(derived(term).quality()).isEqualTo(Quality.MISSING);
        Fact invalid = Fact.unknown(MONTHS, Quality.INVALID, SOURCE, "S-MONTHS");
        assertThat(derived(term, day("2020-01-01"), invalid).quality()).isEqualTo(Quality.MISSING);
    }

    @Test
    void aLifeLongerThanTheCalendarIsMissingAndNoException() {
        assertThat(derived("months: 100000", day("2020-01-01")).quality()).isEqualTo(Quality.MISSING);
        for (long months : new long[] {Long.MAX_VALUE, 12_000_000_000L, 100_000}) {
            assertThat(derived("months: sentence.maximumMonths", day("2020-01-01"), months(months))
                            .quality())
                    .isEqualTo(Quality.MISSING);
        }
    }

    @Test
    void oneDateMayFollowFromAnotherThatStandsBeforeIt() {
        Mapping mapping = mapping("sentence.end: { from: sentence.date, months: 1, basis: b },"
                + " sentence.later: { from: sentence.end, days: 1, basis: c }");
        Facts facts = mapping.derivations().apply(Level.SENTENCE, Facts.of(List.of(day("2023-01-31"))));
        assertThat(facts.get(mapping.facts().get("sentence.later")).date()).isEqualTo(LocalDate.of(2023, 3, 1));
    }

    @Test
    void otherLevelsStayAsTheyAre() {
        Facts facts = Facts.of(List.of());
        assertThat(mapping(TERM).derivations().apply(Level.CHARGE, facts)).isSameAs(facts);
    }

    @Test
    void aDerivedFactIsSupplied() {
        Mapping mapping = mapping(TERM);
        assertThat(mapping.supplied())
                .contains(mapping.facts().get("sentence.end"))
                .doesNotContain(mapping.facts().get("sentence.later"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sentence.completedOn: { from: sentence.date, months: 1, basis: b } | SLB3036E 'sentence.completedOn' is a standard fact; the law asks for what happened, not for what was worked out",
                "sentence.note: { from: sentence.date, months: 1, basis: b } | SLB3036E 'sentence.note' is declared as text; only dates are derived",
                "sentence.finish: { from: sentence.date, months: 1, basis: b } | SLB3004E there is no fact 'sentence.finish'",
                "sentence.end: { from: disposition.date, months: 1, basis: b } | SLB3036E 'disposition.date' is no date of a sentence",
                "sentence.end: { from: sentence.type, months: 1, basis: b } | SLB3036E 'sentence.type' is no date of a sentence",
                "sentence.end: { from: sentence.date, months: sentence.finePaid, basis: b } | SLB3036E 'sentence.finePaid' is no count of a sentence",
                "sentence.end: { from: sentence.date, months: charge.maximumPenaltyMonths, basis: b } | SLB3036E 'charge.maximumPenaltyMonths' is no count of a sentence",
                "sentence.end: { from: sentence.later, months: 1, basis: b }, sentence.later: { from: sentence.date, days: 1, basis: b } | SLB3036E 'sentence.later' is not derived before 'sentence.end'",
                "sentence.end: { from: sentence.end, months: 1, basis: b } | SLB3036E 'sentence.end' is not derived before 'sentence.end'",
                "sentence.end: { from: sentence.date, months: -1, basis: b } | SLB3036E expected a number from 0 to 100000, found -1",
                "sentence.end: { from: sentence.date, days: 100001, basis: b } | SLB3036E expected a number from 0 to 100000, found 100001",
                "sentence.end: { from: sentence.date, basis: b } | SLB0903E key 'months' or 'days' is missing: what is added?",
                "sentence.end: { from: sentence.date, months: 1 } | SLB0903E key 'basis' is missing",
                "sentence.end: { from: sentence.date, months: 1, basis: '' } | SLB3036E the basis is empty: why may it be worked out so?",
                "sentence.end: { months: 1, basis: b } | SLB0903E key 'from' is missing",
                "sentence.end: sentence.date | SLB0904E expected a map of keys and values, found 'sentence.date'",
            })
    void refusesWhatCannotBeDerived(String derived, String fault) {
        DiagnosticException e = catchThrowableOfType(DiagnosticException.class, () -> mapping(derived));
        assertThat(e).isNotNull();
        Diagnostic first = e.diagnostics().get(0);
        assertThat(first.code().id() + " " + first.text()).isEqualTo(fault);
    }

    @Test
    void refusesADateThatIsReadAsWell() {
        String text = SmallState.mappingWith(
                        "charge.grade: { item: C-GRADE, codes: grade }",
                        "charge.seen: { item: C-SEAL-DATE, date: YYYYMMDD }")
                + FACTS + "derived: { charge.seen: { from: charge.offenseDate, days: 1, basis: b } }\n";
        DiagnosticException e = catchThrowableOfType(DiagnosticException.class, () -> SmallState.mapping(text));
        assertThat(e.diagnostics())
                .extracting(Diagnostic::text)
                .containsExactly("'charge.seen' is read from a record; it cannot be both");
    }
}
