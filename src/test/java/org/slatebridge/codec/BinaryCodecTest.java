package org.slatebridge.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.Validity;

class BinaryCodecTest {

    @ParameterizedTest
    @CsvSource({
        "ibm, 'PIC S9(4) COMP', -2, FFFE",
        "ibm, 'PIC S9(5) COMP', 1, 00000001",
        "ibm, 'PIC S9(10) COMP', -1, FFFFFFFFFFFFFFFF",
        "ibm, 'PIC 9(4) COMP-5', 65535, FFFF",
        "gnucobol, 'PIC 9(4) COMP-5', 258, 0201",
        "gnucobol, 'PIC 9(2) COMP', 99, 63",
        "gnucobol, 'PIC S9(9) COMP', 258, 00000102",
        "mf, 'PIC S9(6) COMP', -1, FFFFFF",
        "mf, 'PIC 9(7) COMP', 1, 000001",
        "mf, 'PIC S9(7) COMP', 1, 00000001",
        "mf, 'PIC 9(12) COMP', 1, 0000000001",
        "fujitsu, 'PIC S9(4) COMP-5', 258, 0201",
    })
    void sizeAndByteOrderFollowTheDialect(String dialect, String clauses, long value, String hex) {
        NumberCodec codec = (NumberCodec)
                Bytes.codec(clauses, "IBM037", Dialect.named(dialect).orElseThrow(), FloatFormat.IBM);
        assertThat(Bytes.put(codec, value)).isEqualTo(hex);
        assertThat(codec.read(Bytes.of(hex), 0)).isEqualTo(value);
    }

    @Test
    void showsValuesBeyondThePictureAsStored() {
        assertThat(Bytes.number("PIC 9(4) COMP").read(Bytes.of("FFFF"), 0)).isEqualTo(65535);
        assertThat(Bytes.number("PIC S9(9) COMP").read(Bytes.of("40404040"), 0)).isEqualTo(1077952576);
    }

    @Test
    void readsAllSixtyFourBits() {
        NumberCodec unsigned = Bytes.number("PIC 9(18) COMP");
        assertThat(unsigned.decimal(Bytes.of("FFFFFFFFFFFFFFFF"), 0)).isEqualTo(new BigDecimal("18446744073709551615"));
        assertThat(unsigned.validity(Bytes.of("FFFFFFFFFFFFFFFF"), 0)).isEqualTo(Validity.VALID);
        NumberCodec signed = Bytes.number("PIC S9(18) COMP");
        assertThat(signed.decimal(Bytes.of("8000000000000000"), 0)).isEqualTo(BigDecimal.valueOf(Long.MIN_VALUE));
    }

    @Test
    void writesOnlyWhatThePictureHolds() {
        assertThatThrownBy(() -> Bytes.put(Bytes.number("PIC 9(4) COMP"), 10000))
                .hasMessageStartingWith("SLB2103E");
        assertThatThrownBy(() -> Bytes.put(Bytes.number("PIC 9(4) COMP"), -1)).hasMessageStartingWith("SLB2104E");
    }

    @Test
    void writesWhatTheBytesHoldForComp5() {
        assertThat(Bytes.put(Bytes.number("PIC S9(4) COMP-5"), -32768)).isEqualTo("8000");
        assertThatThrownBy(() -> Bytes.put(Bytes.number("PIC S9(4) COMP-5"), 32768))
                .hasMessageStartingWith("SLB2103E");
        NumberCodec unsigned = Bytes.number("PIC 9(18) COMP-5");
        byte[] bytes = new byte[8];
        unsigned.putDecimal(bytes, 0, new BigDecimal("18446744073709551615"));
        assertThat(Bytes.hex(bytes)).isEqualTo("FFFFFFFFFFFFFFFF");
        assertThatThrownBy(() -> unsigned.putDecimal(bytes, 0, new BigDecimal("18446744073709551616")))
                .hasMessageStartingWith("SLB2103E");
    }
}
