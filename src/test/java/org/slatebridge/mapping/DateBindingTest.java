package org.slatebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.Fact;
import org.slatebridge.history.Quality;

class DateBindingTest {

    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
    private static final Answers TEXT = Answers.of("arrest.date", "PIC X(08)", ", date: YYMMDD, window: 1950");

    private static String keys(DateForm form) {
        return ", date: " + form + (form.needsWindow() ? ", window: 1950" : "") + ", none: ['0', '']";
    }

    private static FactValue value(LocalDate day) {
        return FactValue.of(day.toEpochDay());
    }

    private static String fault(String clause, String more) {
        DiagnosticException e =
                catchThrowableOfType(DiagnosticException.class, () -> Answers.of("arrest.date", clause, more));
        assertThat(e).isNotNull();
        assertThat(e.diagnostics()).hasSize(1);
        Diagnostic only = e.diagnostics().get(0);
        return only.code().id() + " " + only.text();
    }

    @ParameterizedTest
    @EnumSource
    void everyFormIsReadFromEveryUsageAndWrittenBack(DateForm form) {
        for (String clause : new String[] {"PIC X(08)", "PIC 9(08)", "PIC S9(09) COMP-3", "PIC 9(09) COMP"}) {
            Answers item = Answers.of("arrest.date", clause, keys(form));
            Fact read = item.hex(item.written(value(LEAP_DAY)));
            assertThat(read.known()).as("%s as %s", form, clause).isTrue();
            assertThat(read.date()).as("%s as %s", form, clause).isEqualTo(LEAP_DAY);
        }
    }

    @Test
    void writesTheDigitsOfTheFormAndNoMore() {
        assertThat(TEXT.written(value(LEAP_DAY))).isEqualTo("F2F4F0F2F2F94040");
        Answers packed = Answers.of("arrest.date", "PIC S9(07) COMP-3", ", date: CYYMMDD");
        assertThat(packed.written(value(LEAP_DAY))).isEqualTo("1240229C");
        Answers zoned = Answers.of("arrest.date", "PIC 9(06)", ", date: MMDDYY, window: 1950");
        assertThat(zoned.written(value(LocalDate.of(2001, 3, 4)))).isEqualTo("F0F3F0F4F0F1");
        Answers binary = Answers.of("arrest.date", "PIC 9(09) COMP", ", date: YYDDD, window: 1950");
        assertThat(binary.written(value(LocalDate.of(2000, 12, 31)))).isEqualTo("0000016E");
    }

    @Test
    void writesADayOutsideTheWindowAsUnknown() {
        Answers item = Answers.of("arrest.date", "PIC X(06)", ", date: YYMMDD, window: 1950, none: ['999999']");
        assertThat(item.written(value(LocalDate.of(1949, 12, 31)))).isEqualTo("F9F9F9F9F9F9");
        assertThat(item.written(value(LocalDate.of(1950, 1, 1)))).isEqualTo("F5F0F0F1F0F1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 240229", // a blank in front: perhaps a digit is lost
                "24/02/29",
                "24-02-29",
                "40229", // a nought that is not there is not made up
                "2402290",
                "20240229", // more digits than the form has
                "24 229",
                "FEB2924",
                "230229",
                "0",
            })
    void textThatIsNotTheDigitsOfTheFormIsInvalid(String text) {
        assertThat(TEXT.text(text).quality()).isEqualTo(Quality.INVALID);
    }

    @Test
    void blankAndLowValuesAreMissing() {
        assertThat(TEXT.text("").quality()).isEqualTo(Quality.MISSING);
        assertThat(TEXT.hex("0000000000000000").quality()).isEqualTo(Quality.MISSING);
        assertThat(TEXT.hex("FFFFFFFFFFFFFFFF").quality()).isEqualTo(Quality.MISSING);
    }

    @Test
    void digitsUnderNoneAreMissingHoweverManyStandThere() {
        Answers item = Answers.of("arrest.date", "PIC X(08)", ", date: YYMMDD, window: 1950, none: ['0', '999999']");
        for (String text : new String[] {"0", "000000", "00000000", "999999"}) {
            assertThat(item.text(text).quality()).as(text).isEqualTo(Quality.MISSING);
        }
        assertThat(item.text("99999999").quality()).isEqualTo(Quality.INVALID);
    }

    @Test
    void aNoughtInFrontOfANumberIsNoDigitTooMany() {
        Answers packed = Answers.of("arrest.date", "PIC S9(07) COMP-3", ", date: YYMMDD, window: 1950");
        assertThat(packed.hex("0240229C").date()).isEqualTo(LEAP_DAY);
        assertThat(packed.hex("1240229C").quality()).isEqualTo(Quality.INVALID);
        assertThat(packed.hex("0000230C").quality()).isEqualTo(Quality.INVALID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PIC 9(06)|date: YYMMDD"
                        + "|YYMMDD has two digits of the year; 'window' must say from which year on its hundred years are",
                "PIC 9(08)|date: YYYYMMDD, window: 1950|YYYYMMDD says the century itself, so it takes no window",
                "PIC 9(07)|date: CYYMMDD, window: 1950|CYYMMDD says the century itself, so it takes no window",
                "PIC 9(06)|date: MMDDYY, window: 50|expected a year from 1800 to 9900, found '50'",
                "PIC 9(06)|date: MMDDYY, window: '1799'|expected a year from 1800 to 9900, found '1799'",
                "PIC 9(06)|date: MMDDYY, window: 9901|expected a year from 1800 to 9900, found '9901'",
                "PIC 9(06)|date: MMDDYY, window: none|expected a year from 1800 to 9900, found 'none'",
            })
    void refusesAWindowThatIsMissingOrNone(String clause, String keys, String text) {
        assertThat(fault(clause, ", " + keys)).isEqualTo("SLB3031E " + text);
    }

    @ParameterizedTest
    @CsvSource({"YYMMDD, 6", "MMDDYY, 6", "YYDDD, 5", "CYYMMDD, 7", "CYYDDD, 6", "MMDDYYYY, 8", "DDMMYYYY, 8"})
    void refusesAnItemThatIsTooShortForTheForm(DateForm form, int length) {
        assertThat(fault("PIC 9(0" + (length - 1) + ")", keys(form)))
                .isEqualTo("SLB3007E " + form + " needs " + length + " whole digits, item F has " + (length - 1));
        assertThat(fault("PIC X(0" + (length - 1) + ")", keys(form))).startsWith("SLB3007E ");
        assertThat(fault("PIC 9(0" + length + ")V9", keys(form))).startsWith("SLB3007E ");
    }

    @Test
    void refusesNoneThatIsNoNumber() {
        assertThat(fault("PIC X(08)", ", date: YYMMDD, window: 1950, none: ['99/99/99']"))
                .startsWith("SLB0904E expected a whole number, found '99/99/99'");
    }
}
