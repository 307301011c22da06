package org.slatebridge.copybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.Picture;
import org.slatebridge.layout.RecordLayout;

class PlacementTest {

    /** Name, offset and length of each item below level 01. */
    private static String places(RecordLayout layout) {
        return layout.fields().stream()
                .skip(1)
                .map(f -> f.name() + " " + f.offset() + "+" + f.length())
                .collect(Collectors.joining(", "));
    }

    @Test
    void synchronizedItemsGoToTheirBoundary() {
        RecordLayout layout = Layouts.of(
                "01 R.",
                "05 A PIC X.",
                "05 B PIC S9(4) COMP SYNC.",
                "05 C PIC X.",
                "05 D PIC S9(9) COMP SYNC.",
                "05 E PIC X.",
                "05 F PIC S9(18) COMP SYNC.",
                "05 G PIC X.",
                "05 H COMP-2 SYNC.");
        assertThat(places(layout)).isEqualTo("A 0+1, B 2+2, C 4+1, D 8+4, E 12+1, F 16+8, G 24+1, H 32+8");
    }

    @Test
    void otherDialectsPutDoubleWordsOnTheirOwnBoundary() {
        String[] lines = {"01 R.", "05 A PIC X(4).", "05 F PIC S9(18) COMP SYNC."};
        assertThat(places(Layouts.all(Dialect.IBM, lines).get(0))).isEqualTo("A 0+4, F 4+8");
        assertThat(places(Layouts.all(Dialect.GNUCOBOL, lines).get(0))).isEqualTo("A 0+4, F 8+8");
    }

    /** Places that GnuCOBOL 3.1.2 gave the same copybooks. */
    @Test
    void gnucobolPutsSlackInsideGroupsAndBeforeTheLastItemOfAnElement() {
        assertThat(places(Layouts.all(
                                Dialect.GNUCOBOL,
                                "01 R.",
                                "05 A PIC X.",
                                "05 T OCCURS 2.",
                                "10 K PIC X.",
                                "10 U OCCURS 2.",
                                "15 V PIC S9(4) COMP-5 SYNC.",
                                "15 W PIC X.",
                                "10 L PIC S9(18) COMP-5 SYNC.",
                                "05 G.",
                                "10 H.",
                                "15 I COMP-2 SYNC.",
                                "05 Z PIC X.")
                        .get(0)))
                .isEqualTo("A 0+1, T 1+24, K 1+1, U 2+4, V 2+2, W 5+1, L 17+8, G 49+15, H 49+15, I 56+8, Z 64+1");
        assertThat(places(Layouts.all(
                                Dialect.GNUCOBOL,
                                "01 R.",
                                "05 A PIC X.",
                                "05 B PIC S9(2) COMP SYNC.",
                                "05 C PIC X.",
                                "05 D POINTER SYNC.",
                                "05 E PIC X.",
                                "05 F INDEX SYNC.")
                        .get(0)))
                .isEqualTo("A 0+1, B 1+1, C 2+1, D 8+8, E 16+1, F 20+4");
    }

    @Test
    void gnucobolsSlackThatCannotBeToldIsRefused() {
        assertThatThrownBy(() -> Layouts.all(
                        Dialect.GNUCOBOL,
                        "01 R.",
                        "05 T OCCURS 2.",
                        "10 W PIC X.",
                        "10 G.",
                        "15 V PIC S9(4) COMP-5 SYNC.",
                        "15 X PIC X."))
                .hasMessage(
                        "SLB1108E T.cpy:2:8: gnucobol needs 1 slack bytes in each element of T, and where it puts them"
                                + " is not known; end the element with a FILLER that makes it a multiple of the boundary");
    }

    @Test
    void microFocusKnowsNoSlack() {
        assertThat(places(Layouts.all(
                                Dialect.MF,
                                "01 R.",
                                "05 A PIC X.",
                                "05 T OCCURS 2.",
                                "10 B PIC S9(9) COMP SYNC.",
                                "10 C PIC X.",
                                "05 D COMP-2 SYNC.",
                                "05 E POINTER SYNC.")
                        .get(0)))
                .isEqualTo("A 0+1, T 1+5, B 1+4, C 5+1, D 11+8, E 19+8");
    }

    @Test
    void slackBeforeAGroupStandsOutsideIt() {
        RecordLayout layout =
                Layouts.of("01 R.", "05 M PIC X(5).", "05 N PIC XX.", "05 O.", "10 P PIC S9(6) COMP SYNC.");
        assertThat(places(layout)).isEqualTo("M 0+5, N 5+2, O 8+4, P 8+4");
    }

    @Test
    void slackInsideAGroupCountsForIt() {
        RecordLayout layout =
                Layouts.of("01 R.", "05 B PIC X(5).", "05 C.", "10 D PIC XX.", "10 E PIC S9(6) COMP SYNC.");
        assertThat(places(layout)).isEqualTo("B 0+5, C 5+7, D 5+2, E 8+4");
    }

    @Test
    void eachElementOfATableIsFilledUp() {
        RecordLayout layout = Layouts.of(
                "01 R.",
                "05 W PIC X(4).",
                "05 T OCCURS 3.",
                "10 X PIC X.",
                "10 Y PIC S9(4) COMP SYNC.",
                "10 Z PIC X.",
                "05 END-MARK PIC X.");
        assertThat(places(layout)).isEqualTo("W 0+4, T 4+6, X 4+1, Y 6+2, Z 8+1, END-MARK 22+1");
    }

    @Test
    void redefinitionsMayBeLargerOrSmaller() {
        RecordLayout layout = Layouts.of(
                "01 R.", "05 A PIC X(4).", "05 B REDEFINES A PIC X(6).", "05 C REDEFINES B PIC X(2).", "05 D PIC X.");
        assertThat(places(layout)).isEqualTo("A 0+4, B 0+6, C 0+2, D 6+1");
    }

    @Test
    void offsetsBehindTablesAreThoseOfTheLargestRecord() {
        RecordLayout layout = Layouts.of(
                "01 R.",
                "05 N PIC 99.",
                "05 T OCCURS 1 TO 9 DEPENDING ON N.",
                "10 K PIC 9.",
                "10 U PIC X(2) OCCURS 0 TO 5 DEPENDING ON K.",
                "05 D PIC X.");
        assertThat(places(layout)).isEqualTo("N 0+2, T 2+11, K 2+1, U 3+2, D 101+1");
        assertThat(layout.minimumLength()).isEqualTo(2 + 1 + 1);
    }

    @Test
    void picturesResolve() {
        assertThat(picture("S9(4)V99")).isEqualTo("NUMERIC 6 digits scale 2 signed length 6");
        assertThat(picture("SPP9(3)")).isEqualTo("NUMERIC 3 digits scale 5 signed length 3");
        assertThat(picture("VPP9(3)")).isEqualTo("NUMERIC 3 digits scale 5 unsigned length 3");
        assertThat(picture("9(3)PPV")).isEqualTo("NUMERIC 3 digits scale -2 unsigned length 3");
        assertThat(picture("V9(3)")).isEqualTo("NUMERIC 3 digits scale 3 unsigned length 3");
        assertThat(picture("$$,$$9.99CR")).isEqualTo("NUMERIC_EDITED 6 digits scale 2 signed length 11");
        assertThat(picture("**9.9DB")).isEqualTo("NUMERIC_EDITED 4 digits scale 1 signed length 7");
        assertThat(picture("$ZZ,ZZ9.99")).isEqualTo("NUMERIC_EDITED 7 digits scale 2 unsigned length 10");
        assertThat(picture("XX/XXB9")).isEqualTo("ALPHANUMERIC_EDITED 0 digits scale 0 unsigned length 7");
        assertThat(picture("A(5)")).isEqualTo("ALPHABETIC 0 digits scale 0 unsigned length 5");
        assertThat(picture("G(3)")).isEqualTo("DBCS 0 digits scale 0 unsigned length 3");
        assertThat(picture("N(3)")).isEqualTo("NATIONAL 0 digits scale 0 unsigned length 3");
    }

    private static String picture(String text) {
        Picture picture = Objects.requireNonNull(Layouts.of("01 R.", "05 A PIC " + text + ".")
                .root()
                .children()
                .get(0)
                .picture());
        assertThat(picture.text()).isEqualTo(text);
        return picture.category() + " " + picture.digits() + " digits scale " + picture.scale()
                + (picture.signed() ? " signed" : " unsigned") + " length " + picture.length();
    }
}
