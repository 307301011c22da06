package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthTest {

    private static Length length(String text) {
        return Objects.requireNonNull(Length.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "7 years, 2019-01-16, 2026-01-16, 2026-01-16",
        "1 year, 2024-02-29, 2025-02-28, 2025-03-01",
        "4 years, 2024-02-29, 2028-02-29, 2028-02-29",
        "6 months, 2025-08-31, 2026-02-28, 2026-02-28",
        "12 months, 2024-02-29, 2025-02-28, 2025-03-01",
        "90 days, 2025-12-01, 2026-03-01, 2026-03-01",
    })
    void isOverOnTheAnniversary(String length, LocalDate start, LocalDate february, LocalDate march) {
        assertThat(length(length).after(start, false)).isEqualTo(february);
        assertThat(length(length).after(start, true)).isEqualTo(march);
    }

    @ParameterizedTest
    @CsvSource({"20 years, 240", "30 months, 30", "90 days, 3", "91 days, 4"})
    void neverMakesAPenaltyLookSmaller(String length, int months) {
        assertThat(length(length).months()).isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource({"7", "years", "7years", "7 yrs", "-7 years", "7.5 years", "' 7 years'"})
    void isNothingElse(String text) {
        assertThat(Length.parse(text)).isNull();
    }
}
