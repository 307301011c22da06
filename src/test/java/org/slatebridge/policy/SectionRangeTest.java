package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionRangeTest {

    @ParameterizedTest
    @CsvSource({
        "18 § 3127, 3127, YES",
        "18 § 3127, 3127(a)(1), YES",
        "18 § 3127, 3127A1, YES",
        "18 § 3127, 3127.1, NO",
        "18 § 3127, 312, NO",
        "18 § 3124.1, 3124.1(b), YES",
        "18 § 3124.1, 3124, NO",
        "18 § 5902(b.1), 5902, UNKNOWN",
        "18 § 5902(b.1), 5902(b), UNKNOWN",
        "18 § 5902(b.1), 5902(a), NO",
        "18 § 5902(b.1), '5902(b.1)(2)', YES",
        "18 § 5902(b.1), 5902(b)(1), NO",
        "18 § 5902(b.1), 5902( b.1 ), YES",
        "18 § 5902(b.1), 5902(B.1), YES",
        "18 § 5902(b.1), 5902B.1, YES",
        "18 § 5902(b.1), 5902B1, UNKNOWN",
        "18 § 5902(b.1), 5902(b1), UNKNOWN",
        "18 § 5902(b.1)(2), 5902(b.1), UNKNOWN",
        "18 § 5902(b.1)(2), 5902(b.1)(3), NO",
        "18 § 5902(b.1)(2), 5902(b)(2), NO",
        "18 § 5902(b), 5902(b.1), NO",
        "18 § 5902(b), 5902B.1, UNKNOWN",
        "18 § 5902(b)(1), 5902(b.1), NO",
        "18 § 5902(b)(1), 5902B1, YES",
        "18 § 5902(b)(1), 5902B.1, UNKNOWN",
        "18 § 5902(b)(1), 5902(b)(2), NO",
        "18 § 5902(b)(1), 5902(b), UNKNOWN",
        "18 § 5902(b)(1), 5902, UNKNOWN",
        "18 § 5902(b)(1), 5902AB, NO",
        "18 §§ 2301 to 3299, 2301, YES",
        "18 §§ 2301 to 3299, 2709.1(a), YES",
        "18 §§ 2301 to 3299, 3299.5, YES",
        "18 §§ 2301 to 3299, 3300, NO",
        "18 §§ 2301 to 3299, 230, NO",
        "35 § 780-113, 780-113(a)(30), YES",
        "35 § 780-113(a)(30), '780-113(a)(3)', NO",
        "35 § 780-113(a)(30), 780-113A30, YES",
        "PL § 130.65, 120.00, NO",
        "PL § 130.65, 130.00, NO",
        "PL § 120.00, 120.00(1), YES",
        "PL §§ 220 to 220, 220.00, YES",
        "18 § 3127, 3127.00, UNKNOWN",
        "18.2 § 96, 96, YES",
    })
    void coversASectionAndWhatIsBelowIt(String range, String section, Answer answer) {
        SectionNumber number = Objects.requireNonNull(SectionNumber.parse(section));

        assertThat(Objects.requireNonNull(SectionRange.parse(range)).covers(number))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"18, 18-2701, 2701", "018, 18-2701(a), 2701(a)", "18.2, 18.2-96, 96", "18, 18.2-96, 2-96"})
    void mayHaveItsTitleInFront(String title, String section, String bare) {
        SectionNumber number = Objects.requireNonNull(SectionNumber.parse(section));

        assertThat(number.withoutTitle(title)).isEqualTo(SectionNumber.parse(bare));
    }

    @ParameterizedTest
    @CsvSource({"18.2, 18-96", "18.2, 18.2", "18.2, 96", "2C, 2-11", "PL, 130.65", "'', 96"})
    void hasNoOtherTitleInFront(String title, String section) {
        SectionNumber number = Objects.requireNonNull(SectionNumber.parse(section));

        assertThat(number.withoutTitle(title)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"18", "18 3127", "§ 3127", "18 §§ 1 to", "18 §§ a to b", "18 § x"})
    void isNothingElse(String text) {
        assertThat(SectionRange.parse(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"''", "x", "(a)", "999999999999", "0", "0000", "0.00"})
    void isNoSectionWithoutANumber(String text) {
        assertThat(SectionNumber.parse(text)).isNull();
    }
}
