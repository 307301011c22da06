package org.slatebridge.copybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.RecordLayout;

/** COPY and REPLACE: members are put in their places before anything is parsed. */
class CopyTest {

    @TempDir
    Path folder;

    private Path write(String name, String... lines) {
        return writeText(name, Layouts.fixed(lines));
    }

    private Path writeText(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordLayout read(Path file, Path... copyPath) {
        return CopybookReader.read(file, new CopybookOptions(Dialect.IBM, List.of(copyPath)))
                .get(0);
    }

    private static String items(RecordLayout layout) {
        return layout.fields().stream()
                .skip(1)
                .map(f -> f.name() + " " + f.offset() + "+" + f.length())
                .collect(Collectors.joining(", "));
    }

    /** The items of a copybook that copies MEMBER with this REPLACING. */
    private String replaced(String member, String replacing) {
        write("MEMBER.cpy", member);
        return items(read(write("MAIN.cpy", "01 R.", "    COPY MEMBER REPLACING", "      " + replacing + ".")));
    }

    private List<Diagnostic> faults(Path file) {
        return catchThrowableOfType(DiagnosticException.class, () -> read(file)).diagnostics();
    }

    /** The faults, one line each, without the folder of this run. */
    private String lines(Path file) {
        return faults(file).stream()
                .map(d -> d.line().replace(folder + "/", "").replace(folder.toString(), "HERE"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void membersAreFoundInTheCopybooksOwnFolder() {
        write("MEMBER.cpy", "05 A PIC X(3).");
        write("SECOND.cbl", "05 B PIC X(4).");
        write("THIRD", "05 C PIC X(5).");
        Path main = write("MAIN.cpy", "01 R.", "COPY MEMBER. COPY 'SECOND' SUPPRESS.", "COPY THIRD", ".");
        assertThat(items(read(main))).isEqualTo("A 0+3, B 3+4, C 7+5");
    }

    @Test
    void membersAreFoundInTheCopyPathInOrder() {
        write("one/A.cpy", "05 A PIC X(1).");
        write("two/A.cpy", "05 A PIC X(2).");
        write("two/B.cpy", "05 B PIC X(2).");
        Path main = write("main/MAIN.cpy", "01 R.", "COPY A.", "COPY B.");
        assertThat(items(read(main, folder.resolve("one"), folder.resolve("two"))))
                .isEqualTo("A 0+1, B 1+2");
        write("main/A.cpy", "05 A PIC X(9).");
        assertThat(items(read(main, folder.resolve("one"), folder.resolve("two"))))
                .isEqualTo("A 0+9, B 9+2");
    }

    @Test
    void membersNamesHaveNoCase() {
        write("member.CPY", "05 A PIC X(3).");
        assertThat(items(read(write("MAIN.cpy", "01 R.", "COPY Member.")))).isEqualTo("A 0+3");
    }

    @Test
    void aLibraryIsASubfolderWhereThereIsOne() {
        write("MEMBER.cpy", "05 A PIC X(3).");
        write("prodlib/MEMBER.cpy", "05 A PIC X(4).");
        assertThat(items(read(write("MAIN.cpy", "01 R.", "COPY MEMBER OF PRODLIB."))))
                .isEqualTo("A 0+4");
        assertThat(items(read(write("MAIN.cpy", "01 R.", "COPY MEMBER IN TESTLIB."))))
                .isEqualTo("A 0+3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            05 :TAG:-NAME PIC X(3). 05 :TAG:-DATE PIC 9(8). | ==:TAG:== BY ==WS==                | WS-NAME 0+3, WS-DATE 3+8
            05 :tag:-NAME PIC X(3).                         | ==:TAG:== BY == WS ==              | WS-NAME 0+3
            05 (TAG)-NAME PIC X(3).                         | ==(TAG)== BY ==WS==                | WS-NAME 0+3
            05 A-:MID:-Z PIC X(3).                          | ==:MID:== BY ==B==                 | A-B-Z 0+3
            05 :TAG:NAME PIC X(3).                          | ==:TAG:== BY ====                  | NAME 0+3
            05 A PIC X(:LEN:).                              | ==:LEN:== BY ==12==                | A 0+12
            05 A PIC X(3). 05 AA PIC X.                     | A BY B                             | B 0+3, AA 3+1
            05 A PIC X(3). 05 B PIC X.                      | A BY B B BY A                      | B 0+3, A 3+1
            05 A PIC X(3).                                  | a BY first A BY second             | first 0+3
            05 A PIC X(3), VALUE 'ABC'.                     | ==x ( 3 );  value 'ABC'== BY ==X(7)== | A 0+7
            05 A PIC X(3) VALUE 'abc'.                      | 'ABC' BY 'AB' ==(3)== BY ==(4)==   | A 0+4
            05 A PIC X(2) OCCURS 3.                         | 3 BY 5 ==(2)== BY ==(1)==          | A 0+1
            05 T-A PIC X. 05 XT-B PIC X.                    | LEADING ==T-== BY ==WS-==          | WS-A 0+1, XT-B 1+1
            05 A-OLD PIC X. 05 B-OLDER PIC X.               | TRAILING ==-old== BY ==-NEW==      | A-NEW 0+1, B-OLDER 1+1
            05 T-A PIC X.                                   | LEADING ==T-== BY ====             | A 0+1
            05 A PIC X(3). 05 B REDEFINES A OF R PIC X.     | A OF R BY A                        | A 0+3, B 0+1
            05 A PIC X. 05 X(3) PIC X.                      | X(3) BY B                          | A 0+1, B 1+1
            """)
    void replacesByTextWords(String member, String replacing, String items) {
        assertThat(replaced(member, replacing)).isEqualTo(items);
    }

    @Test
    void replacedTextIsNotLookedAtAgain() {
        assertThat(replaced("05 A PIC X.", "A BY ==A-A== ==A-A== BY C")).isEqualTo("A-A 0+1");
    }

    @Test
    void aPairMayGoOverSeveralLines() {
        write("MEMBER.cpy", "05 A PIC X(3).", "05 B PIC X.");
        Path main = write(
                "MAIN.cpy", "01 R.", "COPY MEMBER REPLACING ==A", "   PIC X(3)==", "BY", "==C", "   PIC X(5)", "==.");
        assertThat(items(read(main))).isEqualTo("C 0+5, B 5+1");
    }

    @Test
    void membersMayCopyMembers() {
        write("OUTER.cpy", "05 :TAG:-G.", "COPY INNER.", "05 :TAG:-END PIC X.");
        write("INNER.cpy", "10 :TAG:-A PIC X(3).", "10 FIX PIC X.");
        Path main = write("MAIN.cpy", "01 R.", "COPY OUTER REPLACING ==:TAG:== BY ==W==.");
        assertThat(items(read(main))).isEqualTo("W-G 0+4, W-A 0+3, FIX 3+1, W-END 4+1");
    }

    @Test
    void aMemberMayGiveTheWholeRecordOrPartOfAnEntry() {
        write("RECORD.cpy", "01 R.", "05 A PIC X.");
        write("CLAUSES.cpy", "PIC X(7) OCCURS 2");
        assertThat(items(read(write("MAIN.cpy", "COPY RECORD.", "05 B COPY CLAUSES. ."))))
                .isEqualTo("A 0+1, B 1+7");
    }

    @Test
    void replaceHoldsUntilReplaceOff() {
        write("MEMBER.cpy", "05 :TAG:-A PIC X.");
        Path main = write(
                "MAIN.cpy",
                "01 R.",
                "REPLACE ==:TAG:== BY ==W==.",
                "COPY MEMBER.",
                "05 :TAG:-B PIC X.",
                "REPLACE ==:TAG:== BY ==V==.",
                "05 :TAG:-C PIC X.",
                "REPLACE OFF.",
                "05 :TAG:-D PIC X.");
        assertThat(items(read(main))).isEqualTo("W-A 0+1, W-B 1+1, V-C 2+1, :TAG:-D 3+1");
    }

    @Test
    void aMemberIsInTheReferenceFormatOfItsCopyOrItsOwn() {
        writeText("FREE.cpy", "05 A PIC X(3).\n");
        writeText("FIXED.cpy", ">>SOURCE FORMAT FIXED\n000100 05 B PIC X(4).\n");
        Path main = writeText("MAIN.cpy", ">>SOURCE FORMAT FREE\n01 R.\nCOPY FREE.\nCOPY FIXED.\n05 C PIC X.\n");
        assertThat(items(read(main))).isEqualTo("A 0+3, B 3+4, C 7+1");
    }

    @Test
    void aMissingMemberSaysWhereItWasLookedFor() {
        write("KSNAMES.cpy", "05 A PIC X.");
        Path main = write("MAIN.cpy", "01 R.", "    COPY KSNAMS OF LIB.");
        assertThat(lines(main))
                .isEqualTo("SLB1010E MAIN.cpy:2:17: member KSNAMS is not in HERE as NAME, NAME.cpy or NAME.cbl;"
                        + " did you mean KSNAMES?");
        assertThat(faults(main).get(0).render()).endsWith("\n           COPY KSNAMS OF LIB.\n                ^");
    }

    @Test
    void aFolderOfTheCopyPathThatIsNotThereIsSaidAtOnce() {
        Path main = write("MAIN.cpy", "01 R.", "    05 A PIC X.");
        assertThat(catchThrowableOfType(DiagnosticException.class, () -> read(main, folder.resolve("nope"))))
                .hasMessage("SLB0002E folder " + folder + "/nope of the copy path is not there; check the path");
    }

    @Test
    void aMissingMemberNamesTheCopyPath() {
        Path main = write("main/MAIN.cpy", "01 R.", "COPY NOWHERE.");
        write("one/A.cpy", "05 A PIC X.");
        write("two/B.cpy", "05 B PIC X.");
        assertThat(catchThrowableOfType(
                        DiagnosticException.class, () -> read(main, folder.resolve("one"), folder.resolve("two"))))
                .hasMessageContaining(
                        "member NOWHERE is not in " + folder + "/main, " + folder + "/one, " + folder + "/two as NAME")
                .hasMessageEndingWith("add the member, or name its folder with --copy-path");
    }

    @Test
    void faultsInAMemberNameItsFileAndLine() {
        write("MEMBER.cpy", "05 FIRST PIC X.", "05 A PIC XQ.", "05 B REDEFINES FRIST PIC X.");
        Path main = write("MAIN.cpy", "01 R.", "COPY MEMBER.", "05 C PIC QX.");
        assertThat(lines(main)).isEqualTo("""
                SLB1004E MEMBER.cpy:2:18: 'Q' is no picture symbol; correct the PICTURE
                SLB1004E MAIN.cpy:3:17: 'Q' is no picture symbol; correct the PICTURE
                SLB1101E MEMBER.cpy:3:23: FRIST is no item before this one in the same group; did you mean FIRST?""");
        assertThat(faults(main).get(0).render()).endsWith("\n       05 A PIC XQ.\n                 ^");
    }

    @Test
    void aFaultInReplacedTextStandsWhereTheReplacedWordStood() {
        write("MEMBER.cpy", "05 A PIC :P:.");
        Path main = write("MAIN.cpy", "01 R.", "COPY MEMBER REPLACING ==:P:== BY ==X(3)Q==.");
        assertThat(lines(main)).startsWith("SLB1004E MEMBER.cpy:1:17: 'Q' is no picture symbol");
    }

    @Test
    void membersThatCopyEachOtherAreACycle() {
        write("A.cpy", "05 A PIC X.", "COPY B.");
        write("B.cpy", "05 B PIC X.", "   COPY A.");
        Path main = write("MAIN.cpy", "01 R.", "COPY A.", "COPY MAIN.");
        assertThat(lines(main)).isEqualTo("""
                SLB1011E B.cpy:2:16: member A copies itself, directly or through others; take one of the COPY statements out
                SLB1011E MAIN.cpy:3:13: member MAIN copies itself, directly or through others; take one of the COPY statements out""");
    }

    @Test
    void membersAreCopiedOnlySoDeep() {
        for (int i = 1; i <= 40; i++) {
            write("M" + i + ".cpy", "05 A" + i + " PIC X.", "COPY M" + (i + 1) + ".");
        }
        Path main = write("MAIN.cpy", "01 R.", "COPY M1.");
        assertThat(lines(main)).startsWith("SLB1012E M32.cpy:2:13: members are copied more than 32 deep;");
    }

    @Test
    void copiesThatMultiplyEndWithOneFault() {
        write("L0.cpy", "05 FILLER PIC X.");
        for (int i = 1; i <= 9; i++) {
            write("L" + i + ".cpy", ("COPY L" + (i - 1) + ". ").repeat(5).strip());
        }
        assertThat(lines(write("MAIN.cpy", "01 R.", "COPY L9.")))
                .startsWith("SLB1013E L")
                .contains("more than 10000 members are copied")
                .doesNotContain("\n");
    }

    @Test
    void replacingThatMultipliesEndsWithOneFault() {
        writeText(
                "MEMBER.cpy",
                "       05 A\n" + ("           " + "A ".repeat(25) + "\n").repeat(2000) + "       PIC X.\n");
        String by = ("\n           " + "B ".repeat(25)).repeat(400);
        Path main = writeText("MAIN.cpy", "       01 R.\n       COPY MEMBER REPLACING A BY ==" + by + "==.\n");
        assertThat(lines(main))
                .startsWith("SLB1013E MEMBER.cpy:")
                .contains("replacing makes the text too long")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            COPY.                                      | 12 | expected the name of a member, found a period
            COPY MEMBER                                | 8  | expected a period, found '05'
            COPY MEMBER REPLACE A BY B.                | 20 | expected a period, found 'REPLACE'
            COPY MEMBER REPLACING A TO B.              | 32 | expected BY, found 'TO'
            COPY MEMBER REPLACING .                    | 30 | expected ==text==, a word or a literal, found a period
            COPY MEMBER OF.                            | 22 | expected the name of a library, found a period
            COPY MEMBER REPLACING A (1 BY B.           | 30 | the subscript has no ) at its end
            COPY MEMBER REPLACING ==A BY B.            | 30 | the text that begins with == has no == at its end
            COPY MEMBER REPLACING ==== BY ==A==.       | 30 | the text to be replaced is empty
            COPY MEMBER REPLACING LEADING ==A B== BY ==C==. | 38 | LEADING takes a part of one word
            COPY '../MEMBER'.                          | 13 | '../MEMBER' is no name of a member
            REPLACE ALSO ==A== BY ==B==.               | 16 | REPLACE ALSO is not carried out; only REPLACE and REPLACE OFF are
            REPLACE ==A== B.                           | 22 | expected BY, found 'B'
            """)
    void aFaultyStatementIsShownWithItsPlace(String statement, int column, String fragment) {
        write("MEMBER.cpy", "05 A PIC X.");
        List<Diagnostic> found = faults(write("MAIN.cpy", "01 R.", statement, "05 Z PIC X."));
        int line = column == 8 ? 3 : 2;
        assertThat(found.get(0).line())
                .startsWith("SLB1009E " + folder.resolve("MAIN.cpy") + ":" + line + ":" + column + ": ")
                .contains(fragment)
                .endsWith("; correct the COPY or REPLACE statement");
        assertThat(found).hasSize(1);
    }

    @Test
    void otherFaultsAreFoundBesideAMissingMember() {
        Path main = write("MAIN.cpy", "01 R.", "COPY NOWHERE.", "05 A PIC Q.", "05 T PIC X OCCURS 3 DEPENDING ON N.");
        assertThat(faults(main)).extracting(d -> d.code().id()).containsExactly("SLB1010E", "SLB1004E");
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Path ebcdic = Files.write(folder.resolve("E.cpy"), "  01 R.".getBytes("IBM037"));
        assertThat(lines(ebcdic)).isEqualTo("SLB1014E copybook E.cpy is in EBCDIC; transfer the copybook as text");
        Path binary = Files.write(folder.resolve("B.cpy"), new byte[] {' ', 0, 'A'});
        assertThat(lines(binary)).startsWith("SLB1014E copybook B.cpy is no text: byte 1 is X'00'");
        Path large = Files.write(folder.resolve("L.cpy"), new byte[3 << 20]);
        assertThat(lines(large)).startsWith("SLB1013E copybook L.cpy is larger than 2097152 bytes");
    }

    @Test
    void aMemberThatIsNoTextIsShownAtItsCopy() throws IOException {
        Files.write(folder.resolve("E.cpy"), "  05 A PIC X.".getBytes("IBM037"));
        Files.write(folder.resolve("L.cpy"), new byte[3 << 20]);
        Path main = write("MAIN.cpy", "01 R.", "    COPY E.", "    COPY L.");
        assertThat(faults(main))
                .extracting(d -> d.render().replace(folder + "/", ""))
                .containsExactly("""
                        SLB1014E MAIN.cpy:2:17: copybook E.cpy is in EBCDIC; transfer the copybook as text
                                   COPY E.
                                        ^""", """
                        SLB1013E MAIN.cpy:3:17: copybook L.cpy is larger than 2097152 bytes; give the copybook that describes the records
                                   COPY L.
                                        ^""");
    }

    @Test
    void comparingTooMuchEndsWithOneFault() {
        writeText("MEMBER.cpy", "       01 R.\n" + ("           " + "A ".repeat(25) + "\n").repeat(800));
        String pairs = IntStream.range(0, 6000)
                .mapToObj(i -> "           W" + i + " BY X\n")
                .collect(Collectors.joining());
        Path main = writeText("MAIN.cpy", "       COPY MEMBER REPLACING\n" + pairs + "           .\n");
        assertThat(lines(main))
                .startsWith("SLB1013E MEMBER.cpy:")
                .contains("replacing makes the text too long, or compares too much; give the copybook")
                .doesNotContain("\n");
    }

    @Test
    void membersThatAreTooMuchTextTogetherEndWithOneFault() {
        writeText("M.cpy", ("      *" + "-".repeat(60) + "\n").repeat(30_000));
        assertThat(lines(write("MAIN.cpy", "01 R.", "COPY M.", "COPY M.", "COPY M.", "COPY M.", "COPY M.", "COPY M.")))
                .startsWith("SLB1013E MAIN.cpy:")
                .contains("the copied members have more than " + CopyExpansion.LONGEST + " characters")
                .doesNotContain("\n");
    }

    @Test
    void withoutAnyFolderAMemberIsNowhere() {
        DiagnosticException none = catchThrowableOfType(
                DiagnosticException.class, () -> Layouts.parse(Dialect.IBM, Layouts.fixed("01 R.", "COPY M.")));
        assertThat(none).hasMessageContaining("member M is not in any folder as NAME, NAME.cpy or NAME.cbl");
    }
}
