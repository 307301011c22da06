package org.slatebridge.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.slatebridge.layout.Validity;

class ItemTest {

    private final Decoding decoding = Decoding.of(
            "01 R.",
            "05 A PIC X(3).",
            "05 N PIC S9(3)V99 COMP-3.",
            "05 T OCCURS 2.",
            "10 U PIC 9 OCCURS 2.",
            "05 G.",
            "10 P PIC X.",
            "10 Q PIC X.");
    private final byte[] record = Decoding.bytes("EE C1C240 12345D F1F2F3F4 C5C6 EE");

    @Test
    void readsWhereverTheRecordIs() {
        Item number = decoding.item("N");
        assertThat(number.validity(record, 1, 12)).isEqualTo(Validity.VALID);
        assertThat(number.number(record, 1, 12)).isEqualTo(-12345);
        assertThat(number.decimal(record, 1, 12)).isEqualTo(new BigDecimal("-123.45"));
        assertThat(number.scale()).isEqualTo(2);
        assertThat(number.digits()).isEqualTo(5);
        assertThat(number.signed()).isTrue();
        assertThat(number.offset(record, 1, 12)).isEqualTo(4);
        assertThat(decoding.item("A").text(record, 1, 12)).isEqualTo("AB");
        assertThat(decoding.item("A").bytesEqual(record, 1, 12, Decoding.bytes("C1C240")))
                .isTrue();
        assertThat(decoding.item("A").bytesEqual(record, 1, 12, Decoding.bytes("C1C2")))
                .isFalse();
        assertThat(decoding.item("G").text(record, 1, 12)).isEqualTo("EF");
        assertThat(decoding.item("T/U", 2, 1).number(record, 1, 12)).isEqualTo(3);
    }

    @Test
    void beyondTheEndIsAbsentAndCutByItInvalid() {
        assertThat(decoding.item("N").validity(record, 1, 3)).isEqualTo(Validity.ABSENT);
        assertThat(decoding.item("N").validity(record, 1, 5)).isEqualTo(Validity.INVALID);
        assertThatThrownBy(() -> decoding.item("N").number(record, 1, 5)).hasMessageStartingWith("SLB2101E item N");
        assertThatThrownBy(() -> decoding.item("N").putNumber(record, 1, 5, 1)).hasMessageStartingWith("SLB2108E");
        assertThat(decoding.item("A").text(record, 1, 2)).isEmpty();
    }

    @Test
    void writesOnlyItsOwnBytes() {
        decoding.item("N").putNumber(record, 1, 12, 99);
        decoding.item("A").putText(record, 1, 12, "Z");
        decoding.item("T/U", 1, 2).putDecimal(record, 1, 12, BigDecimal.valueOf(7));
        decoding.item("Q").putBlankOrZero(record, 1, 12);
        assertThat(HexFormat.of().withUpperCase().formatHex(record)).isEqualTo("EEE9404000099CF1F7F3F4C540EE");
    }

    @Test
    void refusesWhatDoesNotFitAndLeavesTheBytes() {
        byte[] before = record.clone();
        assertThatThrownBy(() -> decoding.item("N").putNumber(record, 1, 12, 100_000))
                .hasMessageStartingWith("SLB2103E");
        assertThatThrownBy(() -> decoding.item("A").putText(record, 1, 12, "ABCD"))
                .hasMessageStartingWith("SLB2105E");
        assertThatThrownBy(() -> decoding.item("A").putNumber(record, 1, 12, 1)).hasMessageStartingWith("SLB2107E");
        assertThatThrownBy(() -> decoding.item("N").putText(record, 1, 12, "1")).hasMessageStartingWith("SLB2107E");
        assertThat(record).isEqualTo(before);
    }

    @Test
    void subscriptsMustBeThoseOfItsTables() {
        assertThatThrownBy(() -> decoding.item("T/U")).hasMessageContaining("item T/U takes 2 subscripts, given 0");
        assertThatThrownBy(() -> decoding.item("T/U", 1, 3)).hasMessageContaining("has subscripts from 1 to 2 in U");
        assertThatThrownBy(() -> decoding.item("T/U", 0, 1)).hasMessageContaining("has subscripts from 1 to 2 in T");
    }

    @Test
    void itemsBehindTablesAreWhereTheCountsPutThem() {
        Decoding variable = Decoding.of(
                "01 R.",
                "05 N PIC 9.",
                "05 T OCCURS 0 TO 3 DEPENDING ON N.",
                "10 K PIC 9.",
                "10 U PIC X(2) OCCURS 0 TO 2 DEPENDING ON K.",
                "05 E PIC X.");
        byte[] bytes = Decoding.bytes("F2 F1C1C2 F0 C5");
        assertThat(variable.item("E").text(bytes, 0, 6)).isEqualTo("E");
        assertThat(variable.item("E").offset(bytes, 0, 6)).isEqualTo(5);
        assertThat(variable.item("T/U", 1, 1).text(bytes, 0, 6)).isEqualTo("AB");
        assertThat(variable.item("T/U", 1, 2).validity(bytes, 0, 6)).isEqualTo(Validity.ABSENT);
        assertThat(variable.item("T/K", 3).validity(bytes, 0, 6)).isEqualTo(Validity.ABSENT);
        byte[] miscounted = Decoding.bytes("F4 F1C1C2 F0 C5");
        assertThat(variable.item("N").validity(miscounted, 0, 6)).isEqualTo(Validity.INVALID);
        assertThat(variable.item("E").validity(miscounted, 0, 6)).isEqualTo(Validity.ABSENT);
        assertThatThrownBy(() -> variable.item("T", 1))
                .hasMessageContaining("is a group whose length depends on counts");
    }

    @Test
    void initialRecordsHaveValuesElseBlanksAndZeros() {
        Decoding values = Decoding.of(
                "01 R.",
                "05 A PIC X(2).",
                "05 N PIC S9(3) COMP-3.",
                "05 V PIC 99 VALUE 7.",
                "05 X PIC X(3) VALUE 'AB'.",
                "05 FILLER PIC X(2) VALUE LOW-VALUES.",
                "05 S PIC X(2) VALUE ALL '*'.",
                "05 T PIC 9 OCCURS 2 VALUE 1.",
                "05 G VALUE SPACES.",
                "10 H PIC 9.");
        byte[] blank = RecordTypes.blank(values.layout(), values.options);
        assertThat(HexFormat.of().withUpperCase().formatHex(blank)).isEqualTo("4040000CF0F7C1C24000005C5CF1F140");
    }
}
