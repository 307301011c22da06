package org.slatebridge.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.Validity;

class ZonedCodecTest {

    @Test
    void readsAllSixSignZonesAndRefusesTheOtherTen() {
        NumberCodec codec = Bytes.number("PIC S9(3)");
        for (int zone = 0; zone < 16; zone++) {
            byte[] bytes = {(byte) 0xF1, (byte) 0xF2, (byte) (zone << 4 | 3)};
            long expected = switch (zone) {
                case 0xA, 0xC, 0xE, 0xF -> 123;
                case 0xB, 0xD -> -123;
                default -> NumberCodec.NOT_A_NUMBER;
            };
            assertThat(codec.read(bytes, 0)).as("zone %X", zone).isEqualTo(expected);
            assertThat(codec.validity(bytes, 0))
                    .isEqualTo(expected == NumberCodec.NOT_A_NUMBER ? Validity.INVALID : Validity.VALID);
        }
    }

    @Test
    void refusesOddSignNibble() {
        assertThat(Bytes.number("PIC S9(3)").validity(Bytes.of("F1F273"), 0)).isEqualTo(Validity.INVALID);
    }

    @Test
    void unsignedRefusesNegativeButTakesEveryPlus() {
        NumberCodec codec = Bytes.number("PIC 9(3)");
        assertThat(codec.read(Bytes.of("F1F2A3"), 0)).isEqualTo(123);
        assertThat(codec.read(Bytes.of("F1F2C3"), 0)).isEqualTo(123);
        assertThat(codec.read(Bytes.of("F1F2E3"), 0)).isEqualTo(123);
        assertThat(codec.read(Bytes.of("F1F2F3"), 0)).isEqualTo(123);
        assertThat(codec.validity(Bytes.of("F1F2D3"), 0)).isEqualTo(Validity.INVALID);
        assertThat(codec.validity(Bytes.of("F1F2B3"), 0)).isEqualTo(Validity.INVALID);
    }

    @Test
    void refusesASignZoneInTheMiddle() {
        assertThat(Bytes.number("PIC S9(5)").validity(Bytes.of("F1C1F3F4F5"), 0))
                .isEqualTo(Validity.INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        "'PIC S9(3)', -123, F1F2D3",
        "'PIC S9(3)', 123, F1F2C3",
        "'PIC 9(3)', 123, F1F2F3",
        "'PIC S9(3) SIGN LEADING', -123, D1F2F3",
        "'PIC S9(3) SIGN LEADING', 123, C1F2F3",
        "'PIC S9(3) SIGN TRAILING SEPARATE', -123, F1F2F360",
        "'PIC S9(3) SIGN LEADING SEPARATE CHARACTER', 123, 4EF1F2F3",
        "'PIC S9(3)', 0, F0F0C0",
        "'PIC S9', -7, D7",
    })
    void writesAndReadsEverySignForm(String clauses, long value, String hex) {
        NumberCodec codec = Bytes.number(clauses);
        assertThat(Bytes.put(codec, value)).isEqualTo(hex);
        assertThat(codec.read(Bytes.of(hex), 0)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "gnucobol, -1234, 31323374", "gnucobol, 1234, 31323334", "mf, -1230, 31323370",
        "ibm, -1234, 3132334D", "ibm, 1230, 3132337B", "fujitsu, 1231, 31323341",
    })
    void asciiSignsFollowTheDialectAndAllAreRead(String dialect, long value, String hex) {
        NumberCodec codec = (NumberCodec)
                Bytes.codec("PIC S9(4)", "US-ASCII", Dialect.named(dialect).orElseThrow(), FloatFormat.IBM);
        assertThat(Bytes.put(codec, value)).isEqualTo(hex);
        assertThat(codec.read(Bytes.of(hex), 0)).isEqualTo(value);
    }

    @Test
    void keepsTheFourEmptyFillingsApart() {
        NumberCodec codec = Bytes.number("PIC 9(3)");
        assertThat(codec.validity(Bytes.of("404040"), 0)).isEqualTo(Validity.BLANK);
        assertThat(codec.validity(Bytes.of("000000"), 0)).isEqualTo(Validity.LOW_VALUES);
        assertThat(codec.validity(Bytes.of("FFFFFF"), 0)).isEqualTo(Validity.HIGH_VALUES);
        assertThat(codec.validity(Bytes.of("40F1F2"), 0)).isEqualTo(Validity.INVALID);
    }

    @Test
    void blankWhenZeroWritesZeroAsBlanks() {
        assertThat(Bytes.put(Bytes.number("PIC 9(3) BLANK WHEN ZERO"), 0)).isEqualTo("404040");
        assertThat(Bytes.put(Bytes.number("PIC 9(20) BLANK WHEN ZERO"), 0)).isEqualTo("40".repeat(20));
        assertThat(Bytes.put(Bytes.number("PIC 9(3) BLANK WHEN ZERO"), 7)).isEqualTo("F0F0F7");
    }

    @Test
    void zeroFitsAnItemWhosePointIsFarToTheRight() {
        NumberCodec codec = Bytes.number("PIC S9(3)PP");
        byte[] bytes = new byte[3];
        codec.putDecimal(bytes, 0, BigDecimal.ZERO);
        assertThat(Bytes.hex(bytes)).isEqualTo("F0F0C0");
    }

    @Test
    void blankWhenZeroReadsBlanksAsZero() {
        assertThat(Bytes.number("PIC 9(3) BLANK WHEN ZERO").read(Bytes.of("404040"), 0))
                .isZero();
    }

    @Test
    void readsAndWritesMoreThanEighteenDigits() {
        NumberCodec codec = Bytes.number("PIC S9(20)V99");
        byte[] bytes = new byte[codec.length()];
        BigDecimal value = new BigDecimal("-12345678901234567890.12");
        codec.putDecimal(bytes, 0, value);
        assertThat(codec.decimal(bytes, 0)).isEqualTo(value);
        assertThat(codec.isPrimitive()).isFalse();
        codec.put(bytes, 0, Long.MIN_VALUE);
        assertThat(codec.decimal(bytes, 0)).isEqualTo(BigDecimal.valueOf(Long.MIN_VALUE, 2));
    }

    @Test
    void refusesWhatDoesNotFitAndWritesNothing() {
        NumberCodec codec = Bytes.number("PIC 9(3)");
        byte[] bytes = Bytes.of("F1F1F1");
        assertThatThrownBy(() -> codec.put(bytes, 0, 1000))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageStartingWith("SLB2103E item ITEM holds 3 digits");
        assertThatThrownBy(() -> codec.put(bytes, 0, -1)).hasMessageStartingWith("SLB2104E");
        assertThatThrownBy(() -> codec.putDecimal(bytes, 0, new BigDecimal("1.5")))
                .hasMessageStartingWith("SLB2103E");
        assertThatThrownBy(() -> codec.putDecimal(bytes, 0, new BigDecimal("1E+900000000")))
                .hasMessageStartingWith("SLB2103E");
        assertThat(Bytes.hex(bytes)).isEqualTo("F1F1F1");
    }
}
