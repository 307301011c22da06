package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;

/** What a condition says of its parts: the facts they ask, and whether one is about the whole person. */
class ClausePartsTest {

    private static final String OFTEN =
            "{ever-convicted: {of: {sentence: {type: fine}}, times: [{from: 2020-01-01, value: 2 or more, citation: § 9, mark: V}]}}";

    private static Policy insideAnotherOne(String condition) {
        return TinyPolicy.with(
                "since-latest-of: this-conviction", "since-latest-of: {any-conviction: %s}".formatted(condition));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OFTEN,
                "{all: [{class: felony}, " + OFTEN + "]}",
                "{any: [{class: felony}, " + OFTEN + "]}",
                "{not: " + OFTEN + "}",
                "{clock: {length: 1 year, since-latest-of: {conviction: {of: person}}}}",
                "{free-period: {length: 1 year, without: {any-conviction: {class: felony}}}}",
            })
    void refusesAQuestionAboutThePersonInsideAnotherOne(String condition) {
        assertThatThrownBy(() -> insideAnotherOne(condition)).hasMessageContaining("a question about the whole person");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{all: [{class: felony}, {class: misdemeanor}]}",
                "{any: [{class: felony}, {class: misdemeanor}]}",
                "{not: {class: felony}}",
                "{clock: {length: 1 year, since-latest-of: this-conviction}}",
                "{punishable-by: [{from: 2020-01-01, value: 1 year or more, citation: § 9, mark: V}]}",
            })
    void readsAQuestionAboutOneChargeInsideAnotherOne(String condition) {
        assertThat(insideAnotherOne(condition).id()).isEqualTo("tiny");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{any: [{sentence: {type: fine}}]} | sentence.type",
                "{all: [{sentence: {type: fine}}]} | sentence.type",
                "{clock: {length: 1 year, since-latest-of: sentence.paidOn}} | sentence.paidOn",
                OFTEN + " | sentence.type",
            })
    void asksForTheFactsOfItsParts(String condition, String fact) {
        Policy policy = TinyPolicy.with("covers: {disposition: conviction}", "covers: " + condition);

        assertThat(policy.facts()).extracting(FactName::name).contains(fact);
    }

    @ParameterizedTest
    @CsvSource({
        "1 year or more, 11, false", "1 year or more, 12, true",
        "more than 6 months, 6, false", "more than 6 months, 7, true",
        "no more than 6 months, 6, true", "no more than 6 months, 7, false",
        "less than 6 months, 5, true", "less than 6 months, 6, false",
    })
    void meetsABoundAsItIsWorded(String words, long months, boolean meets) {
        assertThat(Objects.requireNonNull(Threshold.parse(words)).meets(months)).isEqualTo(meets);
        assertThat(Objects.requireNonNull(Threshold.parse(words)).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6 months", "some or more", "more than some", "at least 6 months"})
    void takesNoOtherWordsForABound(String words) {
        assertThat(Threshold.parse(words)).isNull();
    }

    @Test
    void ordersMissingFactsByChargeFactRecordAndItem() {
        SourceRef first = new SourceRef("a", 2, 0);
        List<MissingFact> sorted = List.of(
                new MissingFact("z", null, Quality.MISSING, null, null),
                new MissingFact("x", "A", Quality.MISSING, null, null),
                new MissingFact("x", "A", Quality.MISSING, new SourceRef("a", 1, 0), "Z"),
                new MissingFact("x", "A", Quality.MISSING, first, null),
                new MissingFact("x", "A", Quality.MISSING, first, "I"),
                new MissingFact("x", "A", Quality.MISSING, first, "J"),
                new MissingFact("x", "A", Quality.MISSING, new SourceRef("b", 1, 0), null),
                new MissingFact("y", "A", Quality.MISSING, null, null),
                new MissingFact("a", "B", Quality.MISSING, null, null));

        assertThat(sorted.stream().sorted(MissingFact.ORDER.reversed()).sorted(MissingFact.ORDER))
                .containsExactlyElementsOf(sorted);
    }
}
