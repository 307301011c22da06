package org.slatebridge.copybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.Dialect;

/** What is refused: the whole of each message, and nothing said twice. */
class RefusalTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static List<String> faults(Dialect dialect, String text) {
        return catchThrowableOfType(DiagnosticException.class, () -> Layouts.parse(dialect, text))
                .diagnostics()
                .stream()
                .map(Diagnostic::line)
                .toList();
    }

    /** One faulty entry at level 05 in line 2, from column 11 on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A USAGE OBJECT REFERENCE.      | SLB1016E | 19 | USAGE OBJECT is not read here; describe the bytes with a PICTURE instead
            A PIC X(4) UTF-8.              | SLB1016E | 22 | USAGE UTF-8 is not read here
            A PIC 9(4) COMP-N.             | SLB1016E | 22 | USAGE COMP-N is not read here
            A FLOAT-DECIMAL-34.            | SLB1016E | 13 | USAGE FLOAT-DECIMAL-34 is not read here
            A PIC U(4).                    | SLB1016E | 17 | picture U(4): UTF-8 items cannot be read here
            A PIC +9.9E+99.                | SLB1016E | 17 | picture +9.9E+99: external floating point cannot be read here
            A PIC X(4) DATE FORMAT YYXX.   | SLB1016E | 22 | the clause DATE is not read here
            A TYPE TO B.                   | SLB1016E | 13 | the clause TYPE is not read here
            A PIC X DYNAMIC LENGTH.        | SLB1016E | 19 | the clause DYNAMIC is not read here
            A PIC X ANY LENGTH.            | SLB1016E | 19 | the clause ANY is not read here
            A PIC X OCCURS 1 TO UNBOUNDED DEPENDING ON Z. | SLB1016E | 31 | OCCURS … UNBOUNDED has no greatest number of elements; write the most there can be
            A PIC X VALUE B'101'.          | SLB1016E | 25 | a literal of the kind B'…' is not read here
            A PIC X VALUE ALL X'C1'.       | SLB1016E | 25 | ALL X'C1' is not read here
            A BINARY-LONG.                 | SLB1108E | 13 | USAGE BINARY-LONG is none of ibm; give --dialect gnucobol or mf if that compiler wrote the file
            A PIC 9(4) COMP-X.             | SLB1108E | 22 | USAGE COMP-X is none of ibm; give --dialect gnucobol or mf
            A CONSTANT AS 5.               | SLB1108E | 13 | ibm has no constants; give --dialect gnucobol or mf, or write the number
            A PIC X PIC X.                 | SLB1005E | 19 | PICTURE is given twice
            A PIC 9 COMP USAGE DISPLAY.    | SLB1005E | 24 | USAGE is given twice
            A PIC X INDEXED BY I.          | SLB1005E | 19 | INDEXED stands away from the OCCURS it belongs to
            A PIC S9 COMP SIGN LEADING.    | SLB1005E | 25 | SIGN needs USAGE DISPLAY, not COMP
            A JUST. 10 B PIC X.            | SLB1005E | 13 | JUSTIFIED stands only with an elementary item
            A BLANK ZERO. 10 B PIC 9.      | SLB1005E | 13 | BLANK WHEN ZERO stands only with an elementary item
            A PIC 9 JUSTIFIED.             | SLB1005E | 19 | JUSTIFIED needs text
            A REDEFINES PIC X.             | SLB1001E | 23 | expected the name of an item, found 'PIC'
            A PIC 9 VALUE 1,5.             | SLB1001E | 25 | '1,5' is a number only under DECIMAL-POINT IS COMMA, which no copybook declares; write the point as . or put a blank between two values
            A PIC X VALUE NX'004'.         | SLB1001E | 25 | a national hexadecimal literal has fours of digits 0 to F
            A PIC X VALUE ALL 5.           | SLB1001E | 25 | ALL repeats a text, not a number
            A PIC Z.ZZ9,99.                | SLB1004E | 22 | picture Z.ZZ9,99 has a comma behind the point, as under DECIMAL-POINT IS COMMA, which no copybook declares
            A PIC Z*9.                     | SLB1004E | 18 | picture Z*9 has both Z and *
            A PIC 9.9V9.                   | SLB1004E | 20 | picture 9.9V9 puts the point in two places
            A PIC 9(3)ZZ.                  | SLB1004E | 21 | picture 9(3)ZZ has Z behind a 9
            A PIC $$++9.                   | SLB1004E | 20 | picture $$++9 has two symbols that float or suppress zeros
            A PIC $$Z9.                    | SLB1004E | 18 | picture $$Z9 has two symbols that float or suppress zeros
            A PIC +99-.                    | SLB1004E | 20 | picture +99- has two signs
            A PIC +99CR.                   | SLB1004E | 20 | picture +99CR has two signs
            A PIC Z+9.                     | SLB1004E | 18 | picture Z+9 has + inside
            A PIC 9CR9.                    | SLB1004E | 17 | picture 9CR9 is of no category of data
            A PIC 9(ABC).                  | SLB1004E | 19 | 'ABC' is no number of repetitions
            A PIC X(99999999999).          | SLB1004E | 19 | repetition that is 0 or too large (at most 1048576)
            A PIC 9(999999)Z.              | SLB1004E | 17 | is a number of 1000000 symbols, at most 250
            A PIC 9(39).                   | SLB1004E | 17 | has 39 digits, at most 31 with DISPLAY
            A PIC VP(39)9.                 | SLB1004E | 17 | puts the point more than 38 places away
            A PIC S9 COMP-6.               | SLB1005E | 20 | COMP-6 has no sign, so no S in picture S9
            A PIC X BLANK WHEN ZERO.       | SLB1005E | 19 | BLANK WHEN ZERO needs a number in DISPLAY
            A PIC X OCCURS 0.              | SLB1005E | 19 | OCCURS has no element, or more at least than at most
            A PIC 9 OCCURS 1 TO 5.         | SLB1001E | 19 | OCCURS … TO … needs DEPENDING ON
            A PIC 9 OCCURS 1 TO MANY.      | SLB1001E | 31 | expected the greatest number of elements, found 'MANY'
            A PIC 9 OCCURS 5 DEPENDING ON. | SLB1001E | 40 | expected the name of the counter, found a period
            A PIC 9 OCCURS 5 ASCENDING KEY. | SLB1001E | 41 | expected the name of a key, found a period
            A PIC 9 OCCURS 5 INDEXED BY.   | SLB1001E | 38 | expected an index-name, found a period
            A PIC X VALUE X'4'.            | SLB1001E | 25 | a hexadecimal literal has pairs of digits 0 to F
            A PIC P9P.                     | SLB1004E | 19 | P stands only at one end of a picture
            A PIC 9V9P.                    | SLB1004E | 17 | puts the point in two places: V and P
            A PIC 9.99CR.9.                | SLB1004E | 17 | picture 9.99CR.9
            A PIC X(0).                    | SLB1004E | 17 | picture X(0) has a repetition that is 0 or too large (at most 1048576)
            A PIC X. 55 B PIC X.           | SLB1003E | 20 | '55' is no level number (1 to 49, 66, 77, 88)
            A PIC X 05 B PIC X.            | SLB1001E | 19 | the period before '05' is missing
            FILLER PIC X. 10 B PIC X.      | SLB1003E | 25 | level 10 stands under an item without a name, which has a PICTURE and so no items inside
            A PIC X. 88 'F'.               | SLB1001E | 23 | expected a condition-name, found 'F'
            A PIC X. 88 C VALU 'F'.        | SLB1001E | 25 | expected VALUE, found 'VALU'
            A PIC X. 88 C VALUE 'F' OR 'G'. | SLB1001E | 35 | expected a value or a period, found 'OR'
            A PIC X OCCURS 2 DEPENDING ON Y. | SLB1102E | 41 | Y is no item of the record before the table
            A PIC \u00DF9.                 | SLB1004E | 17 | is no picture symbol
            A PIC.                         | SLB1004E | 16 | expected a picture, found a period
            """)
    void isSaidOnceAndWithItsPlace(String clause, String code, int column, String fragment) {
        List<String> found = faults(
                Dialect.IBM,
                "       01 R.\n          05 "
                        + clause.replace("\\u00DF", "\u00DF").replaceFirst("^A ", "A ")
                        + "\n          05 Z PIC 9.\n");
        int shifted = column + 3;
        assertThat(found).hasSize(1);
        assertThat(found.get(0)).startsWith(code + " T.cpy:2:" + shifted + ": ").contains(fragment);
    }

    @Test
    void aCounterInAnotherTableIsNotOneItem() {
        assertThat(faults(
                        Dialect.IBM,
                        Layouts.fixed("01 R.", "05 G OCCURS 2.", "10 N PIC 9.", "05 T PIC X OCCURS 3 DEPENDING ON N.")))
                .containsExactly("SLB1102E T.cpy:4:41: N stands in a table of its own, so the counter is not one item;"
                        + " correct DEPENDING ON");
    }

    @Test
    void aCopybookWithoutRecordsIsSaidToBeOne() throws IOException {
        assertThat(faults(Dialect.IBM, ""))
                .containsExactly("SLB1007E T.cpy:1:1: the copybook describes no item;"
                        + " give the copybook that describes the records");
        Path file = Files.writeString(folder.resolve("W.cpy"), Layouts.fixed("77 COUNTER PIC 9(4) COMP."));
        assertThatThrownBy(() -> CopybookReader.read(file, CopybookOptions.DEFAULT))
                .hasMessage("SLB1007E " + file + ":1:1: the copybook describes no record;"
                        + " give the copybook that describes the records");
    }

    @Test
    void aTextThatStopsSaysSo() {
        assertThat(faults(Dialect.IBM, Layouts.fixed("01 R.", "05 A OCCURS")).get(0))
                .startsWith("SLB1001E T.cpy:2:19: ")
                .contains("expected the number of elements, found the end of the copybook");
        assertThat(faults(Dialect.IBM, Layouts.fixed("01 R PIC X.", "COPY")))
                .singleElement()
                .asString()
                .startsWith("SLB1009E T.cpy:2:")
                .contains("expected the name of a member, found the end of the text");
    }

    @Test
    void level66FollowsARecord() {
        assertThat(faults(Dialect.IBM, Layouts.fixed("66 C RENAMES A.", "01 R.", "05 A PIC X.")))
                .containsExactly("SLB1003E T.cpy:1:11: level 66 has no record above it; correct the level number");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            66 C.                    | 12 | expected RENAMES, found a period
            66 RENAMES A.            | 19 | expected RENAMES, found 'A'
            66 C RENAME A.           | 13 | expected RENAMES, found 'RENAME'
            66 C RENAMES.            | 20 | found a period
            66 C RENAMES A THRU.     | 27 | found a period
            66 C RENAMES A B.        | 23 | found 'B'
            """)
    void aSlipInLevel66IsShownWithItsPlace(String entry, int column, String fragment) {
        assertThat(faults(Dialect.IBM, Layouts.fixed("01 R.", "05 A PIC X.", entry)))
                .singleElement()
                .asString()
                .startsWith("SLB1001E T.cpy:3:" + column + ": ")
                .contains(fragment);
    }

    @Test
    void compXTakesAtMostEightBytes() {
        assertThat(faults(Dialect.MF, Layouts.fixed("01 R.", "05 A PIC X(9) COMP-X.")))
                .containsExactly("SLB1005E T.cpy:2:17: USAGE COMP-X takes digits or up to 8 X, not picture X(9);"
                        + " correct or remove the clause");
    }

    @Test
    void aUsageWithItsOwnLengthTakesNoPicture() {
        assertThat(faults(Dialect.MF, Layouts.fixed("01 R.", "05 A PIC 9(4) BINARY-LONG.")))
                .containsExactly(
                        "SLB1005E T.cpy:2:17: USAGE BINARY-LONG takes no PICTURE; correct or remove the clause");
    }

    @Test
    void constantsAreLiterals() {
        assertThat(faults(Dialect.MF, Layouts.fixed("78 A VALUE LENGTH OF B.", "01 R PIC X.")))
                .containsExactly("SLB1016E T.cpy:1:19: a constant is a literal here, found 'LENGTH'; describe the bytes"
                        + " with a PICTURE instead");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            66 C RENAMES R.                | 21 | R is a record, and level 66 renames items inside one
            66 C RENAMES K.                | 21 | K is in a table
            66 C RENAMES A THRU T.         | 28 | T is in a table
            66 C RENAMES A THRU V.         | 28 | V has a table under DEPENDING ON
            66 C RENAMES B THRU A.         | 28 | A does not end behind the first item
            66 C RENAMES BB.               | 21 | BB is no item of the record
            66 C RENAMES D.                | 21 | D may mean several items; qualify it
            """)
    void renamesOnlyWhatStaysInItsPlace(String entry, int column, String fragment) {
        assertThat(faults(
                        Dialect.IBM,
                        Layouts.fixed(
                                "01 R.",
                                "05 A PIC X.",
                                "05 B PIC 9.",
                                "05 T OCCURS 2.",
                                "   10 K PIC X.",
                                "05 G. 10 D PIC X.",
                                "05 H. 10 D PIC X.",
                                "05 V.",
                                "   10 W PIC X OCCURS 1 TO 2 DEPENDING ON B.",
                                entry)))
                .singleElement()
                .asString()
                .startsWith("SLB1103E T.cpy:10:" + column + ": " + fragment);
    }

    @Test
    void allMistakesOfACopybookAreFoundAtOnceAndNothingElse() {
        List<String> found = faults(
                Dialect.IBM,
                Layouts.fixed(
                        "01 MASTER.",
                        "   05 PERSON-ID PIC X(8.",
                        "   05 NAME-GROUP OCURS 3.",
                        "      10 LAST-NAME PIC X(20)",
                        "      10 FIRST-NAME PIC X(20).",
                        "   55 SEX PIC X.",
                        "   05 BIRTH-DATE PIC 9(8) COMP-33.",
                        "   O5 RACE PIC X.",
                        "   05 AMOUNT PIC S9(7)V99V9 COMP-3.",
                        "   05 CHARGE-COUNT PIC 9(2).",
                        "   05 CHARGE OCCURS 1 TO 20 TIMES DEPENDING ON CHARGE-CUONT.",
                        "      10 STATUTE PIC X(12) VALUE 'UNENDED.",
                        "      10 GRADE PIC X.",
                        "         88 FELONY VALU 'F'.",
                        "      10 FINE PIC ZZ9.99 COMP-3.",
                        "   05 RACE-CODE REDEFINES RACES PIC X.",
                        "   05 EMPTY-ONE.",
                        "   05 COUNTY PIC.",
                        "   05 COURT PIC X(5) COPY.",
                        "   05 LAST-ITEM PIC X OCCURS 0."));
        assertThat(found)
                .extracting(l -> l.replaceFirst("SLB(\\d+)E T.cpy:(\\d+):.*", "$2 $1"))
                .containsExactlyInAnyOrder(
                        "2 1004", "3 1002", "5 1001", "6 1003", "7 1002", "8 1003", "9 1004", "12 1001", "14 1001",
                        "18 1004", "19 1009", "20 1005");
    }

    @Test
    void allMistakesOfTheLayoutAreFoundAtOnceAndNothingElse() {
        List<String> found = faults(
                Dialect.IBM,
                Layouts.fixed(
                        "01 MASTER.",
                        "   05 PERSON-ID PIC XQ.",
                        "   05 BIRTH-DATE PIC 9(8) COMP-33.",
                        "   05 AMOUNT PIC S9(7)V99V9 COMP-3.",
                        "   05 CHARGE-COUNT PIC 9(2).",
                        "   05 CHARGE OCCURS 1 TO 20 TIMES DEPENDING ON CHARGE-CUONT.",
                        "      10 STATUTE PIC X(12) VALUE 'UNENDED.",
                        "      10 GRADE PIC X.",
                        "         88 FELONY VALU 'F'.",
                        "      10 FINE PIC ZZ9.99 COMP-3.",
                        "   05 RACE-CODE REDEFINES RACES PIC X.",
                        "   05 EMPTY-ONE.",
                        "   05 COUNTY PIC.",
                        "   05 BALANCE PIC 9(19) COMP.",
                        "   05 AMOUNT-2 REDEFINES PERSON-ID PIC X.",
                        "   05 LAST-ITEM PIC X OCCURS 0.",
                        "66 ALIAS RENAMES LAST-ITEN."));
        assertThat(found)
                .extracting(l -> l.replaceFirst("SLB(\\d+)E T.cpy:(\\d+):.*", "$2 $1"))
                .containsExactlyInAnyOrder(
                        "2 1004", "3 1002", "4 1004", "6 1102", "7 1001", "9 1001", "10 1005", "11 1101", "12 1005",
                        "13 1004", "14 1004", "15 1101", "16 1005", "17 1103");
        assertThat(found).anyMatch(l -> l.endsWith("did you mean CHARGE-COUNT?"));
        assertThat(found).anyMatch(l -> l.endsWith("did you mean LAST-ITEM?"));
    }
}
