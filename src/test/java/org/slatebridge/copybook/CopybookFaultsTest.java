package org.slatebridge.copybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.diagnostic.SourcePosition;
import org.slatebridge.layout.Dialect;

class CopybookFaultsTest {

    private static List<Diagnostic> faults(String text) {
        return catchThrowableOfType(DiagnosticException.class, () -> Layouts.parse(Dialect.IBM, text))
                .diagnostics();
    }

    /** One faulty entry at level 05 in line 2, from column 11 on: its place, code and fragments of the message. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A PIC X(3) REDEFINE B.       | SLB1002E | 25 | 'REDEFINE' begins no clause; did you mean REDEFINES?
            A PIC 9(3) USAGE COMP-33.    | SLB1002E | 31 | 'COMP-33' is no USAGE; did you mean COMP-3?
            A PIC 9(3) CMOP-3.           | SLB1002E | 25 | 'CMOP-3' begins no clause
            A PIC XQ.                    | SLB1004E | 21 | 'Q' is no picture symbol
            A PIC X(.                    | SLB1004E | 21 | '(' is no picture symbol
            A PIC X(0).                  | SLB1004E | 20 | repetition that is 0
            A PIC PP9PP.                 | SLB1004E | 24 | P stands only at one end
            A PIC S.                     | SLB1004E | 20 | is of no category of data
            A PIC 9(5)X9.9.              | SLB1004E | 20 | is of no category of data
            A PIC 9(32).                 | SLB1004E | 20 | has 32 digits, at most 31 with DISPLAY
            A PIC 9(19) COMP.            | SLB1004E | 20 | has 19 digits, at most 18 with COMP
            A PIC X(3) COMP-3.           | SLB1005E | 25 | USAGE COMP-3 does not go with picture X(3)
            A PIC 9 COMP-1.              | SLB1005E | 20 | COMP-1 takes no PICTURE
            A PIC 9 SIGN LEADING.        | SLB1005E | 22 | SIGN needs a numeric picture with S
            A PIC S9 COMP-6.             | SLB1005E | 23 | COMP-6 has no sign
            A PIC X BLANK WHEN ZERO.     | SLB1005E | 22 | BLANK WHEN ZERO needs a number
            A.                           | SLB1005E | 11 | A has neither PICTURE nor items inside
            A REDEFINES.                 | SLB1001E | 25 | expected the name of an item, found a period
            A PIC X OCCURS MANY TIMES.   | SLB1001E | 29 | expected the number of elements, found 'MANY'
            A PIC X OCCURS 0 TIMES.      | SLB1005E | 22 | OCCURS has no element
            A PIC X OCCURS 1 TO 5 TIMES. | SLB1001E | 22 | needs DEPENDING ON
            A REDEFINES ZERO-ITEM PIC X. | SLB1101E | 26 | ZERO-ITEM is no item before this one in the same group
            A PIC X VALUE.               | SLB1001E | 27 | expected a literal, found a period
            A PIC X VALUE 'ABC.          | SLB1001E | 28 | the literal has no end
            A PIC X VALUE ALL ALL '*'.    | SLB1001E | 32 | expected a literal, found 'ALL'
            A PIC X VALUE X'123'.        | SLB1001E | 28 | a hexadecimal literal has pairs of digits
            A PIC X(99999999) OCCURS 9.  | SLB1004E | 22 | repetition that is 0 or too large
            A PIC X(999) OCCURS 999999.  | SLB1106E | 27 | makes the record longer than 134217727 bytes
            A PIC N(3) USAGE DISPLAY.    | SLB1005E | 31 | USAGE DISPLAY does not go with picture N(3)
            A PIC 9(3) USAGE NATIONAL.   | SLB1005E | 31 | USAGE NATIONAL does not go with picture 9(3)
            """)
    void aFaultyClauseIsShownWithItsPlace(String clause, String code, int column, String fragment) {
        List<Diagnostic> found = faults("       01 R.\n          05 " + clause + "\n          05 Z PIC X.\n");
        Diagnostic fault = found.get(0);
        assertThat(fault.line()).contains(fragment);
        assertThat(fault.code().id()).isEqualTo(code);
        assertThat(fault.position()).isInstanceOf(SourcePosition.class);
        SourcePosition position = (SourcePosition) Objects.requireNonNull(fault.position());
        assertThat(position.line()).isEqualTo(2);
        assertThat(position.column()).isEqualTo(column);
    }

    @Test
    void theCaretStandsUnderTheFault() {
        assertThat(faults("       01 R.\n\t  05 A\tPIC XQ.\n").get(0).render()).isEqualTo("""
                           SLB1004E T.cpy:2:22: 'Q' is no picture symbol; correct the PICTURE
                                     05 A  PIC XQ.
                                                ^\
                           """);
    }

    @Test
    void allFaultsAreFoundAtOnce() {
        List<Diagnostic> found = faults("""
                                               01 R.
                                                  05 A PIC Q.
                                                  05 B PIC X COMP-9.
                                                  06 C.
                                                  99 D PIC X.
                                                  05 E PIC X
                                                  05 F PIC 9 OCCURS 3 DEPENDING ON NOWHERE.
                                                  05 G REDEFINES FF PIC X.
                                        """);
        assertThat(found)
                .extracting(d -> d.code().id())
                .containsExactlyInAnyOrder(
                        "SLB1004E", "SLB1002E", "SLB1003E", "SLB1003E", "SLB1001E", "SLB1005E", "SLB1102E", "SLB1101E");
        assertThat(found).extracting(d -> d.code().returnCode()).containsOnly(ReturnCode.FATAL);
    }

    @Test
    void countersMustBeWholeNumbersBeforeTheTable() {
        assertThat(faults(Layouts.fixed("01 R.", "05 T PIC X OCCURS 3 DEPENDING ON N.", "05 N PIC 9."))
                        .get(0)
                        .line())
                .startsWith("SLB1102E T.cpy:2:41: N stands behind the table it counts");
        assertThat(faults(Layouts.fixed("01 R.", "05 N PIC X.", "05 T PIC X OCCURS 3 DEPENDING ON N."))
                        .get(0)
                        .line())
                .contains("N is no whole number, so cannot count");
        assertThat(faults(Layouts.fixed("01 R.", "05 N-CNT PIC 9.", "05 T PIC X OCCURS 3 DEPENDING ON N-CMT."))
                        .get(0)
                        .line())
                .endsWith("did you mean N-CNT?");
        assertThat(faults(Layouts.fixed(
                                "01 R.",
                                "05 G.",
                                "10 N PIC 9.",
                                "05 H.",
                                "10 N PIC 9.",
                                "05 T PIC X OCCURS 3 DEPENDING ON N."))
                        .get(0)
                        .line())
                .contains("N may mean 2 items; qualify it");
        assertThat(faults(Layouts.fixed(
                                "01 R.", "05 G OCCURS 2.", "10 N PIC 9.", "05 T PIC X OCCURS 3 DEPENDING ON N."))
                        .get(0)
                        .line())
                .contains("N stands in a table of its own");
    }

    @Test
    void redefinitionsMustAdjoinAndHaveAFixedSubject() {
        assertThat(faults(Layouts.fixed("01 R.", "05 A PIC X.", "05 B PIC X.", "05 C REDEFINES A PIC X."))
                        .get(0)
                        .line())
                .contains("between A and its redefinition stands an item with storage of its own");
        assertThat(faults(Layouts.fixed(
                                "01 R.",
                                "05 N PIC 9.",
                                "05 A.",
                                "10 T PIC X OCCURS 3 DEPENDING ON N.",
                                "05 C REDEFINES A PIC X."))
                        .get(0)
                        .line())
                .contains("A has a table under DEPENDING ON, so nothing can redefine it");
    }

    @Test
    void renamesNeedsItemsInOrder() {
        assertThat(faults(Layouts.fixed("01 R.", "05 A PIC X.", "05 B PIC X.", "66 C RENAMES B THRU A."))
                        .get(0)
                        .line())
                .startsWith("SLB1103E");
        assertThat(faults(Layouts.fixed("01 R.", "05 CHARGE PIC X.", "66 C RENAMES CHARG."))
                        .get(0)
                        .line())
                .endsWith("did you mean CHARGE?");
    }

    @Test
    void columnSevenHoldsAnIndicator() {
        assertThat(faults("01 RECORD-A.\n").get(0).line())
                .isEqualTo("SLB1006E T.cpy:1:7: column 7 holds no indicator (blank * / D -); begin in column 8,"
                        + " or write >>SOURCE FORMAT FREE in the first line");
    }

    @Test
    void whatIsNoEntryIsAFault() {
        assertThat(faults(Layouts.fixed("FD MASTER-FILE.", "01 R PIC X."))
                        .get(0)
                        .line())
                .contains("T.cpy:1:8: an entry begins with a level number, found 'FD'");
        assertThat(faults(Layouts.fixed("01 R.", "COPY OTHER.")).get(0).line()).startsWith("SLB1010E T.cpy:2:13");
        assertThat(faults(Layouts.fixed("88 C VALUE 1.")).get(0).line()).contains("level 88 has no item above it");
        assertThat(faults(Layouts.fixed("01 R PIC X.", "05 A PIC X.")).get(0).line())
                .contains("level 5 stands under R, which has a PICTURE");
        assertThat(faults("").get(0).code().id()).isEqualTo("SLB1007E");
        assertThat(faults(Layouts.fixed("01 R OCCURS 3 PIC X.")).get(0).line())
                .contains("OCCURS cannot stand at level 1");
    }

    @Test
    void aMissingCopybookIsSevere() {
        assertThatExceptionOfType(DiagnosticException.class)
                .isThrownBy(() -> CopybookReader.read(Path.of("nowhere.cpy"), CopybookOptions.DEFAULT))
                .withMessage("SLB0002E copybook nowhere.cpy is not there; check the path")
                .satisfies(e -> assertThat(e.returnCode()).isEqualTo(ReturnCode.SEVERE));
    }
}
