package org.slatebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.copybook.CopybookOptions;
import org.slatebridge.copybook.CopybookReader;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.record.DatasetOptions;

/** A first mapping, guessed: what it writes can be read, and every guess says that it is one. */
class MappingScaffoldTest {

    private static final String[] RECORDS = {
        "PERSON-REC",
        "OFFENDER",
        "ARREST-REC",
        "BOOKING-SEG",
        "CHARGE-REC",
        "DISP-REC",
        "SENT-REC",
        "HDR",
        "TRAILER",
        "X"
    };
    private static final String[] ITEMS = {
        "REC-TYPE",
        "SID",
        "OFFENDER-ID",
        "ARREST-SEQ",
        "CHARGE-NO",
        "SEQ",
        "KEY",
        "DOB",
        "BIRTH-DATE",
        "SEX",
        "DATE",
        "DISP-DATE",
        "GRADE",
        "TYPE",
        "CODE",
        "DOCKET-NO",
        "WARRANT-IND",
        "MAX-MONTHS",
        "FINE-PAID",
        "RESTITUTION",
        "CHARGE-COUNT",
        "ARREST-CNT",
        "NAME",
        "LAST-NAME",
        "SEAL-IND",
        "NO",
        "Y",
        "OTHER"
    };
    private static final String[] PICTURES = {
        "X",
        "X(2)",
        "X(8)",
        "X(20)",
        "9",
        "9(2)",
        "9(6)",
        "9(7)",
        "9(8)",
        "9(5) COMP-3",
        "S9(7)V99",
        "S9(4) COMP",
        "9(8) COMP-3",
        "S9(15)V9(4) COMP-3",
        "ZZ9.99",
        "9(3)PP",
        "A(3)"
    };

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private List<RecordLayout> layouts(String copybook) throws IOException {
        Path file = Files.writeString(folder.resolve("C.cpy"), copybook);
        return CopybookReader.read(
                file, new CopybookOptions(DatasetOptions.defaults().dialect(), List.of()));
    }

    private static String scaffold(List<RecordLayout> layouts) {
        return MappingScaffold.of("m", List.of(new MappingScaffold.Copybook("C.cpy", layouts)), Map.of());
    }

    private static Mapping read(String text, List<RecordLayout> layouts) {
        return MappingReader.read("m.yaml", text, (name, options) -> layouts);
    }

    @Test
    void whatItWritesOfAnyCopybookIsReadWithoutAFault() throws IOException {
        long seed = Long.getLong("slatebridge.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String copybook = copybook(random);
            List<RecordLayout> layouts = layouts(copybook);
            String text = scaffold(layouts);
            assertThatCode(() -> read(text, layouts))
                    .as("seed %d%n%s%n%s", seed, copybook, text)
                    .doesNotThrowAnyException();
        }
    }

    private static String copybook(Random random) {
        List<String> lines = new ArrayList<>();
        int records = 1 + random.nextInt(4);
        for (int r = 0; r < records; r++) {
            String end = random.nextBoolean() ? "-0" + (410 + r) : "";
            String begin = random.nextBoolean() ? "K" + r + "-" : "";
            lines.add("       01  " + RECORDS[random.nextInt(RECORDS.length)] + "-" + r + ".");
            int items = 1 + random.nextInt(9);
            for (int i = 0; i < items; i++) {
                item(lines, begin, end, random);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static void item(List<String> lines, String begin, String end, Random random) {
        String name = begin + ITEMS[random.nextInt(ITEMS.length)] + end;
        String picture = PICTURES[random.nextInt(PICTURES.length)];
        boolean table = random.nextInt(9) == 0;
        if (random.nextInt(7) == 0) {
            // the same name may stand in several groups, and then has to be qualified
            lines.add("           05  " + begin + "GROUP-" + lines.size() + end + ".");
            lines.add("             10  " + name + " PIC " + picture + ".");
        } else {
            String value = picture.startsWith("X") && random.nextInt(4) == 0 ? " VALUE 'Q'" : "";
            lines.add("           05  " + name + " PIC " + picture + (table ? " OCCURS 3" : "") + value + ".");
        }
        if (picture.startsWith("X") && random.nextInt(2) == 0) {
            for (int c = random.nextInt(4); c > 0; c--) {
                lines.add("             88  " + begin + "IS-NOT-" + lines.size() + end + " VALUE '" + (char) ('A' + c)
                        + "'" + (random.nextInt(3) == 0 ? " THRU 'H'" : "") + ".");
            }
        }
    }

    @Test
    void everyGuessIsMarked() throws IOException {
        List<RecordLayout> layouts = CopybookReader.read(
                Path.of("copybooks/KSCCHMST.cpy"),
                new CopybookOptions(DatasetOptions.defaults().dialect(), List.of()));
        List<String> unmarked = scaffold(layouts)
                .lines()
                .filter(line -> !line.isBlank()
                        && !line.contains("# check: ")
                        && !line.strip().startsWith("#"))
                .map(String::strip)
                .filter(line -> !line.matches("'[^']*': '[^']*'|[A-Z-]+:"))
                .toList();
        assertThat(unmarked)
                .containsExactly(
                        "mapping: 'm'",
                        "datasets:",
                        "copybook: 'C.cpy'  # looked for beside the mapping, then in ../copybooks",
                        "records:",
                        "facts:",
                        "facts:",
                        "facts:",
                        "facts:",
                        "facts:",
                        "codes:");
    }

    @Test
    void aDateOfTwoDigitYearsIsLeftToTheReader() throws IOException {
        String text = scaffold(layouts("""
                       01  PERSON.
                           05  SID   PIC X(8).
                           05  DOB   PIC 9(6).
                           05  RACE  PIC X.
                """));
        assertThat(text)
                .contains(
                        "          # person.birthDate: { item: DOB, date: YYMMDD, window: 1950, none: ['0'] }  # check: 9(6)"
                                + " at offset 8; is it YYMMDD, or MMDDYY, CYYDDD? which century?\n");
    }

    @Test
    void aRangeOfLettersThatLeavesARowOfEbcdicIsNoCodeTable() throws IOException {
        String text = scaffold(layouts("""
                       01  CHARGE.
                           05  SID         PIC X(8).
                           05  ARREST-SEQ  PIC 9(3).
                           05  GRADE       PIC X.
                             88  LOW       VALUE 'A' THRU 'C'.
                             88  HIGH      VALUE 'H' THRU 'K'.
                """));
        assertThat(text)
                .contains("    'A': 'low'\n    'B': 'low'\n    'C': 'low'\n")
                .doesNotContain("high'");
    }

    @Test
    void aRoleWhoseKeysAreNotFoundIsNotTaken() throws IOException {
        String text = scaffold(layouts("""
                       01  DISPOSITION.
                           05  SID   PIC X(8).
                           05  DATE  PIC 9(8).
                """));
        assertThat(text)
                .contains(
                        "  as: ignored  # check: DISPOSITION in its name, but no items are named like the 2 keys of what"
                                + " it stands below\n")
                .contains("""
                        # check: not understood, with picture and offset:
                                #   SID   X(8) at offset 0
                                #   DATE  9(8) at offset 8
                        """);
    }
}
