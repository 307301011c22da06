package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {

    private static final Citation PROVISION = new Citation("§ 5", Mark.G);

    /** The second provision of the tiny policy, covering what the condition says. */
    private static Policy covering(String condition) {
        return TinyPolicy.with("covers: {disposition: conviction}", "covers: {" + condition + "}");
    }

    private static Prose told(String condition, @Nullable String asOf) {
        Policy policy = covering(condition);
        Edition edition = Edition.of(policy, asOf == null ? null : LocalDate.parse(asOf), Map.of());
        return policy.provisions().get(1).covers().prose(edition).under(PROVISION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "disposition: conviction | the charge ended in a conviction",
                "disposition: [pardon, dismissed] | the charge ended in a pardon or as dismissed",
                "disposition: [no-conviction, not-final]"
                        + "| the charge ended in something final other than a conviction or in nothing final",
                "grade: [M, F] | the offense is graded M or F",
                "class: felony | the offense is of class felony",
                "punishable-by: no more than 2 years"
                        + "| the offense is punishable by imprisonment of no more than 2 years",
                "offense: listed | the offense stands in the list listed",
                "is: grave | the offense meets the definition of grave",
                "not: {grade: M} | it is not so that the offense is graded M",
                "sentence: {minimum: 30 months or more}"
                        + "| a sentence for the charge has a minimum of 30 months or more",
                "fact: {person.excluded: [yes, no]} | person.excluded is no or yes",
                "ever-convicted: {of: {class: felony}} | the person was at any time convicted of an offense, this charge"
                        + " included, where the offense is of class felony",
                "ever-convicted: {times: 2 or more, of: {grade: F}} | the person was at any time convicted of 2 or more"
                        + " offenses, this charge included, where the offense is graded F",
                "clock: {length: 1 year, since-latest-of: this-conviction} | 1 year must have gone by since this"
                        + " conviction",
                "free-period: {length: 90 days, without: {any-conviction: {grade: F}}} | at some time since this"
                        + " conviction 90 days must have gone by without any conviction of the person where the offense"
                        + " is graded F",
                "all: [grade: M] | it is so that the offense is graded M",
            })
    void tellsWhatAWordAsks(String condition, String english) {
        assertThat(told(condition, null)).isEqualTo(Prose.of(english));
    }

    @Test
    void tellsTheEventsOfAClockOneByOne() {
        Prose told =
                told("clock: {length: 7 years, since-latest-of: [this-conviction, any-conviction: {grade: F}]}", null);

        assertThat(told.words()).isEqualTo("7 years must have gone by since the latest of these");
        assertThat(told.parts())
                .containsExactly(
                        Prose.of("this conviction"),
                        Prose.of("any conviction of the person where the offense is graded F"));
    }

    @Test
    void listsDatedValuesWithTheirDaysAndCitations() {
        Policy policy = TinyPolicy.read(TinyPolicy.YAML);
        Clause clock = policy.provisions().get(0).requires().get(0);

        assertThat(clock.prose(Edition.of(policy, null, Map.of("strict", true)))
                        .under(null)
                        .line())
                .isEqualTo(
                        "3 years (§ 1 of old [V]), from 2024-01-01 on 2 years, must have gone by since this conviction"
                                + " (§ 1 [V])");
    }

    @Test
    void resolvesDatedValuesOnADay() {
        Policy policy = TinyPolicy.read(TinyPolicy.YAML);
        Clause clock = policy.provisions().get(0).requires().get(0);

        assertThat(words(clock, policy, "2023-12-31"))
                .isEqualTo("3 years (§ 1 of old [V]) must have gone by since this conviction");
        assertThat(words(clock, policy, "2024-01-01")).isEqualTo("2 years must have gone by since this conviction");
    }

    private static String words(Clause clause, Policy policy, String asOf) {
        return clause.prose(Edition.of(policy, LocalDate.parse(asOf), Map.of()))
                .under(null)
                .words();
    }

    @Test
    void namesTheSwitchUnlessItIsSettled() {
        Policy policy = TinyPolicy.read(TinyPolicy.YAML);
        List<Clause> requires = policy.provisions().get(0).requires();

        assertThat(Edition.of(policy, null, Map.of()).all(requires))
                .extracting(Prose::words)
                .first()
                .asString()
                .startsWith("counts only while the switch strict is on: 3 years");
        assertThat(Edition.of(policy, null, Map.of("strict", true)).all(requires))
                .extracting(Prose::words)
                .first()
                .asString()
                .startsWith("3 years");
        assertThat(Edition.of(policy, null, Map.of("strict", false)).all(requires))
                .extracting(Prose::words)
                .containsExactly("person.excluded is no");
    }

    @Test
    void saysWhatIsLeftWhereSwitchesPutEverythingOut() {
        Policy policy =
                covering("all: [{all: [{grade: M, if-switch: strict}]}, {any: [{grade: M, if-switch: strict}]}]");
        Clause covers = policy.provisions().get(1).covers();

        assertThat(covers.prose(Edition.of(policy, null, Map.of("strict", false)))
                        .under(PROVISION)
                        .parts())
                .containsExactly(Prose.of("nothing more is asked"), Prose.of("this is never so"));
    }

    @Test
    void tellsNoCitationThatIsEmpty() {
        Prose told = new Prose("a rule", null, new Citation("", Mark.G), List.of());

        assertThat(told.under(PROVISION).line()).isEqualTo("a rule");
    }

    @Test
    void quotesTheStatuteAndOnlyTheStatute() {
        Prose told = told("all: [{grade: M, says: of the first degree}, {class: misdemeanor}]", null);

        assertThat(told.says()).isNull();
        assertThat(told.parts())
                .extracting(Prose::line)
                .containsExactly(
                        "the offense is graded M — “of the first degree”", "the offense is of class misdemeanor");
    }

    @Test
    void citesWhatIsNotCitedAsTheWhole() {
        Prose told = told("any: [{grade: M, citation: § 5, mark: G}, {grade: F, mark: V}]", null);

        assertThat(told.citation()).isNull();
        assertThat(told.parts())
                .extracting(Prose::line)
                .containsExactly("the offense is graded M", "the offense is graded F (§ 5 [V])");
    }

    @Test
    void saysThatADefinitionIsNotInForce() {
        Policy policy = TinyPolicy.with("name: grave,", "name: grave, from: 2024-01-01,");
        Clause grave = policy.provisions().get(0).exclusions().get(0).bars().get(1);

        assertThat(words(grave, policy, "2023-12-31"))
                .isEqualTo(
                        "the offense meets the definition of grave (not in force on 2023-12-31, so that nothing meets it)");
    }
}
