package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyDifferencesTest {

    private static final Policy TINY = TinyPolicy.read(TinyPolicy.YAML);

    private static String text(Policy now) {
        PolicyDifferences differences = PolicyDifferences.between(TINY, null, now, null);
        assertThat(differences.any()).isTrue();
        return differences.text().replace("# What changed\n\nFrom tiny to tiny.\n\n", "");
    }

    @Test
    void findsNoneInTheSamePolicy() {
        PolicyDifferences differences = PolicyDifferences.between(TINY, null, TinyPolicy.read(TinyPolicy.YAML), null);

        assertThat(differences.any()).isFalse();
        assertThat(differences.text()).isEqualTo("# What changed\n\nFrom tiny to tiny.\n\nNo differences.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title: Tiny law | title: Small law" + "| ## The policy;;- title:;  - was: Tiny law;  - now: Small law",
                "reviewed: false | reviewed: true | ## The policy;;- reviewed by counsel:;  - was: no;  - now: yes",
                "Is it so | Is it | ## Open questions;;- Questions:;  - removed: Is it so;  - added: Is it",
                "says: second | says: other" + "| ## Versions;;- from 2024-01-01:;  - was: second;  - now: other",
                "default: true | default: false | ## Switches;;- strict:;  - Default: on → off",
                "maximum: 1 year | maximum: 2 years"
                        + "| ## Grades;;- M:;  - was: misdemeanor, at most 1 year;  - now: misdemeanor, at most 2 years",
                "18 § 5, | 18 § 4, | ## Offenses;;- listed:;  - Sections:;    - removed: 18 § 5;    - added: 18 § 4",
                "inchoate: included | inchoate: not included"
                        + "| ## Offenses;;- listed:;  - Attempt, conspiracy and solicitation: included → not included",
                "when: {class: felony} | when: {grade: F} | ## Definitions;;- grave:;  - Means:"
                        + ";    - was: the offense is of class felony;    - now: the offense is graded F",
                "name: grave, | name: grave, from: 2024-01-01,"
                        + "| ## Definitions;;- grave:;  - In force: not said → from 2024-01-01 on",
                "value: 2 years | value: 1 year | ## Provisions;;- one:;  - Requires:"
                        + ";    - was: counts only while the switch strict is on: 3 years (§ 1 of old [V]), from"
                        + " 2024-01-01 on 2 years, must have gone by since this conviction"
                        + ";    - now: counts only while the switch strict is on: 3 years (§ 1 of old [V]), from"
                        + " 2024-01-01 on 1 year, must have gone by since this conviction",
                "citation: § 3(1), mark: V | citation: § 3(1), mark: S | ## Exclusions;;- bar:;  - Bars if:"
                        + ";    - the offense stands in the list listed:;      - citation: § 3(1) [V] → § 3(1) [S]",
                "{fact: {person.excluded: no}, | {fact: {person.excluded: no}, says: never,| ## Provisions;;- one:"
                        + ";  - Requires:;    - was: person.excluded is no;    - now: person.excluded is no — “never”",
                "citation: § 5 | citation: § 6 | ## Provisions;;- two:;  - citation: § 5 [G] → § 6 [G]",
                "id: two | id: three | ## Provisions;;- provision two removed: a conviction (§ 5 [G])"
                        + ";- provision three added: a conviction (§ 5 [G]):;  - In force:;    - from 2024-01-01 on"
                        + ";  - Covers:;    - the charge ended in a conviction",
                "it: seals | it: keeps"
                        + "| ## Test cases;;- Cases:;  - removed: seals, as of 2026-01-01;  - added: keeps, as of 2026-01-01",
            })
    void tellsTheOneThingThatChanged(String words, String others, String differences) {
        assertThat(text(TinyPolicy.with(words, others))).isEqualTo(differences.replace(';', '\n') + "\n");
    }

    @Test
    void tellsARequirementThatWasAdded() {
        Policy now = TinyPolicy.with(
                "    subject-to: [bar]",
                "      - {disposition: conviction, citation: § 6, mark: S}\n    subject-to: [bar]");

        assertThat(text(now)).isEqualTo("""
                ## Provisions

                - one:
                  - Requires:
                    - added: the charge ended in a conviction (§ 6 [S])
                """);
    }

    @Test
    void tellsAChangeDeepInACondition() {
        String covers = "covers: {any: [{all: [{grade: M}, {disposition: conviction}]}, {grade: F}]}";
        Policy was = TinyPolicy.with("covers: {class: misdemeanor}", covers);
        Policy now = TinyPolicy.with(
                "covers: {class: misdemeanor}", covers.replace("disposition: conviction", "disposition: pardon"));

        assertThat(PolicyDifferences.between(was, null, now, null).text()).endsWith("""
                - one:
                  - Covers:
                    - any of these:
                      - all of these:
                        - was: the charge ended in a conviction
                        - now: the charge ended in a pardon
                """);
    }

    @Test
    void tellsTheCitationOfTheWholeOnce() {
        assertThat(text(TinyPolicy.with("citation: § 4, mark: V", "citation: § 4, mark: S")))
                .isEqualTo("""
                ## Definitions

                - grave:
                  - citation: § 4 [V] → § 4 [S]
                """);
    }

    @Test
    void tellsAnotherOrderOfBars() {
        String first = "      - {offense: listed, citation: § 3(1), mark: V}\n";
        String second = "      - {is: grave, citation: § 3(2), mark: V}\n";

        assertThat(text(TinyPolicy.with(first + second, second + first))).isEqualTo("""
                ## Exclusions

                - bar:
                  - Bars if:
                    - in another order, now: the offense meets the definition of grave; the offense stands in the list listed
                """);
    }

    @Test
    void comparesTheLawOfTwoDays() {
        PolicyDifferences differences = PolicyDifferences.between(
                Pennsylvania.POLICY, LocalDate.parse("2024-06-10"), Pennsylvania.POLICY, LocalDate.parse("2024-06-11"));

        assertThat(differences.text())
                .startsWith("# What changed\n\nFrom pennsylvania as of 2024-06-10 to pennsylvania as of 2024-06-11.\n")
                .contains(
                        "- version from 2024-06-11 added: Seven years for misdemeanors",
                        "- definition qualifying-offense added: ",
                        "    - was: 10 years (18 Pa.C.S. § 9122.2(a)(1) until 11 June 2024 [V]) must have gone by",
                        "    - now: 7 years (18 Pa.C.S. § 9122.2(a)(1) since 11 June 2024 [S]) must have gone by",
                        "    - now: 5 years (18 Pa.C.S. § 9122.2(a)(3) since 11 June 2024 [S]) must have gone by",
                        "- provision 9122.2(a)(1.1) added: a conviction of a felony that is a qualifying offense",
                        "- 9122.2(a)(4):\n  - Subject to:\n    - added: unconditional-pardon\n",
                        "- exclusion unconditional-pardon added: ")
                .doesNotContain("## Grades", "## Offenses", "## Test cases");
    }

    @Test
    void findsNoneBetweenTwoDaysOfOneVersion() {
        assertThat(PolicyDifferences.between(
                                Pennsylvania.POLICY,
                                LocalDate.parse("2024-06-11"),
                                Pennsylvania.POLICY,
                                LocalDate.parse("2026-01-01"))
                        .any())
                .isFalse();
    }
}
