package org.slatebridge.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodePageTest {

    static List<String> ebcdicPages() {
        return CodePage.names().stream().filter(n -> n.startsWith("IBM")).toList();
    }

    static List<String> pages() {
        return CodePage.names();
    }

    private static CodePage page(String name) {
        return CodePage.named(name).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("ebcdicPages")
    void everyByteIsOneCharacterAndBack(String name) {
        CodePage page = page(name);
        for (int b = 0; b < 256; b++) {
            char c = page.character((byte) b);
            assertThat(c).isNotEqualTo(CodePage.UNMAPPED);
            assertThat(page.encoded(c)).as("byte %02X", b).isEqualTo(b);
        }
    }

    @ParameterizedTest
    @MethodSource("ebcdicPages")
    void newLineIs15AndLineFeedIs25(String name) {
        assertThat(page(name).character((byte) 0x15)).isEqualTo('\u0085');
        assertThat(page(name).character((byte) 0x25)).isEqualTo('\n');
    }

    @ParameterizedTest
    @MethodSource("ebcdicPages")
    void otherBytesAreAsInTheJdk(String name) {
        Charset charset =
                Charset.forName(name.length() == 7 && !name.equals("IBM1047") ? "IBM0" + name.substring(3) : name);
        for (int b = 0; b < 256; b++) {
            if (b != 0x15 && b != 0x25) {
                String jdk = new String(new byte[] {(byte) b}, charset);
                assertThat(String.valueOf(page(name).character((byte) b)))
                        .as("byte %02X", b)
                        .isEqualTo(jdk);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM037", "ibm037", "037", "37", "Cp037", "IBM-037", "CCSID037"})
    void takesTheNamesPeopleGive(String name) {
        assertThat(page(name).name()).isEqualTo("IBM037");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM9999", "UTF-8", "", "IBM"})
    void knowsNoOtherNames(String name) {
        assertThat(CodePage.named(name)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void charactersOutsideThePageHaveNoByte(String name) {
        assertThat(page(name).encoded('\u4E00')).isEqualTo(-1);
        assertThat(page(name).encoded(CodePage.UNMAPPED)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM1140", "IBM1141", "IBM1148", "IBM1149"})
    void theEuroPagesHaveTheEuro(String name) {
        assertThat(page(name).encoded('\u20AC')).isNotNegative();
        assertThat(page(name).encoded('\u00A4')).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM037", "IBM1047"})
    void bracketsDifferBetween037And1047(String name) {
        assertThat(page(name).encoded('[')).isEqualTo(name.equals("IBM037") ? 0xBA : 0xAD);
        assertThat(page(name).encoded('^')).isEqualTo(name.equals("IBM037") ? 0xB0 : 0x5F);
    }

    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "ISO-8859-1"})
    void asciiHasItsOwnBytes(String name) {
        int characters = name.equals("US-ASCII") ? 128 : 256;
        for (int b = 0; b < 256; b++) {
            assertThat(page(name).character((byte) b)).isEqualTo(b < characters ? (char) b : CodePage.UNMAPPED);
        }
    }
}
