package org.slatebridge.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.Validity;

class TextCodecTest {

    @Test
    void trimsBlanksOnlyWhereAsked() {
        Codec codec = Bytes.codec("PIC X(5)");
        byte[] bytes = Bytes.of("40C1C24040");
        assertThat(codec.text(bytes, 0, Trim.NONE)).isEqualTo(" AB  ");
        assertThat(codec.text(bytes, 0, Trim.RIGHT)).isEqualTo(" AB");
        assertThat(codec.text(bytes, 0, Trim.BOTH)).isEqualTo("AB");
    }

    @Test
    void nulIsACharacterAndNoBlank() {
        assertThat(Bytes.codec("PIC X(2)").text(Bytes.of("C100"), 0, Trim.BOTH)).isEqualTo("A\0");
    }

    @Test
    void fillsWithBlanksAndKeepsJustifiedTextRight() {
        byte[] bytes = new byte[4];
        Bytes.codec("PIC X(4)").putText(bytes, 0, "AB");
        assertThat(Bytes.hex(bytes)).isEqualTo("C1C24040");
        Bytes.codec("PIC X(4) JUSTIFIED RIGHT").putText(bytes, 0, "AB");
        assertThat(Bytes.hex(bytes)).isEqualTo("4040C1C2");
    }

    @Test
    void refusesTooLongAndUnmappableAndWritesNothing() {
        Codec codec = Bytes.codec("PIC X(2)");
        byte[] bytes = Bytes.of("C1C1");
        assertThatThrownBy(() -> codec.putText(bytes, 0, "ABC"))
                .hasMessage("SLB2105E item ITEM holds 2 characters, the text has more; give a shorter text");
        assertThatThrownBy(() -> codec.putText(bytes, 0, "A\u20AC"))
                .hasMessageStartingWith(
                        "SLB2106E item ITEM cannot hold character 2 of the text, which is not in IBM037");
        codec.putText(bytes, 0, "B   ");
        assertThat(Bytes.hex(bytes)).isEqualTo("C240");
    }

    @Test
    void refusesNumbers() {
        assertThatThrownBy(() -> Bytes.codec("PIC X").putDecimal(new byte[1], 0, BigDecimal.ONE))
                .hasMessageStartingWith("SLB2107E");
    }

    @Test
    void asciiHasNoBytesAbove7F() {
        Codec codec = Bytes.codec("PIC X(2)", "US-ASCII", Dialect.IBM, FloatFormat.IBM);
        assertThat(codec.validity(Bytes.of("4180"), 0)).isEqualTo(Validity.INVALID);
        assertThat(codec.validity(Bytes.of("2020"), 0)).isEqualTo(Validity.BLANK);
    }

    @Test
    void nationalIsUtf16AndDbcsIsHexadecimal() {
        Codec national = Bytes.codec("PIC N(3)");
        byte[] bytes = new byte[6];
        national.putText(bytes, 0, "\u4E2D");
        assertThat(Bytes.hex(bytes)).isEqualTo("4E2D00200020");
        assertThat(national.text(bytes, 0, Trim.RIGHT)).isEqualTo("\u4E2D");
        assertThat(national.validity(Bytes.of("D800D800D800"), 0)).isEqualTo(Validity.INVALID);
        Codec dbcs = Bytes.codec("PIC G(2) DISPLAY-1");
        assertThat(dbcs.text(Bytes.of("45414542"), 0, Trim.RIGHT)).isEqualTo("45414542");
    }
}
