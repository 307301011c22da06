package org.slatebridge.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.Validity;

class FloatCodecTest {

    private static FloatCodec codec(String usage, FloatFormat format) {
        return (FloatCodec) Bytes.codec(usage, "IBM037", Dialect.IBM, format);
    }

    @ParameterizedTest
    @CsvSource({
        "COMP-1, 41100000, 1.0",
        "COMP-1, C276A000, -118.625",
        "COMP-1, 00000000, 0.0",
        "COMP-1, 40800000, 0.5",
        "COMP-2, 4110000000000000, 1.0",
        "COMP-2, C276A00000000000, -118.625",
    })
    void readsAndWritesHexadecimalFloats(String usage, String hex, double value) {
        FloatCodec codec = codec(usage, FloatFormat.IBM);
        assertThat(codec.value(Bytes.of(hex), 0)).isEqualTo(value);
        byte[] bytes = new byte[codec.length()];
        codec.putDecimal(bytes, 0, BigDecimal.valueOf(value));
        assertThat(Bytes.hex(bytes)).isEqualTo(hex);
    }

    @Test
    void roundsLongHexadecimalFractionsToTheNearestDouble() {
        // 56 bits of ones are nearer to 1 than any double below it
        assertThat(codec("COMP-2", FloatFormat.IBM).value(Bytes.of("40FFFFFFFFFFFFFF"), 0))
                .isEqualTo(1.0);
    }

    @ParameterizedTest
    @CsvSource({
        "COMP-1, IEEE_BE, 3F8CCCCD, 1.1",
        "COMP-1, IEEE_LE, CDCC8C3F, 1.1",
        "COMP-2, IEEE_BE, 3FF199999999999A, 1.1",
        "COMP-2, IEEE_LE, 9A9999999999F13F, 1.1",
    })
    void readsAndWritesIeeeFloats(String usage, FloatFormat format, String hex, BigDecimal value) {
        FloatCodec codec = codec(usage, format);
        assertThat(codec.decimal(Bytes.of(hex), 0)).isEqualTo(value);
        byte[] bytes = new byte[codec.length()];
        codec.putDecimal(bytes, 0, value);
        assertThat(Bytes.hex(bytes)).isEqualTo(hex);
    }

    @Test
    void infinityAndNoNumberAreInvalid() {
        FloatCodec codec = codec("COMP-1", FloatFormat.IEEE_BE);
        assertThat(codec.validity(Bytes.of("7F800000"), 0)).isEqualTo(Validity.INVALID);
        assertThat(codec.validity(Bytes.of("FFFFFFFF"), 0)).isEqualTo(Validity.HIGH_VALUES);
        assertThat(codec.decimal(Bytes.of("7FC00000"), 0)).isNull();
    }

    @Test
    void refusesValuesBeyondTheRange() {
        byte[] bytes = new byte[8];
        assertThatThrownBy(() -> codec("COMP-1", FloatFormat.IBM).putDecimal(bytes, 0, new BigDecimal("1E80")))
                .hasMessageStartingWith("SLB2103E");
        assertThatThrownBy(() -> codec("COMP-1", FloatFormat.IEEE_BE).putDecimal(bytes, 0, new BigDecimal("1E40")))
                .hasMessageStartingWith("SLB2103E");
    }
}
