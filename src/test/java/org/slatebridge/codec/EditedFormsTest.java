package org.slatebridge.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.copybook.Layouts;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.Picture;

/** The compiled forms against editing itself. */
class EditedFormsTest {

    private static final long SEED = 20260119;
    private static final String[] PAGES = {"IBM037", "IBM1047", "IBM1141", "IBM297", "US-ASCII"};
    private static final String CHARACTERS = "0123456789 0123456789 *$+-,./CRDBA";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZZ9.99",
                "ZZ,ZZ9",
                "$$,$$9.99CR",
                "$$$,$$9.99DB",
                "**9.9DB",
                "$ZZ,ZZ9.99",
                "+9(3)",
                "9(3)-",
                "--,--9",
                "+++9",
                "99/99/9999",
                "9(2)B9(2)",
                "9(2)00",
                "ZZZ",
                "***.**",
                "Z(4)V99",
                "9(8).9(2)",
                "Z(6)9.99-",
                "+(5).99",
                "$(4)",
                "--9",
                "-Z9",
                "Z,ZZZ.ZZ",
                "$**,***.99",
                "+$(5)9.99",
                "9.9(17)",
                "Z(17)9",
                "+++,+++",
                "0Z9",
                "BZ9",
                "Z0Z/9",
                "*,***",
                "$,$$$.$$CR",
                "Z(3)PP"
            })
    void readsWhatEditingGivesAndNothingElse(String picture) {
        Random random = new Random(SEED + picture.hashCode());
        for (String page : PAGES) {
            CodePage codePage = CodePage.named(page).orElseThrow();
            Editing editing = new Editing(picture(picture));
            NumberCodec codec = (NumberCodec) Bytes.codec("PIC " + picture, page, Dialect.IBM, FloatFormat.IBM);
            for (int i = 0; i < 2000; i++) {
                byte[] bytes = bytes(text(editing, codec.signed(), random), codePage);
                BigInteger expected = editing.number(codePage.text(bytes, 0, bytes.length), codec.signed());
                assertThat(codec.read(bytes, 0))
                        .as("seed %d, %s, <%s>", SEED, page, codePage.text(bytes, 0, bytes.length))
                        .isEqualTo(expected == null ? NumberCodec.NOT_A_NUMBER : expected.longValueExact());
            }
        }
    }

    private static Picture picture(String picture) {
        return Objects.requireNonNull(Layouts.all(Dialect.IBM, "01 R.", "05 ITEM PIC " + picture + ".")
                .get(0)
                .root()
                .children()
                .get(0)
                .picture());
    }

    /** An edited number, mostly with a few characters changed. */
    private static String text(Editing editing, boolean signed, Random random) {
        int digits = editing.digitsAt().length;
        int zeros = random.nextInt(digits + 1);
        StringBuilder magnitude = new StringBuilder("0".repeat(zeros));
        while (magnitude.length() < digits) {
            magnitude.append(random.nextInt(10));
        }
        boolean zero = magnitude.chars().allMatch(c -> c == '0');
        StringBuilder text =
                new StringBuilder(editing.edit(magnitude.toString(), signed && !zero && random.nextBoolean()));
        for (int changes = random.nextInt(4); changes > 1; changes--) {
            text.setCharAt(random.nextInt(text.length()), CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    private static byte[] bytes(String text, CodePage page) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = page.byteOf(text.charAt(i));
        }
        return bytes;
    }

    static Iterable<String> pages() {
        return CodePage.names();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasTheCharactersOfEditing(String page) {
        NumberCodec codec = (NumberCodec) Bytes.codec("PIC $**,**9.99CR", page, Dialect.IBM, FloatFormat.IBM);
        byte[] bytes = new byte[codec.length()];
        codec.put(bytes, 0, -123_45);
        assertThat(codec.text(bytes, 0, Trim.NONE)).isEqualTo("$***123.45CR");
        assertThat(codec.read(bytes, 0)).isEqualTo(-123_45);
    }
}
