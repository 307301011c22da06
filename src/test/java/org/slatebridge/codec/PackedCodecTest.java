package org.slatebridge.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.layout.Validity;

class PackedCodecTest {

    @Test
    void readsAllSixSignNibblesAndRefusesTheOtherTen() {
        NumberCodec codec = Bytes.number("PIC S9(3) COMP-3");
        for (int sign = 0; sign < 16; sign++) {
            byte[] bytes = {0x12, (byte) (0x30 | sign)};
            long expected = switch (sign) {
                case 0xA, 0xC, 0xE, 0xF -> 123;
                case 0xB, 0xD -> -123;
                default -> NumberCodec.NOT_A_NUMBER;
            };
            assertThat(codec.read(bytes, 0)).as("sign %X", sign).isEqualTo(expected);
        }
    }

    @Test
    void refusesEveryNibbleThatIsNoDigit() {
        NumberCodec codec = Bytes.number("PIC S9(5) COMP-3");
        for (int place = 0; place < 5; place++) {
            for (int nibble = 10; nibble < 16; nibble++) {
                byte[] bytes = Bytes.of("12345C");
                int shift = place % 2 == 0 ? 4 : 0;
                bytes[place / 2] = (byte) ((bytes[place / 2] & ~(0xF << shift)) | nibble << shift);
                assertThat(codec.validity(bytes, 0)).isEqualTo(Validity.INVALID);
            }
        }
    }

    @Test
    void refusesAPadNibbleThatIsNotZero() {
        assertThat(Bytes.number("PIC S9(4) COMP-3").validity(Bytes.of("12345C"), 0))
                .isEqualTo(Validity.INVALID);
        assertThat(Bytes.number("PIC S9(4) COMP-3").read(Bytes.of("02345C"), 0)).isEqualTo(2345);
        assertThat(Bytes.number("PIC 9(3) COMP-6").validity(Bytes.of("1234"), 0))
                .isEqualTo(Validity.INVALID);
    }

    @Test
    void unsignedRefusesNegative() {
        assertThat(Bytes.number("PIC 9(3) COMP-3").validity(Bytes.of("123D"), 0))
                .isEqualTo(Validity.INVALID);
        assertThat(Bytes.number("PIC 9(3) COMP-3").read(Bytes.of("123C"), 0)).isEqualTo(123);
    }

    @ParameterizedTest
    @CsvSource({
        "'PIC S9(3) COMP-3', 123, 123C",
        "'PIC S9(3) COMP-3', -123, 123D",
        "'PIC 9(3) COMP-3', 123, 123F",
        "'PIC S9(4) COMP-3', 1234, 01234C",
        "'PIC S9(18) COMP-3', 999999999999999999, 0999999999999999999C",
        "'PIC 9(3) COMP-6', 123, 0123",
        "'PIC 9(4) COMP-6', 1234, 1234",
        "'PIC S9 COMP-3', 0, 0C",
    })
    void writesAndReadsTheSameBytes(String clauses, long value, String hex) {
        NumberCodec codec = Bytes.number(clauses);
        assertThat(Bytes.put(codec, value)).isEqualTo(hex);
        assertThat(codec.read(Bytes.of(hex), 0)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "'PIC SPP9(3) COMP-3', 123C, 0.00123",
        "'PIC S9(4)V99 COMP-3', 0123456C, 1234.56",
        "'PIC 9(3)PP', F1F2F3, 12300",
        "'PIC S9(20) COMP-3', 012345678901234567890D, -12345678901234567890",
    })
    void thePointStandsWhereThePictureSays(String clauses, String hex, BigDecimal value) {
        NumberCodec codec = Bytes.number(clauses);
        BigDecimal read = codec.decimal(Bytes.of(hex), 0);
        assertThat(read).isNotNull().isEqualByComparingTo(value);
        byte[] written = new byte[codec.length()];
        codec.putDecimal(written, 0, value);
        assertThat(codec.decimal(written, 0)).isEqualTo(read);
    }

    @Test
    void keepsTheFourEmptyFillingsApart() {
        NumberCodec codec = Bytes.number("PIC S9(5) COMP-3");
        assertThat(codec.validity(Bytes.of("404040"), 0)).isEqualTo(Validity.BLANK);
        assertThat(codec.validity(Bytes.of("000000"), 0)).isEqualTo(Validity.LOW_VALUES);
        assertThat(codec.validity(Bytes.of("FFFFFF"), 0)).isEqualTo(Validity.HIGH_VALUES);
        assertThat(codec.validity(Bytes.of("00004C"), 0)).isEqualTo(Validity.VALID);
    }

    @Test
    void refusesWhatDoesNotFit() {
        NumberCodec codec = Bytes.number("PIC S9(5) COMP-3");
        assertThatThrownBy(() -> Bytes.put(codec, 123456)).hasMessageStartingWith("SLB2103E item ITEM holds 5 digits");
        assertThatThrownBy(() -> Bytes.put(codec, Long.MIN_VALUE)).hasMessageStartingWith("SLB2103E");
        assertThatThrownBy(() -> Bytes.put(Bytes.number("PIC 9 COMP-3"), -1)).hasMessageStartingWith("SLB2104E");
    }
}
