package org.slatebridge.copybook;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.SourcePosition;
import org.slatebridge.layout.Dialect;

/** Damaged copybooks: nothing but faults with places inside the file, and always an end. */
class MutationTest {

    private static final int ROUNDS = 1000;

    private static final String[] WORDS = {
        "OCCURS",
        "999999999",
        "DEPENDING ON",
        "REDEFINES",
        "PIC",
        "X(",
        "9(9)",
        "COPY",
        "REPLACE",
        "==",
        "BY",
        "'",
        "\"",
        ".",
        ",",
        ";",
        "(",
        ")",
        ":",
        "01",
        "66",
        "77",
        "88",
        "49",
        "RENAMES",
        "THRU",
        "VALUE",
        "COMP-3",
        "SYNC",
        "SIGN",
        ">>SOURCE FREE",
        "\n",
        "\t",
        "\f",
        "*>",
        "-",
        "X'",
        "ALL",
        "FILLER",
        "P(30)",
        "S9V9",
        "$$9.99",
        "\u00DF",
        "\u2028"
    };

    /** One copybook with every clause, so that no branch of the parser is far away. */
    private static final String RICH = Layouts.fixed(
            "REPLACE ==:T:== BY ==W==.",
            "01 R IS EXTERNAL.",
            "   05 N PIC S9(4) COMP SYNC.",
            "   05 G USAGE COMP-3 SIGN LEADING SEPARATE.",
            "      10 :T:-A PIC S9(3)V99 VALUE -1.5.",
            "      10 B PIC $$,$$9.99CR DISPLAY BLANK WHEN ZERO.",
            "      10 C PIC X(3) JUSTIFIED RIGHT DISPLAY VALUE 'A''B'.",
            "         88 YES VALUES X'C1', 'A' THRU 'B'",
            "            WHEN SET TO FALSE SPACES.",
            "   05 T OCCURS 1 TO 5 TIMES DEPENDING ON N OF R",
            "        ASCENDING KEY K INDEXED BY I J.",
            "      10 K PIC SPP9(3).",
            "      10 U OCCURS 2 PIC N(2) VALUE ALL N'A'.",
            "   05 D. 10 E PIC X(9). 10 F REDEFINES E. 15 H PIC 99/99/99.",
            "66 Q RENAMES D THRU E.",
            "77 S COMP-2.");

    private static Stream<String> copybooks() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("copybooks", "src/test/resources")) {
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                found.filter(f -> f.toString().endsWith(".cpy")).forEach(files::add);
            }
        }
        files.sort(null);
        List<String> texts = new ArrayList<>(List.of(RICH));
        for (Path file : files) {
            texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        return texts.stream();
    }

    @ParameterizedTest
    @MethodSource("copybooks")
    void aDamagedCopybookGivesFaultsWithPlacesInIt(String text) {
        long seed = 20_261_124L;
        Random random = new Random(seed);
        assertTimeoutPreemptively(ofMinutes(2), () -> {
            for (int round = 0; round < ROUNDS; round++) {
                String damaged = text;
                for (int times = 1 + random.nextInt(4); times > 0; times--) {
                    damaged = damage(damaged, random);
                }
                check(damaged, "seed " + seed + " round " + round);
            }
        });
    }

    private static String damage(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + 1 + random.nextInt(12));
        int lineEnd = Math.max(at, text.indexOf('\n', at));
        switch (random.nextInt(7)) {
            case 0 -> out.delete(at, end);
            case 1 -> out.insert(at, text.substring(at, end));
            case 2 -> out.insert(at, " " + WORDS[random.nextInt(WORDS.length)] + " ");
            case 3 -> out.insert(at, WORDS[random.nextInt(WORDS.length)]);
            case 4 -> out.delete(at, lineEnd);
            case 5 -> out.insert(at, text.substring(at, lineEnd));
            default -> out.insert(at, (char) random.nextInt(256));
        }
        return out.toString();
    }

    private static void check(String text, String round) {
        try {
            Layouts.parse(Dialect.IBM, text);
        } catch (DiagnosticException e) {
            List<String> lines = text.lines().toList();
            for (Diagnostic fault : e.diagnostics()) {
                assertThat(fault.position()).as(round).isInstanceOf(SourcePosition.class);
                SourcePosition place = (SourcePosition) Objects.requireNonNull(fault.position());
                assertThat(place.file()).as(round).isEqualTo("T.cpy");
                assertThat(place.line()).as(round).isBetween(1, Math.max(1, lines.size()));
                assertThat(place.column())
                        .as(round)
                        .isBetween(1, place.sourceLine().length() + 1);
            }
        } catch (RuntimeException e) {
            throw new AssertionError(round + ":\n" + text, e);
        }
    }

    /** Texts whose reading would take for ever if any step looked at everything again. */
    private static Stream<String> large() {
        int many = 20_000;
        return Stream.of(
                Layouts.fixed("01 R.") + Layouts.fixed("05 A PIC X.").repeat(many),
                Layouts.fixed("01 R.", "05 A PIC X.")
                        + Layouts.fixed("05 B REDEFINES A PIC X.").repeat(many),
                Layouts.fixed("01 R.", "05 N PIC 9.")
                        + Layouts.fixed("05 T PIC X OCCURS 2 DEPENDING ON N.").repeat(2000),
                Layouts.fixed("01 R.", "05 A PIC X.")
                        + Layouts.fixed("88 C VALUE 'A'.").repeat(many),
                Layouts.fixed("01 R.", "05 A PIC X.")
                        + Layouts.fixed("66 C RENAMES A.").repeat(many / 10),
                Layouts.fixed("01 R PIC X VALUE 'A.") + Layouts.fixed("'").repeat(many),
                Layouts.fixed("01 R PIC " + "9(1)".repeat(12) + ".")
                        + Layouts.fixed("01 R PIC 9(1000000)Z.").repeat(500),
                Layouts.fixed("01 R PIC X(1048576)B(9).").repeat(100),
                Layouts.fixed("REPLACE ==A A A B== BY ==C==.")
                        + Layouts.fixed("A A A A A A A A").repeat(many),
                Layouts.fixed("REPLACE")
                        + Layouts.fixed("==A B== BY ==C==").repeat(2000)
                        + Layouts.fixed(".")
                        + Layouts.fixed("05 A PIC X.").repeat(many),
                Layouts.fixed("COPY A REPLACING ==").repeat(many),
                "(".repeat(500_000),
                ">>SOURCE FREE\n01 R PIC " + "9(".repeat(200_000),
                ">>SOURCE FREE\n01 " + "A".repeat(500_000) + " PIC X.",
                ">>SOURCE FREE\n" + "01 R PIC Q. ".repeat(many),
                Layouts.fixed("01 R.")
                        + Layouts.fixed("05 G OCCURS 999999999.", "10 H OCCURS 999999999.")
                                .repeat(500)
                        + Layouts.fixed("15 A PIC X."));
    }

    @ParameterizedTest
    @MethodSource("large")
    void aLargeCopybookIsReadInBoundedTime(String text) {
        assertTimeoutPreemptively(ofSeconds(30), () -> check(text, text.substring(0, Math.min(60, text.length()))));
    }

    @Test
    void theRichCopybookItselfIsWithoutFault() {
        assertThat(Layouts.parse(Dialect.IBM, RICH)).hasSize(2);
    }
}
