package org.slatebridge.copybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.layout.ConditionName;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.Literal;
import org.slatebridge.layout.Occurs;
import org.slatebridge.layout.RecordLayout;

/** Each clause of a data description entry, and each word that stands for another. */
class ClauseTest {

    private static Field item(String clauses) {
        return item(Dialect.IBM, clauses);
    }

    private static Field item(Dialect dialect, String clauses) {
        return Layouts.all(dialect, "01 R.", "05 A " + clauses + ".")
                .get(0)
                .find("A")
                .orElseThrow();
    }

    /** Synonyms by what they mean: usage and bytes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PIC S9(4) COMP                        | COMP 2
            PIC S9(4) COMPUTATIONAL               | COMP 2
            PIC S9(5) COMP-4                      | COMP 4
            PIC S9(5) COMPUTATIONAL-4             | COMP 4
            PIC S9(10) BINARY                     | COMP 8
            USAGE IS BINARY PIC 9(18)             | COMP 8
            PIC S9(7) COMP-3                      | COMP-3 4
            PIC S9(7) COMPUTATIONAL-3             | COMP-3 4
            PIC S9(6) USAGE PACKED-DECIMAL        | COMP-3 4
            PIC S9(9) COMP-5                      | COMP-5 4
            PIC S9(9) USAGE COMPUTATIONAL-5       | COMP-5 4
            PIC 9(5) COMP-6                       | COMP-6 3
            PIC 9(6) COMPUTATIONAL-6              | COMP-6 3
            COMP-1                                | COMP-1 4
            USAGE COMPUTATIONAL-1                 | COMP-1 4
            COMP-2                                | COMP-2 8
            COMPUTATIONAL-2                       | COMP-2 8
            INDEX                                 | INDEX 4
            POINTER                               | POINTER 4
            USAGE POINTER-32                      | POINTER 4
            PROCEDURE-POINTER                     | PROCEDURE-POINTER 8
            FUNCTION-POINTER                      | FUNCTION-POINTER 4
            PIC X(3) DISPLAY                      | DISPLAY 3
            PIC G(3)                              | DISPLAY-1 6
            PIC G(3) DISPLAY-1                    | DISPLAY-1 6
            PIC N(3) USAGE DISPLAY-1              | DISPLAY-1 6
            PIC N(3)                              | NATIONAL 6
            PIC N(3) USAGE NATIONAL               | NATIONAL 6
            PIC NNBN                              | NATIONAL 8
            """)
    void usagesAndTheirSynonyms(String clauses, String meaning) {
        Field item = item(clauses);
        assertThat(item.usage().word() + " " + item.length()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gnucobol | BINARY-CHAR             | COMP-5 1 S9(3)
            gnucobol | BINARY-SHORT UNSIGNED   | COMP-5 2 9(5)
            gnucobol | USAGE BINARY-LONG SIGNED| COMP-5 4 S9(10)
            mf       | BINARY-DOUBLE           | COMP-5 8 S9(19)
            gnucobol | FLOAT-SHORT             | COMP-1 4
            gnucobol | FLOAT-LONG              | COMP-2 8
            gnucobol | PROGRAM-POINTER         | PROCEDURE-POINTER 8
            gnucobol | PIC 9(3) COMP-X         | COMP 2 9(3)
            mf       | PIC X(3) COMP-X         | COMP 3 9(7)
            mf       | PIC X COMPUTATIONAL-X   | COMP 1 9(2)
            """)
    void usagesOfOneDialect(String dialect, String clauses, String meaning) {
        Field item = item(Dialect.named(dialect).orElseThrow(), clauses);
        String picture = item.picture() == null ? "" : " " + item.picture().text();
        assertThat(item.usage().word() + " " + item.length() + picture).isEqualTo(meaning);
    }

    @Test
    void groupUsageNationalHoldsForAllInside() {
        RecordLayout layout = Layouts.of("01 R GROUP-USAGE IS NATIONAL.", "05 G.", "10 A PIC N(3).", "10 B PIC N.");
        assertThat(layout.length()).isEqualTo(8);
    }

    @Test
    void wordsThatMeanNothingForTheBytesAreTaken() {
        RecordLayout layout = Layouts.of(
                "01 R IS GLOBAL IS EXTERNAL AS 'KSREC'.", "05 A PIC X VOLATILE.", "05 VOLATILE PIC X.", "05 PIC X.");
        assertThat(layout.fields()).extracting(Field::name).containsExactly("R", "A", "VOLATILE", "FILLER");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'A''B'         | TEXT A'B
            "A'B"          | TEXT A'B
            X'c1C2'        | HEX c1C2
            N'AB'          | NATIONAL AB
            NX'00410042'   | NATIONAL AB
            G'AB'          | NATIONAL AB
            +1.5           | NUMBER +1.5
            -.5            | NUMBER -.5
            1.5E-3         | NUMBER 1.5E-3
            ALL '*'        | ALL *
            ALL X'00'      | LOW_VALUE
            ALL SPACES     | SPACE
            ZERO           | ZERO
            ZEROS          | ZERO
            ZEROES         | ZERO
            SPACE          | SPACE
            SPACES         | SPACE
            LOW-VALUE      | LOW_VALUE
            LOW-VALUES     | LOW_VALUE
            HIGH-VALUE     | HIGH_VALUE
            HIGH-VALUES    | HIGH_VALUE
            QUOTE          | QUOTE
            QUOTES         | QUOTE
            NULL           | NULL
            NULLS          | NULL
            """)
    void valuesOfAnyKind(String written, String meaning) {
        Literal value =
                Objects.requireNonNull(item("PIC X(9) VALUE IS " + written).value());
        assertThat((value.kind() + " " + value.text()).strip()).isEqualTo(meaning);
    }

    @Test
    void aNullTerminatedLiteralEndsWithNul() {
        assertThat(Objects.requireNonNull(item("PIC X(9) VALUE Z'AB'").value()).text())
                .isEqualTo("AB\0");
    }

    @Test
    void conditionNamesTakeSeveralRangesAndFalse() {
        List<ConditionName> conditions = Layouts.of(
                        "01 R.",
                        "05 A PIC S9V99.",
                        "88 RANGES VALUES ARE -1.5 THRU -0.5, 1 THROUGH 2; 5 ZERO",
                        "   WHEN SET TO FALSE IS 9.",
                        "88 ONE VALUE HIGH-VALUES.")
                .find("A")
                .orElseThrow()
                .conditions();
        assertThat(conditions).extracting(ConditionName::name).containsExactly("RANGES", "ONE");
        assertThat(conditions.get(0).ranges())
                .extracting(r -> r.from().text() + ".."
                        + (r.through() == null ? "" : r.through().text()))
                .containsExactly("-1.5..-0.5", "1..2", "5..", "..");
        assertThat(conditions.get(0).whenFalse()).isEqualTo(new Literal(Literal.Kind.NUMBER, "9"));
    }

    @Test
    void countersMayBeQualifiedAndSeveral() {
        RecordLayout layout = Layouts.of(
                "01 R.",
                "05 G.",
                "10 N PIC 9.",
                "05 H.",
                "10 N PIC 99 COMP.",
                "05 T OCCURS 0 TO 3 TIMES DEPENDING ON N OF G.",
                "10 K PIC 9.",
                "10 U PIC X OCCURS 1 TO 5 DEPENDING K OF T IN R.",
                "05 MIDDLE PIC X.",
                "05 V PIC XX OCCURS 4 TIMES DEPENDING ON N IN H.");
        assertThat(counter(layout, "T")).isEqualTo("G/N");
        assertThat(counter(layout, "U")).isEqualTo("T/K");
        assertThat(counter(layout, "V")).isEqualTo("H/N");
        assertThat(layout.length()).isEqualTo(1 + 2 + 3 * 6 + 1 + 8);
        assertThat(layout.minimumLength()).isEqualTo(1 + 2 + 0 + 1 + 0);
    }

    private static String counter(RecordLayout layout, String table) {
        Occurs occurs = Objects.requireNonNull(layout.find(table).orElseThrow().occurs());
        return Objects.requireNonNull(occurs.dependingOn()).path();
    }

    @Test
    void constantsCountElementsAndSymbols() {
        RecordLayout layout = Layouts.all(
                        Dialect.MF,
                        "78 MOST VALUE 4.",
                        "01 WIDE CONSTANT AS 6.",
                        "78 TITLE-TEXT VALUE 'ABC'.",
                        "01 R.",
                        "05 A PIC X(WIDE) OCCURS MOST TIMES.",
                        "05 B PIC S9(most)V99.")
                .get(0);
        assertThat(layout.length()).isEqualTo(4 * 6 + 6);
    }

    @Test
    void redefinitionsMayBeAnySizeAndInATable() {
        RecordLayout layout = Layouts.of(
                "01 R.",
                "05 T OCCURS 2.",
                "10 A PIC X(4).",
                "10 B REDEFINES A PIC 9(6).",
                "10 C REDEFINES B.",
                "15 D PIC X.",
                "10 E REDEFINES A PIC X(4).",
                "05 Z PIC X.");
        assertThat(layout.length()).isEqualTo(2 * 6 + 1);
        assertThat(layout.find("C").orElseThrow().offset()).isZero();
        assertThat(layout.find("D").orElseThrow().offset()).isZero();
        assertThat(layout.find("Z").orElseThrow().offset()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZZZ,ZZ9.99    | 8 digits scale 2 unsigned length 10
            ZZZ,ZZZ.ZZ    | 8 digits scale 2 unsigned length 10
            ***,**9.99-   | 8 digits scale 2 signed length 11
            $$$,$$9.99CR  | 7 digits scale 2 signed length 12
            +++,++9       | 5 digits scale 0 signed length 7
            --9.9         | 3 digits scale 1 signed length 5
            +$ZZ9         | 3 digits scale 0 signed length 5
            +9(3)         | 3 digits scale 0 signed length 4
            9(3)-         | 3 digits scale 0 signed length 4
            $*(5)9.99DB   | 8 digits scale 2 signed length 12
            99/99/9999    | 8 digits scale 0 unsigned length 10
            99B99B99      | 6 digits scale 0 unsigned length 8
            9(3)0         | 3 digits scale 0 unsigned length 4
            9(3),99       | 5 digits scale 0 unsigned length 6
            ZZ9V99        | 5 digits scale 2 unsigned length 5
            z(3)9.9(2)cr  | 6 digits scale 2 signed length 9
            $$.$$         | 3 digits scale 2 unsigned length 5
            """)
    void editedPictures(String picture, String meaning) {
        var resolved = Objects.requireNonNull(item("PIC " + picture).picture());
        assertThat(resolved.category() + " " + resolved.digits() + " digits scale " + resolved.scale()
                        + (resolved.signed() ? " signed" : " unsigned") + " length " + resolved.length())
                .isEqualTo("NUMERIC_EDITED " + meaning);
    }

    @Test
    void aTableMayBeVeryDeep() {
        StringBuilder text = new StringBuilder();
        for (int level = 1; level <= 49; level++) {
            text.append(Layouts.fixed(String.format("%02d L%d%s", level, level, level == 49 ? " PIC X." : ".")));
        }
        RecordLayout layout = Layouts.parse(Dialect.IBM, text.toString()).get(0);
        assertThat(layout.fields()).hasSize(49);
        assertThat(layout.length()).isEqualTo(1);
    }
}
