package org.slatebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.history.Fact;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;

class FieldBindingTest {

    private static final String DAY = ", date: YYYYMMDD, none: ['0', '99999999']";
    private static final Answers PACKED_DAY = Answers.of("charge.offenseDate", "PIC 9(08) COMP-3", DAY);
    private static final Answers ZONED_DAY = Answers.of("charge.offenseDate", "PIC 9(08)", DAY);
    private static final Answers TEXT_DAY = Answers.of("charge.offenseDate", "PIC X(10)", DAY);
    private static final Answers JULIAN =
            Answers.of("arrest.date", "PIC 9(07) COMP-3", ", date: YYYYDDD, none: ['0', '9999999']");
    private static final Answers GRADE = Answers.of("charge.grade", "PIC X(02)", ", codes: grade");
    private static final Answers STRICT = Answers.of("charge.grade", "PIC X(02)", ", codes: strict");
    private static final Answers FLAG = Answers.of("charge.sealed", "PIC X(01)", ", yes: ['Y', '1'], no: ['N']");
    private static final Answers BLANK_IS_NO = Answers.of("charge.sealed", "PIC X(01)", ", yes: ['Y'], no: ['']");
    private static final Answers DOCKET = Answers.of("charge.docket", "PIC X(06)", "");
    private static final Answers MONTHS =
            Answers.of("charge.maximumPenaltyMonths", "PIC S9(04) COMP", ", none: ['0', '-1']");

    private static void assertUnknown(Fact fact, Quality quality) {
        assertThat(fact.quality()).isEqualTo(quality);
        assertThat(fact.known()).isFalse();
    }

    @Test
    void aPresentAnswerKnowsWhereItCameFrom() {
        Fact fact = DOCKET.text("CR-1");
        assertThat(fact.text()).isEqualTo("CR-1");
        assertThat(fact.quality()).isEqualTo(Quality.PRESENT);
        assertThat(fact.source()).isEqualTo(new SourceRef("d", 1, 0));
        assertThat(fact.item()).isEqualTo("F");
    }

    @Test
    void anUnknownAnswerKnowsWhereItCameFromToo() {
        Fact fact = ZONED_DAY.text("20230229");
        assertUnknown(fact, Quality.INVALID);
        assertThat(fact.source()).isEqualTo(new SourceRef("d", 1, 0));
        assertThat(fact.item()).isEqualTo("F");
    }

    @ParameterizedTest
    @CsvSource({"020240229C, 2024-02-29", "020000229F, 2000-02-29", "018000101F, 1800-01-01", "099991231F, 9999-12-31"})
    void readsPackedDays(String hex, LocalDate day) {
        assertThat(PACKED_DAY.hex(hex).date()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "020230229F", // 29 February of a common year
                "019000229F", // 1900 was none either
                "020241301F",
                "020240001F",
                "020240132F",
                "020240100F",
                "033333333F",
                "017991231F", // before anybody was arrested
                "02024022AF", // a nibble that is no digit
                "FA20240229", // damaged in front
                "0202402290", // a sign that is none
                "4040404041",
            })
    void callsImpossiblePackedDaysInvalid(String hex) {
        assertUnknown(PACKED_DAY.hex(hex), Quality.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000000F", "000000000C", "099999999F", "4040404040", "0000000000", "FFFFFFFFFF"})
    void callsFillingsOfAPackedDayMissing(String hex) {
        assertUnknown(PACKED_DAY.hex(hex), Quality.MISSING);
    }

    @Test
    void ninesThatTheMappingDoesNotListAreInvalid() {
        Answers strict = Answers.of("charge.offenseDate", "PIC 9(08)", ", date: YYYYMMDD");
        assertUnknown(strict.text("99999999"), Quality.INVALID);
        assertUnknown(strict.text("00000000"), Quality.INVALID);
    }

    @Test
    void readsDaysFromZonedAndText() {
        LocalDate leapDay = LocalDate.of(2024, 2, 29);
        assertThat(ZONED_DAY.text("20240229").date()).isEqualTo(leapDay);
        assertThat(TEXT_DAY.text("20240229").date()).isEqualTo(leapDay);
        assertUnknown(TEXT_DAY.text("2024-02-29"), Quality.INVALID);
        assertUnknown(TEXT_DAY.text("UNKNOWN"), Quality.INVALID);
        assertUnknown(TEXT_DAY.text(" 20240229"), Quality.INVALID);
        assertUnknown(TEXT_DAY.text(""), Quality.MISSING);
        assertUnknown(TEXT_DAY.text("99999999"), Quality.MISSING);
        assertUnknown(ZONED_DAY.text("2024022 "), Quality.INVALID);
        assertUnknown(ZONED_DAY.text(""), Quality.MISSING);
    }

    @Test
    void moreDigitsThanADayHasAreNoDay() {
        Answers wide = Answers.of("charge.offenseDate", "PIC 9(18)", DAY);
        assertThat(wide.text("000000000020200101").date()).isEqualTo(LocalDate.of(2020, 1, 1));
        // 2 to the 32nd years and 2020: cut to 32 bits this would be New Year's Day
        assertUnknown(wide.text("000042949693160101"), Quality.INVALID);
        assertUnknown(wide.text("100000000020200101"), Quality.INVALID);
    }

    @Test
    void negativeDaysAreNoDays() {
        Answers signed = Answers.of("charge.offenseDate", "PIC S9(08) COMP-3", DAY);
        assertThat(signed.hex("020240229C").known()).isTrue();
        assertUnknown(signed.hex("020240229D"), Quality.INVALID);
        assertUnknown(signed.hex("000000000D"), Quality.MISSING);
    }

    @Test
    void readsDaysOfTheYear() {
        assertThat(JULIAN.hex("2024060F").date()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(JULIAN.hex("2023060F").date()).isEqualTo(LocalDate.of(2023, 3, 1));
        assertThat(JULIAN.hex("2024366F").date()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertUnknown(JULIAN.hex("2023366F"), Quality.INVALID);
        assertUnknown(JULIAN.hex("2023000F"), Quality.INVALID);
        assertUnknown(JULIAN.hex("2023999F"), Quality.INVALID);
        assertUnknown(JULIAN.hex("9999999F"), Quality.MISSING);
        assertUnknown(JULIAN.hex("0000000F"), Quality.MISSING);
    }

    @Test
    void writesDaysInTheFormOfTheItem() {
        FactValue leapDay = FactValue.of(LocalDate.of(2024, 2, 29).toEpochDay());
        assertThat(PACKED_DAY.written(leapDay)).isEqualTo("020240229F");
        assertThat(JULIAN.written(leapDay)).isEqualTo("2024060F");
        assertThat(TEXT_DAY.written(leapDay)).isEqualTo("F2F0F2F4F0F2F2F94040");
    }

    @Test
    void readsCodesByTheirTable() {
        assertThat(GRADE.text("M1").text()).isEqualTo("M1");
        assertThat(GRADE.text("2").text()).isEqualTo("F2");
        assertUnknown(GRADE.text("m1"), Quality.INVALID);
        assertUnknown(GRADE.text("??"), Quality.INVALID);
        assertUnknown(GRADE.text(" 2"), Quality.INVALID);
        assertUnknown(GRADE.hex("0000"), Quality.MISSING);
        assertUnknown(GRADE.hex("FFFF"), Quality.MISSING);
    }

    @ParameterizedTest
    @CsvSource({"X(07), 'M1', M1", "X(08), 'M1', M1", "X(20), '2', F2", "X(07), '2\t', F2", "X(02) JUST RIGHT, M1, M1"})
    void codesAreKnownInItemsOfAnyWidth(String picture, String code, String word) {
        assertThat(Answers.of("charge.grade", "PIC " + picture, ", codes: grade")
                        .text(code)
                        .text())
                .isEqualTo(word);
    }

    @Test
    void aJustifiedCodeHasItsBlanks() {
        Answers justified = Answers.of("charge.grade", "PIC X(02) JUST RIGHT", ", codes: grade");
        assertUnknown(justified.text(" 2"), Quality.INVALID);
        assertThat(justified.text("2").text()).isEqualTo("F2");
    }

    @Test
    void codesOfNumbersAreTheirDigits() {
        assertThat(Answers.of("charge.grade", "PIC 9(01)", ", codes: grade")
                        .hex("F2")
                        .text())
                .isEqualTo("F2");
    }

    @Test
    void aCodeThatTheRecordCutsOffIsInvalid() {
        assertUnknown(GRADE.cut(1), Quality.INVALID);
        assertUnknown(GRADE.cut(0), Quality.MISSING);
    }

    @Test
    void aBlankCodeMeansWhatTheTableSays() {
        assertThat(GRADE.text("").text()).isEqualTo("S");
        assertUnknown(STRICT.text(""), Quality.MISSING);
    }

    @Test
    void readsNumericCodesWithAllTheirDigits() {
        Answers county = Answers.of("arrest.county", "PIC 9(02)", "");
        assertThat(county.text("07").text()).isEqualTo("07");
        assertThat(county.text("00").text()).isEqualTo("00");
        assertUnknown(county.text("A7"), Quality.INVALID);
    }

    @Test
    void readsLongNumbersAsText() {
        Answers fbi = Answers.of("person.fbiNumber", "PIC 9(20)", "");
        assertThat(fbi.text("00123456789012345678").text()).isEqualTo("00123456789012345678");
    }

    @Test
    void readsFlags() {
        assertThat(FLAG.text("Y").isSet()).isTrue();
        assertThat(FLAG.text("1").isSet()).isTrue();
        assertThat(FLAG.text("N").isSet()).isFalse();
        assertUnknown(FLAG.text("X"), Quality.INVALID);
        assertUnknown(FLAG.text("y"), Quality.INVALID);
        assertUnknown(FLAG.text(""), Quality.MISSING);
        assertUnknown(FLAG.hex("00"), Quality.MISSING);
        assertUnknown(FLAG.hex("FF"), Quality.MISSING);
    }

    @Test
    void aBlankFlagMeansWhatTheMappingSays() {
        assertThat(BLANK_IS_NO.text("").isSet()).isFalse();
        assertUnknown(BLANK_IS_NO.text("N"), Quality.INVALID);
        assertUnknown(BLANK_IS_NO.hex("00"), Quality.MISSING);
    }

    @Test
    void readsTextWithoutTrailingBlanks() {
        assertThat(DOCKET.text(" CR 1").text()).isEqualTo(" CR 1");
        assertUnknown(DOCKET.text(""), Quality.MISSING);
        assertUnknown(DOCKET.hex("000000000000"), Quality.MISSING);
        assertUnknown(DOCKET.hex("FFFFFFFFFFFF"), Quality.MISSING);
    }

    @Test
    void readsCounts() {
        assertThat(MONTHS.hex("003C").number()).isEqualTo(60);
        assertThat(MONTHS.hex("270F").number()).isEqualTo(9999);
        assertUnknown(MONTHS.hex("0000"), Quality.MISSING);
        assertUnknown(MONTHS.hex("FFFF"), Quality.MISSING);
    }

    @Test
    void aZeroThatIsNotListedIsZero() {
        Answers months = Answers.of("sentence.maximumMonths", "PIC S9(04) COMP", ", none: ['-1']");
        assertThat(months.hex("0000").number()).isZero();
    }

    @Test
    void nobodyServesFewerThanNoMonths() {
        assertUnknown(MONTHS.hex("FFFE"), Quality.INVALID);
        assertUnknown(MONTHS.hex("8000"), Quality.INVALID);
        Answers fine = Answers.of("sentence.finePaid", "PIC S9(05)V99", "");
        assertUnknown(fine.hex("F0F0F0F0F1F0D0"), Quality.INVALID);
    }

    @Test
    void readsAmountsAsCentsWhateverTheScale() {
        assertThat(Answers.of("sentence.finePaid", "PIC 9(05)", "")
                        .text("00012")
                        .number())
                .isEqualTo(1200);
        assertThat(Answers.of("sentence.finePaid", "PIC 9(05)V9", "")
                        .text("000125")
                        .number())
                .isEqualTo(1250);
        assertThat(Answers.of("sentence.finePaid", "PIC 9(05)V99", "")
                        .text("0001234")
                        .number())
                .isEqualTo(1234);
        assertThat(Answers.of("sentence.finePaid", "PIC X(05)", "").text("12").number())
                .isEqualTo(1200);
    }

    @Test
    void writesAmountsInTheUnitOfTheItem() {
        assertThat(Answers.of("sentence.finePaid", "PIC 9(05)", "").written(FactValue.of(1200)))
                .isEqualTo("F0F0F0F1F2");
        assertThat(Answers.of("sentence.finePaid", "PIC 9(05)V99", "").written(FactValue.of(1234)))
                .isEqualTo("F0F0F0F1F2F3F4");
    }

    @Test
    void anAmountTooGreatForCentsIsInvalidAndNoException() {
        Answers dollars = Answers.of("sentence.finePaid", "PIC 9(18)", "");
        assertThat(dollars.text("000000000000000012").number()).isEqualTo(1200);
        assertUnknown(dollars.text("999999999999999999"), Quality.INVALID);
    }

    @Test
    void bytesNoNumberOf18DigitsHoldsAreInvalidAndNoException() {
        Answers unsigned = Answers.of("charge.maximumPenaltyMonths", "PIC 9(18) COMP", "");
        assertThat(unsigned.hex("000000000000003C").number()).isEqualTo(60);
        assertUnknown(unsigned.hex("FFFFFFFFFFFFFFFE"), Quality.INVALID);
        Answers day = Answers.of("charge.offenseDate", "PIC 9(18) COMP", DAY);
        assertUnknown(day.hex("FFFFFFFFFFFFFFFE"), Quality.INVALID);
        Answers code = Answers.of("charge.grade", "PIC 9(18) COMP", ", codes: strict");
        assertUnknown(code.hex("FFFFFFFFFFFFFFFE"), Quality.INVALID);
    }

    @Test
    void anItemTheRecordDoesNotReachIsMissingAndACutOneInvalid() {
        assertUnknown(ZONED_DAY.cut(0), Quality.MISSING);
        assertUnknown(ZONED_DAY.cut(4), Quality.INVALID);
        assertUnknown(DOCKET.cut(0), Quality.MISSING);
        assertUnknown(DOCKET.cut(3), Quality.INVALID);
    }
}
