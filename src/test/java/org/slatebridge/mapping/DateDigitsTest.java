package org.slatebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateDigitsTest {

    private static final int WINDOW = 1950;

    private static DateDigits of(DateForm form) {
        return new DateDigits(form, form.needsWindow() ? WINDOW : 0);
    }

    private static void assertNoDay(DateForm form, long digits) {
        assertThat(of(form).epochDay(digits)).as("%s of %s", digits, form).isEqualTo(DateDigits.NO_DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "YYYYMMDD, 20240229",
        "YYYYDDD,  2024060",
        "MMDDYYYY, 2292024",
        "DDMMYYYY, 29022024",
        "YYMMDD,   240229",
        "MMDDYY,   22924",
        "YYDDD,    24060",
        "CYYMMDD,  1240229",
        "CYYDDD,   124060",
    })
    void everyFormHasTheLeapDay(DateForm form, long digits) {
        LocalDate leapDay = LocalDate.of(2024, 2, 29);
        assertThat(of(form).epochDay(digits)).isEqualTo(leapDay.toEpochDay());
        assertThat(of(form).digits(leapDay)).isEqualTo(digits);
    }

    @ParameterizedTest
    @EnumSource
    void everyFormIsItsOwnInverse(DateForm form) {
        for (LocalDate day = LocalDate.of(1950, 1, 1); day.getYear() < 2050; day = day.plusDays(1)) {
            long digits = of(form).digits(day);
            assertThat(of(form).epochDay(digits)).as("%s of %s", digits, form).isEqualTo(day.toEpochDay());
            assertThat(Long.toString(digits)).hasSizeLessThanOrEqualTo(form.length());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "YYYYMMDD, 20230229", "YYYYMMDD, 19000229", "YYYYMMDD, 20241301", "YYYYMMDD, 20240001",
        "YYYYMMDD, 20240100", "YYYYMMDD, 20240431", "YYYYMMDD, 17991231", "YYYYMMDD, 0",
        "MMDDYYYY, 2292023", "MMDDYYYY, 13012024", "MMDDYYYY, 12011799", "DDMMYYYY, 29022023",
        "DDMMYYYY, 1132024", "YYMMDD, 230229", "YYMMDD, 0", "YYMMDD, 999999",
        "MMDDYY, 22923", "MMDDYY, 130124", "MMDDYY, 0", "YYDDD, 23366",
        "YYDDD, 24367", "YYDDD, 24000", "YYYYDDD, 2023366", "YYYYDDD, 2024000",
        "CYYMMDD, 1230229", "CYYDDD, 123366", "CYYDDD, 0", "CYYMMDD, 0",
    })
    void daysTheCalendarDoesNotHaveAreNone(DateForm form, long digits) {
        assertNoDay(form, digits);
    }

    @ParameterizedTest
    @CsvSource({"YYYYDDD, 2024366", "YYDDD, 24366", "CYYDDD, 124366"})
    void day366IsTheLastOfALeapYear(DateForm form, long digits) {
        assertThat(of(form).epochDay(digits))
                .isEqualTo(LocalDate.of(2024, 12, 31).toEpochDay());
    }

    @ParameterizedTest
    @CsvSource({
        "1950, 500101, 1950-01-01", "1950, 491231, 2049-12-31", "1950, 000101, 2000-01-01", "1950, 991231, 1999-12-31",
        "1900, 000101, 1900-01-01", "1900, 991231, 1999-12-31", "1999, 990101, 1999-01-01", "1999, 981231, 2098-12-31",
        "2000, 000229, 2000-02-29", "1800, 001231, 1800-12-31", "9900, 991231, 9999-12-31",
    })
    void aWindowHasItsFirstYearAndNinetyNineMore(int window, String text, LocalDate day) {
        long digits = Long.parseLong(text);
        DateDigits form = new DateDigits(DateForm.YYMMDD, window);
        assertThat(form.epochDay(digits)).isEqualTo(day.toEpochDay());
        assertThat(form.digits(day)).isEqualTo(digits);
    }

    @Test
    void theWindowDecidesWhetherTwoNoughtsAreALeapYear() {
        assertThat(new DateDigits(DateForm.YYDDD, 1950).epochDay(366)).isNotEqualTo(DateDigits.NO_DAY);
        assertThat(new DateDigits(DateForm.YYDDD, 1900).epochDay(366)).isEqualTo(DateDigits.NO_DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "CYYMMDD, 0991231, 1999-12-31", "CYYMMDD, 0000101, 1900-01-01", "CYYMMDD, 1000229, 2000-02-29",
        "CYYMMDD, 1991231, 2099-12-31", "CYYDDD, 099365, 1999-12-31", "CYYDDD, 100366, 2000-12-31",
    })
    void theCenturyDigitIsNoughtForNineteenHundredAndOneForTwoThousand(DateForm form, String text, LocalDate day) {
        long digits = Long.parseLong(text);
        assertThat(of(form).epochDay(digits)).isEqualTo(day.toEpochDay());
        assertThat(of(form).digits(day)).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 9})
    void otherCenturyDigitsAreNotGuessed(long century) {
        assertNoDay(DateForm.CYYMMDD, century * 1_000_000 + 240_229);
        assertNoDay(DateForm.CYYDDD, century * 100_000 + 24_060);
    }

    @ParameterizedTest
    @EnumSource
    void moreDigitsThanTheFormHasAreNoDay(DateForm form) {
        long span = 1;
        for (int i = 0; i < form.length(); i++) {
            span *= 10;
        }
        long leapDay = of(form).digits(LocalDate.of(2024, 2, 29));
        assertNoDay(form, span + leapDay);
        assertNoDay(form, (span << 32) + leapDay);
        assertNoDay(form, Long.MAX_VALUE);
        assertNoDay(form, Long.MIN_VALUE);
        assertNoDay(form, -leapDay);
    }

    @Test
    void aDayTheFormWouldReadAsAnotherHasNoDigits() {
        assertThat(of(DateForm.YYMMDD).digits(LocalDate.of(1949, 12, 31))).isEqualTo(DateDigits.NO_DIGITS);
        assertThat(of(DateForm.YYMMDD).digits(LocalDate.of(2050, 1, 1))).isEqualTo(DateDigits.NO_DIGITS);
        assertThat(of(DateForm.CYYMMDD).digits(LocalDate.of(1899, 12, 31))).isEqualTo(DateDigits.NO_DIGITS);
        assertThat(of(DateForm.CYYMMDD).digits(LocalDate.of(2100, 1, 1))).isEqualTo(DateDigits.NO_DIGITS);
        assertThat(of(DateForm.YYYYMMDD).digits(LocalDate.of(1799, 12, 31))).isEqualTo(DateDigits.NO_DIGITS);
        assertThat(of(DateForm.YYYYMMDD).digits(LocalDate.of(10_000, 1, 1))).isEqualTo(DateDigits.NO_DIGITS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1800, 1804, 1900, 1969, 1970, 2000, 2024, 2026, 2100, 2400, 9996, 9999})
    void everyMonthAndDayIsWhatTheCalendarSays(int year) {
        for (int digits = 0; digits < 10_000; digits++) {
            int month = digits / 100;
            int day = digits % 100;
            boolean exists = month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= YearMonth.of(year, month).lengthOfMonth();
            assertThat(of(DateForm.YYYYMMDD).epochDay(year * 10_000L + digits))
                    .as("%d %04d", year, digits)
                    .isEqualTo(exists ? LocalDate.of(year, month, day).toEpochDay() : DateDigits.NO_DAY);
        }
    }
}
