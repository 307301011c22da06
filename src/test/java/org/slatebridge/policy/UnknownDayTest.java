package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.HistoryBuilder;

/** Reasoning about events of which no day is known: it names none. */
class UnknownDayTest {

    private static final String POLICY = """
            policy: made-up
            title: Made up
            statute: § 1
            reviewed: false
            unit: charge
            versions:
              - {from: 2020-01-01, says: first, citation: Act 1, mark: V}
            grades:
              - {grade: M3, class: misdemeanor, maximum: 1 year, citation: § 9, mark: V}
            provisions:
              - id: one
                says: a conviction
                citation: § 1
                mark: V
                covers: {disposition: conviction}
                requires:
                  - not: %s
                    citation: § 1(1)
                    mark: V
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{conviction-after: {start: {conviction: {of: case}}, within: 7 years}} | before any day that is known",
                "{conviction-after: {start: {any-conviction: {grade: M3}}, within: 7 years}} | before any day that is known",
                "{day: {of: {conviction: {of: person}}, until: 2000-01-01}} | before any day that is known",
                "{day: {of: {disposition: {of: person}}, until: 2000-01-01}} | ever"
            })
    void namesNoDayWhereNoneIsKnown(String condition, String words) {
        Policy policy = PolicyReader.read("made-up.yaml", POLICY.formatted(condition), FactCatalogue.standard());
        HistoryBuilder history = HistoryBuilder.person("P")
                .charge("A", c -> c.disposition("convicted", null))
                .charge("B", c -> c.disposition("convicted", null));
        if (words.equals("ever")) {
            history.charge("C", c -> c.disposition("pending", "2020-01-01"));
        }

        Decision decision = PolicyEvaluator.of(policy, LocalDate.parse("2026-01-15"), Map.of(), true)
                .decide(history.build())
                .get(0);

        assertThat(Objects.requireNonNull(decision.reasoning()).text()).contains(words);
    }
}
