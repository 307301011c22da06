package org.slatebridge.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {

    /** Bytes of signed COMP items of 1 to 18 digits; the lines of gnucobol and mf are what GnuCOBOL 3.1.2 printed. */
    @ParameterizedTest
    @CsvSource({
        "ibm, 2 2 2 2 4 4 4 4 4 8 8 8 8 8 8 8 8 8",
        "gnucobol, 1 1 2 2 4 4 4 4 4 8 8 8 8 8 8 8 8 8",
        "mf, 1 1 2 2 3 3 4 4 4 5 5 6 6 6 7 7 8 8",
        "fujitsu, 2 2 2 2 4 4 4 4 4 8 8 8 8 8 8 8 8 8"
    })
    void sizesOfSignedBinaryItems(String dialect, String sizes) {
        assertThat(sizes(dialect, true)).isEqualTo(sizes);
    }

    @ParameterizedTest
    @CsvSource({
        "ibm, 2 2 2 2 4 4 4 4 4 8 8 8 8 8 8 8 8 8",
        "gnucobol, 1 1 2 2 4 4 4 4 4 8 8 8 8 8 8 8 8 8",
        "mf, 1 1 2 2 3 3 3 4 4 5 5 5 6 6 7 7 8 8",
        "fujitsu, 2 2 2 2 4 4 4 4 4 8 8 8 8 8 8 8 8 8"
    })
    void sizesOfUnsignedBinaryItems(String dialect, String sizes) {
        assertThat(sizes(dialect, false)).isEqualTo(sizes);
    }

    private static String sizes(String word, boolean signed) {
        Dialect dialect = Dialect.named(word).orElseThrow();
        StringBuilder sizes = new StringBuilder();
        for (int digits = 1; digits <= 18; digits++) {
            sizes.append(' ').append(dialect.binaryLength(digits, signed));
        }
        return sizes.substring(1);
    }

    /** Index, pointer, procedure pointer; then where SYNC puts 2, 4 and 8 binary bytes, COMP-1, COMP-2, a pointer. */
    @ParameterizedTest
    @CsvSource({
        "ibm, 4 4 8, 2 4 4 4 8 4",
        "gnucobol, 4 8 8, 2 4 8 4 8 8",
        "mf, 4 8 8, 1 1 1 1 1 1",
        "fujitsu, 4 4 8, 2 4 4 4 8 4"
    })
    void addressesAndBoundaries(String word, String addresses, String boundaries) {
        Dialect dialect = Dialect.named(word).orElseThrow();
        int pointer = dialect.addressLength(Usage.POINTER);
        assertThat(dialect.addressLength(Usage.INDEX) + " " + pointer + " "
                        + dialect.addressLength(Usage.PROCEDURE_POINTER))
                .isEqualTo(addresses);
        assertThat(dialect.alignment(Usage.COMP, 2) + " " + dialect.alignment(Usage.COMP_5, 4) + " "
                        + dialect.alignment(Usage.COMP, 8) + " " + dialect.alignment(Usage.COMP_1, 4) + " "
                        + dialect.alignment(Usage.COMP_2, 8) + " " + dialect.alignment(Usage.POINTER, pointer))
                .isEqualTo(boundaries);
    }

    @Test
    void onlyTheHostIsBigEndianThroughout() {
        assertThat(Dialect.IBM.isLittleEndianNative()).isFalse();
        assertThat(Dialect.GNUCOBOL.isLittleEndianNative()).isTrue();
        assertThat(Dialect.MF.isLittleEndianNative()).isTrue();
        assertThat(Dialect.FUJITSU.isLittleEndianNative()).isTrue();
    }

    @Test
    void signsOfAsciiNumbersAreLowerCaseOrOverpunched() {
        assertThat(Dialect.IBM.hasLowerCaseSigns()).isFalse();
        assertThat(Dialect.GNUCOBOL.hasLowerCaseSigns()).isTrue();
        assertThat(Dialect.MF.hasLowerCaseSigns()).isTrue();
        assertThat(Dialect.FUJITSU.hasLowerCaseSigns()).isFalse();
    }

    @Test
    void mostDigitsDependOnUsageAndDialect() {
        assertThat(Dialect.IBM.mostDigits(Usage.COMP_3)).isEqualTo(31);
        assertThat(Dialect.GNUCOBOL.mostDigits(Usage.DISPLAY)).isEqualTo(38);
        assertThat(Dialect.IBM.mostDigits(Usage.COMP_5)).isEqualTo(18);
    }

    @Test
    void dialectsAreNamedInAnyCase() {
        assertThat(Dialect.named("GnuCOBOL")).contains(Dialect.GNUCOBOL);
        assertThat(Dialect.named("cobol")).isEmpty();
    }
}
