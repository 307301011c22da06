package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code profile}: what the items of a dataset hold, and never a value that identifies. */
class ProfileCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String copybook(String items) throws IOException {
        return Files.writeString(folder.resolve("R.cpy"), "       01  R.\n" + items.indent(11))
                .toString();
    }

    private String lines(String... lines) throws IOException {
        return Files.writeString(folder.resolve("D"), String.join("\n", lines), StandardCharsets.US_ASCII)
                .toString();
    }

    private Cli text(String items, String... lines) throws IOException {
        return Cli.run(
                "profile", lines(lines), "--copybook", copybook(items), "--recfm", "TEXT", "--codepage", "US-ASCII");
    }

    /** The line of counts of an item, cells without the room between them. */
    private static String row(Cli cli, String item) {
        return cli.out()
                .lines()
                .filter(line -> line.startsWith(item + " "))
                .map(line -> line.replaceAll(" +", " "))
                .findFirst()
                .orElse("no such item");
    }

    @Test
    void bytesAreCountedByWhatTheyAre() throws IOException {
        Path file = Files.write(
                folder.resolve("D"),
                HexFormat.of()
                        .parseHex("00070000C1012C" + "000700004040" + "40" + "00070000000000" + "00070000FFFFFF"
                                + "00070000C2C1C2" + "00060000C201" + "00050000C2"));
        String items = """
                05  A  PIC X.
                05  B  PIC 9(3) COMP-3.
                """;
        Cli cli = Cli.run("profile", file.toString(), "--copybook", copybook(items), "--recfm", "V");
        assertThat(row(cli, "ITEM")).isEqualTo("ITEM PICTURE COUNT FILLED BLANK LOW HIGH INVALID ABSENT");
        assertThat(row(cli, "A")).isEqualTo("A X 7 4 1 1 1 0 0");
        // two of garbage, one of them cut by the record's end, and one record ends before the item
        assertThat(row(cli, "B")).isEqualTo("B 9(3) 7 1 1 1 1 2 1");
        assertThat(cli.out()).startsWith("7 records, 0 of no type\n\nR: 7 records\n");
        assertThat(cli.err()).startsWith("SLB3121W some records or items hold what cannot be read; ");
        assertThat(cli.code()).isEqualTo(4);
    }

    @Test
    void elementsOfATableAreCountedTogetherAndThoseBeyondItsCountNotAtAll() throws IOException {
        String items = """
                05  N  PIC 9.
                05  T  OCCURS 0 TO 3 DEPENDING ON N.
                  10  C  PIC X.
                  10  E  PIC X OCCURS 2.
                """;
        Cli cli = text(items, "2AxxBxx", "0", "1Axx");
        assertThat(row(cli, "T[]/C")).isEqualTo("T[]/C X 3 3 0 0 0 0 0");
        assertThat(row(cli, "T[]/E[]")).isEqualTo("T[]/E[] X 6 6 0 0 0 0 0");
        assertThat(cli.out()).contains("values: A (2), seen once: 1\n", "values: x (6)\n");
        assertThat(cli.code()).isZero();
    }

    @Test
    void codesAreShortAndHaveAtMostFiftyValues() throws IOException {
        String[] lines = new String[102];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = String.format("%02d%02dLONGER", i % 51, i % 50);
        }
        String items = """
                05  MANY-VALUES   PIC X(2).
                05  FEW-VALUES    PIC 9(2).
                05  LONG-TEXT     PIC X(6).
                """;
        Cli cli = text(items, lines);
        assertThat(cli.out()).contains("    values: many\n", "    values: 0 (3), 1 (3), 2 (2)", ", 49 (2)\n");
        assertThat(cli.out()).doesNotContain("LONGER");
    }

    @Test
    void numbersAreSortedAsNumbers() throws IOException {
        Cli cli = text("05  CLASS  PIC S9(3).", "010", "009", "10}", "010", "009", "10}");
        assertThat(cli.out()).contains("values: -100 (2), 9 (2), 10 (2)\n");
    }

    @Test
    void valuesSeenOnceAndItemsNamedAfterAPersonAreNotShown() throws IOException {
        String items = """
                05  STATUS          PIC X.
                05  SSN-LAST4       PIC 9(4).
                05  BIRTH-YEAR      PIC 9(4).
                05  OFFENDER-NAME.
                  10  PART          PIC X(3).
                """;
        Cli cli = text(items, "A12341960DOE", "A12341960DOE", "B12341960DOE");
        assertThat(cli.out()).contains("values: A (2), seen once: 1\n");
        assertThat(cli.out()).containsPattern("(?m)^    values: not shown, they may identify a person$");
        assertThat(cli.out()).doesNotContain("B (1)").doesNotContain("1234", "1960", "DOE");
    }

    @Test
    void datesAreAHintByYearWhereAllOfThemRead() throws IOException {
        String[] lines = new String[12];
        for (int i = 0; i < 10; i++) {
            lines[i] = "2019123" + i / 9 + "20240" + (10 + i) + (20000101 + i);
        }
        lines[10] = "00000000" + "9999999" + "20001301";
        lines[11] = "        " + "0000000" + "20000101";
        String items = """
                05  ISSUED    PIC 9(8).
                05  EXPIRES   PIC X(7).
                05  NUMBERED  PIC 9(8).
                """;
        Cli cli = text(items, lines);
        assertThat(cli.out())
                .containsOnlyOnce("    dates: 2019 to 2019 (all read as YYYYMMDD)\n")
                .containsOnlyOnce("    dates: 2024 to 2024 (all read as YYYYDDD)\n");
        assertThat(cli.out().lines().filter(line -> line.contains("dates:"))).hasSize(2);
    }

    @Test
    void aBreakInTheFramingEndsItWithoutHalfAProfile() throws IOException {
        Path file = Files.write(folder.resolve("D"), HexFormat.of().parseHex("00050000C1" + "00090000C1"));
        Cli cli = Cli.run("profile", file.toString(), "--copybook", copybook("05  A PIC X."), "--recfm", "V");
        assertThat(cli.code()).isEqualTo(12);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).startsWith("SLB2003E D record 2 offset 5: ");
    }

    @Test
    void recordsOfNoTypeAreCounted() throws IOException {
        String file = lines("A", "B", "C");
        Cli cli = Cli.run(
                "profile",
                file,
                "--copybook",
                copybook("05  K PIC X."),
                "--recfm",
                "TEXT",
                "--codepage",
                "US-ASCII",
                "--select",
                "R:K=A",
                "--limit",
                "2");
        assertThat(cli.out()).startsWith("2 records, 1 of no type\n\nR: 1 records\n");
        assertThat(cli.code()).isEqualTo(4);
    }

    @Test
    void jsonSaysTheSame() throws IOException {
        String file = lines("A2 20240101", "A3X20240101");
        String items = """
                05  K  PIC X.
                05  N  PIC 9.
                05  M  PIC 9.
                05  D  PIC X(8).
                """;
        Path out = folder.resolve("P.json");
        Cli cli = Cli.run(
                "profile",
                file,
                "--copybook",
                copybook(items),
                "--recfm",
                "TEXT",
                "--codepage",
                "US-ASCII",
                "--to",
                "json",
                "--out",
                out.toString());
        assertThat(cli.code()).isEqualTo(4);
        assertThat(cli.out()).isEmpty();
        String counts = "\"lowValues\":0,\"highValues\":0,";
        assertThat(Files.readString(out))
                .startsWith(
                        "{\"records\":2,\"untyped\":0,\"types\":[{\"name\":\"R\",\"records\":2,\"items\":["
                                + "{\"path\":\"K\",\"picture\":\"X\",\"usage\":\"DISPLAY\",\"offset\":0,\"length\":1,"
                                + "\"count\":2,\"filled\":2,\"blank\":0," + counts + "\"invalid\":0,\"absent\":0,"
                                + "\"identifying\":false,\"many\":false,\"values\":[{\"value\":\"A\",\"count\":2}],\"single\":0},")
                .contains("\"invalid\":0,\"absent\":0,\"identifying\":false,\"many\":false,\"values\":[],\"single\":2}")
                .contains("\"count\":2,\"filled\":0,\"blank\":1," + counts + "\"invalid\":1,\"absent\":0,")
                .endsWith("\"length\":8,\"count\":2,\"filled\":2,\"blank\":0," + counts
                        + "\"invalid\":0,\"absent\":0,\"identifying\":false}]}]}\n");
    }

    @Test
    void aMappingTellsCodesWithoutMeaningAndDatesButNothingThatIdentifies() throws IOException {
        Path master = Keystone.generate(folder.resolve("in"), 300, 5);
        Cli table = Cli.run("profile", master.toString(), "--mapping", Keystone.MAPPING.toString());
        assertThat(table.code()).isEqualTo(4);
        assertThat(table.out())
                .containsPattern("dates: [0-9]{4} to [0-9]{4} \\(person.birthDate\\)")
                .containsPattern("dates: [0-9]{4}-[0-9]{2}-[0-9]{2} to [0-9-]{10} \\(arrest.date\\)")
                .containsPattern("unmapped: \\?\\? \\([0-9]+\\)");
        Cli json = Cli.run("profile", master.toString(), "--mapping", Keystone.MAPPING.toString(), "--to", "json");
        Set<String> identifying = identifying(master);
        assertThat(identifying).hasSizeGreaterThan(500);
        for (String value : identifying) {
            assertThat(table.out()).doesNotContain(value);
            assertThat(json.out()).doesNotContain(value);
        }
    }

    @Test
    void itemsThatAMappingBindsInATableAreJudgedByIt() throws IOException {
        Files.writeString(folder.resolve("C.cpy"), """
                       01  CASE-REC.
                           05  WHO    PIC X(2).
                           05  NUMB   PIC 9.
                           05  CHG    OCCURS 2.
                             10  SEQU  PIC 9.
                             10  REF   PIC X(3).
                             10  GR    PIC X.
                """);
        Path mapping = Files.writeString(folder.resolve("m.yaml"), """
                mapping: m
                datasets:
                  courts:
                    copybook: C.cpy
                    recfm: FB
                    lrecl: 13
                    codepage: US-ASCII
                    records:
                      CASE-REC:
                        as: arrest
                        person: WHO
                        key: [NUMB]
                        tables:
                          CHG:
                            as: charge
                            key: [SEQU]
                            facts:
                              charge.docket: { item: REF }
                              charge.grade: { item: GR, codes: grade }
                codes:
                  grade: { F: F }
                """);
        Path file = Files.writeString(folder.resolve("D"), "AA11XYZF2XYZQAA21XYZF2XYZF", StandardCharsets.US_ASCII);
        Cli cli = Cli.run("profile", file.toString(), "--mapping", mapping.toString());
        assertThat(cli.err()).startsWith("SLB3121W ");
        assertThat(cli.out())
                .contains("    values: F (3), Q (1)\n    unmapped: Q (1)\n")
                .doesNotContain("XYZ", "1 (2)");
        assertThat(cli.out().lines().filter(line -> line.equals("    values: not shown, they may identify a person")))
                .hasSize(4);
    }

    /** Keys, names, numbers and dockets of the master, as decode shows them. */
    private static Set<String> identifying(Path master) {
        Cli decoded = Cli.run(
                "decode",
                master.toString(),
                "--copybook",
                "copybooks/KSCCHMST.cpy",
                "--select",
                "KS-PERSON-RECORD:KS-PER-REC-TYPE=10",
                "--select",
                "KS-CHARGE-RECORD:KS-CHG-REC-TYPE=30");
        Pattern values = Pattern.compile(
                "\"KS-(?:PER-SID|PER-LAST-NAME|PER-FIRST-NAME|PER-FBI-NUMBER|PER-BIRTH-DATE|CHG-DOCKET)\":\"?([^\",]+)");
        Set<String> found = new TreeSet<>();
        Matcher matcher = values.matcher(decoded.out());
        while (matcher.find()) {
            if (matcher.group(1).length() > 4) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    @Test
    void aMappingTakesThePlaceOfTheOptions() throws IOException {
        String file = lines("A");
        Cli both = Cli.run(
                "profile", file, "--mapping", Keystone.MAPPING.toString(), "--copybook", "copybooks/KSCCHMST.cpy");
        assertThat(both.code()).isEqualTo(16);
        assertThat(both.err()).startsWith("SLB0001E ").contains("mutually exclusive");
        Cli neither = Cli.run("profile", file);
        assertThat(neither.code()).isEqualTo(16);
        assertThat(neither.err()).startsWith("SLB0001E ").contains("--copybook");
        Cli unknown = Cli.run("profile", file, "--mapping", Keystone.MAPPING.toString(), "--dataset", "courts");
        assertThat(unknown.err()).startsWith("SLB0001E the mapping has no dataset 'courts'; it has master");
    }
}
