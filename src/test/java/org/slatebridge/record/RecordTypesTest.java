package org.slatebridge.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordTypesTest {

    private static final String[] TWO = {
        "01 A.", "05 K PIC X(2).", "05 N PIC 9(2).", "01 B.", "05 K PIC X(2).", "05 N PIC 9(2)."
    };

    private static int select(Decoding decoding, String hex) {
        byte[] bytes = Decoding.bytes(hex);
        return RecordTypes.of(decoding.layouts, decoding.options).select(bytes, 0, bytes.length);
    }

    @Test
    void textComparesWithoutTrailingBlanksAndNumbersByValue() {
        Decoding decoding = Decoding.of(TWO).with("select=A:K=X;B:N=7");
        assertThat(select(decoding, "E740 F0F0")).isZero();
        assertThat(select(decoding, "E7E7 F0F7")).isEqualTo(1);
        assertThat(select(decoding, "E7E7 F0F8")).isEqualTo(RecordTypes.NONE);
        assertThat(select(decoding, "E7E7 4040")).isEqualTo(RecordTypes.NONE);
        assertThat(select(decoding, "E7")).isEqualTo(RecordTypes.NONE);
    }

    @Test
    void selectionsOfOneItemAddUpAndOfSeveralAllMustHold() {
        Decoding decoding = Decoding.of(TWO).with("select=A:K=X;A:K=Y;A:N=1;B:K='Z'");
        assertThat(select(decoding, "E740 F0F1")).isZero();
        assertThat(select(decoding, "E840 F0F1")).isZero();
        assertThat(select(decoding, "E840 F0F2")).isEqualTo(RecordTypes.NONE);
        assertThat(select(decoding, "E940 4040")).isEqualTo(1);
    }

    @Test
    void aSingleRecordTypeIsEveryRecordUnlessSelected() {
        Decoding decoding = Decoding.of("01 A.", "05 K PIC X.");
        assertThat(select(decoding, "C1")).isZero();
        assertThat(select(decoding.with("select=A:K=B"), "C1")).isEqualTo(RecordTypes.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A:SEX-CDE=1 | SLB1104E SEX-CDE is no item of A; did you mean SEX-CODE?
            SEX-CDE:K=1 | SLB1104E SEX-CDE is no record, group or item to select; did you mean SEX-CODE?
            A:N=X       | SLB1202E select: item N is a number, 'X' is none
            A:T=1       | SLB1107E item T stands in a table, so cannot tell whether A applies
            A:K=\u20AC  | SLB2106E character 1 of a literal is not in IBM037
            A:D=1       | SLB1105E D may mean 2 items of A
            """)
    void selectionsThatNameWhatIsNotThereAreRefused(String selection, String message) {
        Decoding decoding = Decoding.of(
                        "01 A.",
                        "05 K PIC X.",
                        "05 SEX-CODE PIC X.",
                        "05 N PIC 9.",
                        "05 T PIC X OCCURS 2.",
                        "05 D PIC X.",
                        "05 D PIC X.")
                .with("select=" + selection);
        assertThatThrownBy(() -> RecordTypes.of(decoding.layouts, decoding.options))
                .hasMessageStartingWith(message);
    }

    @Test
    void severalTypesNeedSelections() {
        Decoding decoding = Decoding.of(TWO);
        assertThatThrownBy(() -> RecordTypes.of(decoding.layouts, decoding.options))
                .hasMessage("SLB1203E 2 record types and nothing that tells them apart: A, B;"
                        + " give select A:ITEM=VALUE for each");
    }

    @Test
    void recordTypesHaveNamesOfTheirOwn() {
        Decoding decoding = Decoding.of("01 A.", "05 K PIC X.", "01 a.", "05 K PIC X.");
        assertThatThrownBy(() -> RecordTypes.of(decoding.layouts, decoding.options))
                .hasMessage("SLB1105E two record types are called a; give each level 01 a name of its own");
    }

    @Test
    void conditionNamesHoldForTheirValues() {
        Decoding decoding = Decoding.of(
                "01 R.",
                "05 N PIC S9(2)V9.",
                "88 LOW VALUE -1.5 THRU 0.5, 3.",
                "05 X PIC X(2).",
                "88 YES VALUE 'Y'.",
                "88 RANGE-BC VALUE 'B' THRU 'C'.",
                "88 EMPTY-X VALUE SPACES LOW-VALUES.",
                "88 HEX VALUE X'0001'.");
        assertThat(holds(decoding, "LOW", "F0F1D5 4040")).isTrue();
        assertThat(holds(decoding, "low", "F0F1D6 4040")).isFalse();
        assertThat(holds(decoding, "LOW", "F0F3C0 4040")).isTrue();
        assertThat(holds(decoding, "LOW", "404040 4040")).isFalse();
        assertThat(holds(decoding, "YES", "F0F0C0 E840")).isTrue();
        assertThat(holds(decoding, "YES", "F0F0C0 E8E8")).isFalse();
        assertThat(holds(decoding, "YES", "F0F0C0 E8")).isFalse();
        assertThat(holds(decoding, "RANGE-BC", "F0F0C0 C2C9")).isTrue();
        assertThat(holds(decoding, "RANGE-BC", "F0F0C0 C3C9")).isFalse();
        assertThat(holds(decoding, "EMPTY-X", "F0F0C0 0000")).isTrue();
        assertThat(holds(decoding, "EMPTY-X", "F0F0C0 0040")).isFalse();
        assertThat(holds(decoding, "HEX", "F0F0C0 0001")).isTrue();
        assertThatThrownBy(() -> holds(decoding, "YESS", "F0F0C0 0001"))
                .hasMessage("SLB1104E YESS is no condition-name of R; did you mean YES?");
    }

    private static boolean holds(Decoding decoding, String name, String hex) {
        byte[] bytes = Decoding.bytes(hex);
        return Condition.of(decoding.layout(), name, decoding.options).holds(bytes, 0, bytes.length);
    }
}
