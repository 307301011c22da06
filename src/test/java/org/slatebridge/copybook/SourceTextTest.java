package org.slatebridge.copybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.Field;

/** Reference formats, comments, directives, and what editors and transfers leave in a file. */
class SourceTextTest {

    private static String names(String text) {
        return Layouts.parse(Dialect.IBM, text).get(0).fields().stream()
                .map(Field::name)
                .collect(Collectors.joining(" "));
    }

    private static List<String> faults(String text) {
        return catchThrowableOfType(DiagnosticException.class, () -> Layouts.parse(Dialect.IBM, text))
                .diagnostics()
                .stream()
                .map(Diagnostic::line)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">>SOURCE FORMAT IS FREE",
                ">>SOURCE FREE",
                "      >>source format free",
                "000100 >> SOURCE FORMAT FREE.",
                "$SET SOURCEFORMAT\"FREE\"",
                "      $set sourceformat(free)",
                "000100$SET SOURCEFORMAT\"FREE\"",
                ">>SET SOURCEFORMAT \"FREE\""
            })
    void freeFormatIsDeclared(String directive) {
        assertThat(names(directive + "\n01 R.\n* comment\n 05 A PIC X. *> comment\n05 B\nPIC X VALUE '*>'.\n"))
                .isEqualTo("R A B");
    }

    @Test
    void theFormatMayChangeInside() {
        String text =
                ">>SOURCE FREE\n01 R.\n05 A PIC X.\n>>SOURCE FIXED\n000100 05 B PIC X." + " ".repeat(54) + "SEQUENCE\n";
        assertThat(names(text)).isEqualTo("R A B");
    }

    @Test
    void variableFormatHasNoRightMargin() {
        String text = "$SET SOURCEFORMAT\"VARIABLE\"\n       01 R.\n       05 A" + " ".repeat(80) + "PIC X(3).\n";
        assertThat(Layouts.parse(Dialect.IBM, text).get(0).length()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "       CBL NOSEQ,TRUNC(BIN)",
                "PROCESS LIB",
                "      *CBL NOLIST",
                "      *CONTROL NOSOURCE",
                "       >>PAGE",
                "       >>LISTING OFF",
                "       TITLE 'KEYSTONE MASTER'.",
                "       EJECT",
                "           SKIP2.",
                "      / new page",
                "      *> comment",
                "       *> comment",
                "      D05 DEBUG PIC X(99).",
                "000100",
                "\f",
                ""
            })
    void linesThatSayNothingOfTheRecordDoNotCount(String line) {
        assertThat(names(line + "\n       01 R.\n"
                        + (line.contains("CBL N") || line.startsWith("PRO") ? "" : line + "\n")
                        + "       05 A PIC X.\n"))
                .isEqualTo("R A");
    }

    @Test
    void whatEditorsAndTransfersLeaveDoesNotCount() {
        assertThat(names("\uFEFF       01 R.\r\n\f       05 A PIC X.\r\n       05 B\fPIC X.\r\n\u001A"))
                .isEqualTo("R A B");
        assertThat(names("       01 R.\r       05 A PIC X.\r\u001A\0\0\0")).isEqualTo("R A");
    }

    @Test
    void anySevenBitOrLatinCommentIsRead() {
        assertThat(
                        names(
                                "      * \u00E9\u00DF\u00A0\u0085\u2028\n       01 R.\n      / \u00FC\n       05 A PIC X VALUE '\u00E9'.\n"))
                .isEqualTo("R A");
    }

    @Test
    void aWordGoesOnInTheNextLine() {
        assertThat(names("       01 R.\n         05 LONG-\n      * between\n\n      -    NAME PIC X(\n      -3).\n"))
                .isEqualTo("R LONG-NAME");
    }

    @Test
    void freeFormatHasNoSequenceArea() {
        assertThat(names(">>SOURCE FREE\n01 R. 05 A\n      PIC X(3). 05 B PIC X.\n" + " ".repeat(90) + "05 C PIC X.\n"))
                .isEqualTo("R A B C");
    }

    @Test
    void freeFormatWithoutADirectiveIsSaidOnce() {
        assertThat(faults(
                        "01 RECORD-A.\n  05 FIRST PIC X.\n  05 SECOND PIC X.\n  05 THIRD PIC X.\n  05 FOURTH PIC X.\n"))
                .containsExactly("SLB1006E T.cpy:1:7: column 7 holds no indicator (blank * / D -) in 5 lines, the first"
                        + " here; if it is in free format, write >>SOURCE FORMAT FREE in the first line");
    }

    @Test
    void anEntryInTheSequenceAreaIsAFault() {
        assertThat(faults("01 R.\n         05 A PIC X.\n"))
                .containsExactly("SLB1006E T.cpy:1:1: the line ends before column 7, so all of it is sequence text;"
                        + " begin in column 8, or write >>SOURCE FORMAT FREE in the first line");
    }

    @Test
    void aLiteralThatDoesNotGoOnIsAFault() {
        assertThat(faults("       01 R PIC X(9) VALUE 'ABC\n      -    DEF'.\n").get(0))
                .startsWith("SLB1006E T.cpy:2:12: a continued literal goes on with '");
    }

    @Test
    void directivesThatChangeTheTextAreRefused() {
        assertThat(faults("       >>IF KEY IS DEFINED\n       01 R.\n       05 A PIC X.\n       >>END-IF\n"))
                .containsExactly(
                        "SLB1015E T.cpy:1:8: the directive '>>IF' is not carried out; write out what it would do and"
                                + " remove it",
                        "SLB1015E T.cpy:4:8: the directive '>>END-IF' is not carried out; write out what it would do and"
                                + " remove it");
        assertThat(faults("      $SET IBMCOMP\n       01 R PIC X.\n"))
                .containsExactly(
                        "SLB1015E T.cpy:1:7: the directive '$SET' is not carried out; write out what it would do"
                                + " and remove it");
        assertThat(faults(">>SOURCE FORMAT CRAZY\n       01 R PIC X.\n"))
                .containsExactly(
                        "SLB1015E T.cpy:1:1: 'CRAZY' is no source format that is read here; say FIXED, FREE or VARIABLE");
    }

    @Test
    void aDollarPictureIsNoDirective() {
        assertThat(Layouts.of("01 R.", "05 A PIC", "   $$$9.99.").length()).isEqualTo(7);
    }

    @Test
    void theEndOfALongLineIsShownWithItsPlace() {
        assertThat(faults(">>SOURCE FREE\n01 R." + " ".repeat(2000) + "05 A PIC Q.\n")
                        .get(0))
                .startsWith("SLB1004E T.cpy:2:2015: 'Q' is no picture symbol");
    }

    @Test
    void farTooManyFaultsAreCounted() {
        List<String> found =
                faults(Layouts.fixed("01 R.") + Layouts.fixed("05 A PIC Q.").repeat(1000));
        assertThat(found).hasSize(201);
        assertThat(found.get(200))
                .isEqualTo("SLB1017E T.cpy:202:17: 800 more faults, the first here; mend those shown first");
    }
}
