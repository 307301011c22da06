package org.slatebridge.copybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.layout.ConditionName;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.Literal;
import org.slatebridge.layout.Occurs;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.layout.Sign;
import org.slatebridge.layout.Usage;

class CopybookReaderTest {

    private static Field item(RecordLayout layout, String name) {
        return layout.find(name).orElseThrow();
    }

    @Test
    void tabsGoToEveryEighthColumnBeforeColumn72IsCut() {
        String line = "\t05  A\tPIC X(3)." + " ".repeat(47) + "IGNORED";
        RecordLayout layout =
                Layouts.parse(Dialect.IBM, "       01 R.\n" + line + "\n").get(0);
        assertThat(layout.length()).isEqualTo(3);
    }

    @Test
    void sequenceTextAndCommentsAndDebuggingLinesDoNotCount() {
        String text = "000100 01 R." + " ".repeat(60) + "SEQ00010\n"
                + "000200*  05 NOT PIC X.\n"
                + "000300/\n"
                + "000400D  05 NOT PIC X.\n"
                + "000500     EJECT\n"
                + "           SKIP1.\n"
                + "\n"
                + "ABCDEF   05 A PIC X. *> and this neither\n"
                + "\u001A";
        assertThat(Layouts.parse(Dialect.IBM, text).get(0).fields())
                .extracting(Field::name)
                .containsExactly("R", "A");
    }

    @Test
    void wordsAndLiteralsGoOnInTheNextLine() {
        String text = """
                             01 R.
                                05 LONG-NA
                            -      ME PIC X(9) VALUE 'ABC                           AND-THIS-
                            -    'LINE'.
                      """;
        RecordLayout layout = Layouts.parse(Dialect.IBM, text).get(0);
        Literal value = Objects.requireNonNull(item(layout, "LONG-NAME").value());
        assertThat(value.text()).startsWith("ABC  ").contains("AND-THIS-").endsWith("LINE");
    }

    @Test
    void levelOneMayBeOneDigitAndWordsLowerCase() {
        RecordLayout layout = Layouts.of("1 r.", "  5 a pic s9(3)v99 comp-3 value zeroes.");
        assertThat(layout.name()).isEqualTo("r");
        assertThat(item(layout, "A").usage()).isEqualTo(Usage.COMP_3);
    }

    @Test
    void aCopybookMayBeginBelowLevelOne() {
        RecordLayout layout = Layouts.of("05 A PIC X(2).", "05 B.", "   10 C PIC X.");
        assertThat(layout.isImplied()).isTrue();
        assertThat(layout.name()).isEqualTo("T");
        assertThat(layout.length()).isEqualTo(3);
        assertThat(item(layout, "C").path()).isEqualTo("B/C");
    }

    @Test
    void freeFormatIsDeclared() {
        String text = ">>SOURCE FORMAT IS FREE\n01 R.\n05 A PIC X. *> comment\n05 B PIC X.\n";
        assertThat(Layouts.parse(Dialect.IBM, text).get(0).length()).isEqualTo(2);
    }

    @Test
    void everyLevelOneIsARecordAlsoOneThatRedefines() {
        List<RecordLayout> layouts =
                Layouts.all(Dialect.IBM, "01 A.", "   05 X PIC X(4).", "01 B REDEFINES A PIC X(9).", "77 ALONE PIC 9.");
        assertThat(layouts).extracting(RecordLayout::name).containsExactly("A", "B", "ALONE");
        assertThat(layouts).extracting(RecordLayout::length).containsExactly(4, 9, 1);
        assertThat(layouts.get(1).root().redefines()).isSameAs(layouts.get(0).root());
        assertThat(layouts.get(2).isStandalone()).isTrue();
    }

    @Test
    void renamesTakesTheBytesFromOneItemToAnother() {
        RecordLayout layout = Layouts.of(
                "01 R.", "   05 A PIC X(2).", "   05 B PIC X(3).", "   05 C PIC X(4).", "66 D RENAMES B THRU C.");
        Field renamed = item(layout, "D");
        assertThat(renamed.level()).isEqualTo(66);
        assertThat(renamed.offset()).isEqualTo(2);
        assertThat(renamed.length()).isEqualTo(7);
        assertThat(layout.fields().get(4)).isSameAs(renamed);
        assertThat(layout.root().children()).hasSize(3);
    }

    @Test
    void conditionNamesHaveValuesAndRanges() {
        RecordLayout layout = Layouts.of(
                "01 R.",
                "   05 A PIC S9V9.",
                "      88 LOW VALUE -1.5 THRU 0.5, 3.",
                "      88 NONE VALUES ARE ZERO WHEN SET TO FALSE IS 1.",
                "   05 B PIC X.",
                "      88 YES VALUE 'Y' \"y\" X'E8' SPACES ALL '*'.");
        List<ConditionName> conditions = item(layout, "A").conditions();
        assertThat(conditions).extracting(ConditionName::name).containsExactly("LOW", "NONE");
        assertThat(conditions.get(0).ranges()).hasSize(2);
        assertThat(conditions.get(0).ranges().get(0).through()).isEqualTo(new Literal(Literal.Kind.NUMBER, "0.5"));
        assertThat(conditions.get(1).whenFalse()).isEqualTo(new Literal(Literal.Kind.NUMBER, "1"));
        assertThat(item(layout, "B").conditions().get(0).ranges())
                .extracting(r -> r.from().kind())
                .containsExactly(
                        Literal.Kind.TEXT, Literal.Kind.TEXT, Literal.Kind.HEX, Literal.Kind.SPACE, Literal.Kind.ALL);
    }

    @Test
    void usageAndSignAreInheritedThroughAnyNumberOfLevels() {
        RecordLayout layout = Layouts.of(
                "01 R COMP-3 SIGN LEADING SEPARATE.",
                "   05 G.",
                "      10 H.",
                "         15 A PIC S9(5).",
                "         15 B PIC S9(5) USAGE DISPLAY.",
                "         15 C PIC S9(4) BINARY.",
                "         15 D PIC S9(5) DISPLAY SIGN TRAILING.");
        assertThat(item(layout, "A").length()).isEqualTo(3);
        assertThat(item(layout, "B").length()).isEqualTo(6);
        assertThat(item(layout, "B").sign()).isEqualTo(Sign.LEADING_SEPARATE);
        assertThat(item(layout, "C").length()).isEqualTo(2);
        assertThat(item(layout, "D").length()).isEqualTo(5);
    }

    @Test
    void takesClausesInAnyOrderAndWordsThatMeanNothingForTheBytes() {
        RecordLayout layout = Layouts.of(
                "01 R EXTERNAL GLOBAL.",
                "   05 N PIC 99.",
                "   05 T OCCURS 1 TO 9 TIMES DEPENDING ON N OF R",
                "        ASCENDING KEY IS K DESCENDING KEY L, M INDEXED BY I J.",
                "      10 K PIC X.",
                "      10 L VALUE 'A' PIC X JUST RIGHT.",
                "      10 M PIC Z9 BLANK WHEN ZERO.",
                "   05 COMP-5 PIC 9(4) SYNC LEFT.");
        assertThat(item(layout, "T").occurs()).isNotNull();
        assertThat(item(layout, "L").isJustified()).isTrue();
        assertThat(item(layout, "M").isBlankWhenZero()).isTrue();
        assertThat(layout.isVariable()).isTrue();
        assertThat(layout.minimumLength()).isEqualTo(layout.length() - 8 * 4);
    }

    @Test
    void occursWithoutToHasNoLeastNumberUnderDependingOn() {
        RecordLayout layout = Layouts.of("01 R.", "   05 N PIC 9.", "   05 T PIC X OCCURS 5 DEPENDING ON N.");
        Occurs occurs = Objects.requireNonNull(item(layout, "T").occurs());
        assertThat(occurs.min()).isZero();
        assertThat(occurs.max()).isEqualTo(5);
    }

    @Test
    void namesMayBeQualifiedOrPaths() {
        RecordLayout layout = Layouts.of(
                "01 R.", "   05 G.", "      10 A PIC X.", "   05 H.", "      10 A PIC X.", "   05 FILLER PIC X.");
        assertThat(layout.named("a")).hasSize(2);
        assertThat(layout.find("A")).isEmpty();
        assertThat(item(layout, "a of h").offset()).isEqualTo(1);
        assertThat(item(layout, "A IN G IN R").offset()).isZero();
        assertThat(item(layout, "h/a").offset()).isEqualTo(1);
        assertThat(layout.named("X")).isEmpty();
    }

    @Test
    void sourceOfAnyBytesIsRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("KSX.cpy");
        Files.write(file, "      * M\u00FCller\n       05 A PIC X.\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(CopybookReader.read(file, CopybookOptions.DEFAULT).get(0).name())
                .isEqualTo("KSX");
    }
}
