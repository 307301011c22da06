package org.slatebridge.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.Validity;

class EditedCodecTest {

    private static NumberCodec codec(String picture) {
        return (NumberCodec) Bytes.codec("PIC " + picture, "US-ASCII", Dialect.IBM, FloatFormat.IBM);
    }

    private static byte[] ascii(String text) {
        return CodePageText.bytes(text);
    }

    @ParameterizedTest
    @CsvSource({
        "ZZ9.99, 1.50, '  1.50'",
        "ZZ9.99, 0.00, '  0.00'",
        "'ZZ,ZZ9', 1234, ' 1,234'",
        "'ZZ,ZZ9', 12, '    12'",
        "'$$,$$9.99CR', -1234.50, '$1,234.50CR'",
        "'$$,$$9.99CR', 4.50, '    $4.50  '",
        "'$$,$$9.99CR', 0.00, '    $0.00  '",
        "'$$$,$$9.99CR', 1234.50, ' $1,234.50  '",
        "**9.9DB, -7.5, '**7.5DB'",
        "**9.9DB, 7.5, '**7.5  '",
        "'$ZZ,ZZ9.99', 12.00, '$    12.00'",
        "+9(3), 7, '+007'",
        "+9(3), -7, '-007'",
        "9(3)-, -7, '007-'",
        "9(3)-, 7, '007 '",
        "'--,--9', -12, '   -12'",
        "'--,--9', 1234, ' 1,234'",
        "+++9, 12, ' +12'",
        "99/99/9999, 12312024, '12/31/2024'",
        "9(2)B9(2), 1234, '12 34'",
        "'9(2)00', 12, '1200'",
        "ZZZ, 0, '   '",
        "'***.**', 0.00, '***.**'",
        "Z(4)V99, 12.34, '  1234'",
        "9(8).9(2), 789.09, '00000789.09'",
    })
    void editsAndReadsBack(String picture, BigDecimal value, String text) {
        NumberCodec codec = codec(picture);
        assertThat(codec.length()).isEqualTo(text.length());
        byte[] bytes = new byte[text.length()];
        codec.putDecimal(bytes, 0, value);
        assertThat(codec.text(bytes, 0, Trim.NONE)).isEqualTo(text);
        assertThat(codec.decimal(ascii(text), 0)).isNotNull().isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "ZZ9.99, '001.50'",
        "ZZ9.99, '1.50  '",
        "ZZ9.99, '  1,50'",
        "9(8).9(2), '789.09     '",
        "+9(3), ' 007'",
        "ZZ9, 'ABC'",
    })
    void refusesTextThatEditingWouldNotGive(String picture, String text) {
        assertThat(codec(picture).validity(ascii(text), 0)).isEqualTo(Validity.INVALID);
    }

    @ParameterizedTest
    @CsvSource({"'     ', VALID", "'\t\t\t\t\t', INVALID", "'    \t', INVALID"})
    void blankWhenZeroMeansBlanksNotOtherWhiteSpace(String text, Validity expected) {
        Codec codec = Bytes.codec("PIC 99.99 BLANK WHEN ZERO", "US-ASCII", Dialect.IBM, FloatFormat.IBM);
        assertThat(codec.validity(ascii(text), 0)).isEqualTo(expected);
    }

    @Test
    void readsMoreDigitsThanALongHolds() {
        NumberCodec codec = codec("Z(3),Z(19)9.99-");
        byte[] bytes = new byte[codec.length()];
        codec.putDecimal(bytes, 0, new BigDecimal("-1234567890123456789.12"));
        assertThat(codec.isPrimitive()).isFalse();
        assertThat(codec.read(bytes, 0)).isEqualTo(NumberCodec.NOT_A_NUMBER);
        assertThat(codec.decimal(bytes, 0)).isEqualTo(new BigDecimal("-1234567890123456789.12"));
    }
}
