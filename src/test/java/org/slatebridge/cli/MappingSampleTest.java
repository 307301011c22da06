package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.DiagnosticCode;

/** {@code mapping check} with files: what a mapping makes of their first records, and nobody's data shown. */
class MappingSampleTest {

    private static final String COPYBOOK = """
                   01  PER.
                       05  REC-TYPE         PIC X.
                       05  SID              PIC X(5).
                       05  SEX              PIC X.
                       05  LAST-NAME        PIC X(8).
                       05  DOB              PIC 9(8).
            """;

    private static final String MAPPING = """
            mapping: small
            title: Small
            datasets:
              people:
                copybook: PER.cpy
                recfm: TEXT
                codepage: US-ASCII
                records:
                  PER:
                    when: { REC-TYPE: P }
                    as: person
                    person: SID
                    facts:
                      person.sex: { item: SEX, codes: sex }
                      person.birthDate: { item: DOB, date: YYYYMMDD, none: ['0'] }
            codes:
              sex: { M: male, F: female }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Cli check(String copybook, List<String> lines, String... more) throws IOException {
        Files.writeString(folder.resolve("PER.cpy"), copybook);
        Path mapping = Files.writeString(folder.resolve("small.yaml"), MAPPING);
        Path data =
                Files.writeString(folder.resolve("DATA"), String.join("\n", lines) + "\n", StandardCharsets.US_ASCII);
        List<String> words =
                new ArrayList<>(List.of("mapping", "check", mapping.toString(), "--input", "people=" + data));
        words.addAll(List.of(more));
        return Cli.run(words.toArray(String[]::new));
    }

    private static String person(int number, String sex) {
        return "PK%04d%sMCGILLIC19600229".formatted(number, sex);
    }

    /** The line of counts of a fact, cells without the room between them. */
    private static String row(Cli cli, String fact) {
        return cli.out()
                .lines()
                .filter(line -> line.startsWith("  " + fact + " "))
                .map(line -> line.strip().replaceAll(" +", " "))
                .findFirst()
                .orElse("no such fact");
    }

    @Test
    void soundDataLooksRight() throws IOException {
        Cli cli = check(COPYBOOK, List.of(person(1, "M"), person(2, "F"), person(3, " ")));
        assertThat(cli.code()).as(cli.out() + cli.err()).isZero();
        assertThat(cli.err()).isEmpty();
        assertThat(cli.out())
                .contains("\nDATASET people: all 3 records\n\nPER: 3 records\n")
                .doesNotContain("!");
        assertThat(row(cli, "person.sex")).isEqualTo("person.sex SEX 3 66.7 33.3 0.0");
        assertThat(row(cli, "person.birthDate")).isEqualTo("person.birthDate DOB 3 100.0 0.0 0.0");
    }

    @Test
    void looksAtNoMoreThanTheSample() throws IOException {
        List<String> lines = List.of(person(1, "M"), person(2, "F"), "XBROKEN");
        Cli cli = check(COPYBOOK, lines, "--sample", "2");
        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(cli.out()).contains("DATASET people: the first 2 records\n");
        assertThat(check(COPYBOOK, lines).out()).contains("  of no type: 1, the first is record 3 !\n");
    }

    @Test
    void keysOutOfOrderAreToldByRecord() throws IOException {
        Cli cli = check(COPYBOOK, List.of(person(2, "M"), person(3, "F"), person(1, "M"), person(4, "M")));
        assertThat(cli.code()).isEqualTo(4);
        assertThat(cli.out()).contains("  key below the one before: 1, the first is record 3 !\n");
        assertThat(cli.err()).startsWith(DiagnosticCode.SAMPLE_DOUBTFUL.id());
    }

    @Test
    void recordsOfNobodyAreCounted() throws IOException {
        Cli cli = check(COPYBOOK, List.of(person(1, "M"), "P     MMCGILLIC19600229"));
        assertThat(cli.code()).isEqualTo(4);
        assertThat(cli.out())
                .contains("PER: 2 records, without key of a person 1, without any way to the person 1 !\n");
    }

    @Test
    void codesWithoutMeaningAreShownWhenTheyComeTwice() throws IOException {
        Cli cli = check(COPYBOOK, List.of(person(1, "Q"), person(2, "Q"), person(3, "Z"), person(4, "M")));
        assertThat(cli.code()).isEqualTo(4);
        assertThat(row(cli, "person.sex")).isEqualTo("person.sex SEX 4 25.0 0.0 75.0 !");
        assertThat(cli.out())
                .contains(
                        "      code 'Q' without a meaning: 2\n",
                        "      codes without a meaning that are not shown: 1\n")
                .doesNotContain("'Z'");
    }

    @Test
    void aWrongCopybookShowsAndNamesNobody() throws IOException {
        String shifted = COPYBOOK.replace("    05  SEX              PIC X.", "    05  SEX              PIC X(9).")
                .replaceAll("(?m)^ +05  LAST-NAME.*\n", "");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            lines.add("PK%04dM%c%cGILLIC19600229".formatted(i, 'A' + i % 26, 'A' + i / 26));
        }
        Cli cli = check(shifted, lines);
        assertThat(cli.code()).isEqualTo(4);
        assertThat(row(cli, "person.sex")).isEqualTo("person.sex SEX 30 0.0 0.0 100.0 !");
        assertThat(cli.out())
                .contains("      many different codes without a meaning: is it a code?\n")
                .doesNotContain("GILLIC", "K00", "1960");
        // one byte off: what the date begins with is a letter of the name
        String off1 = COPYBOOK.replace("PIC X(8)", "PIC X(7)") + "           05  FILLER           PIC X.\n";
        Cli off = check(off1, lines);
        assertThat(off.code()).isEqualTo(4);
        assertThat(row(off, "person.birthDate")).isEqualTo("person.birthDate DOB 30 0.0 0.0 100.0 !");
    }

    @Test
    void aWrongCodePageLeavesNoTypeOfRecord() throws IOException {
        Path master = Keystone.generate(folder.resolve("state"), 20, 3);
        for (String name : List.of("keystone.yaml", "keystone-offenses.csv")) {
            Files.copy(Path.of("mappings", name), folder.resolve(name));
        }
        Files.copy(Path.of("copybooks", "KSCCHMST.cpy"), folder.resolve("KSCCHMST.cpy"));
        Path mapping = folder.resolve("keystone.yaml");
        Files.writeString(mapping, Files.readString(mapping).replace("IBM037", "US-ASCII"));
        Cli cli = Cli.run("mapping", "check", mapping.toString(), "--input", "master=" + master);
        assertThat(cli.code()).isEqualTo(4);
        long records = Files.size(master) / 200;
        assertThat(cli.out()).contains("  of no type: " + records + ", the first is record 1 !\n");
    }

    @Test
    void aFileFramedOtherwiseShowsWhatWasReadBefore() throws IOException {
        Path master = Keystone.generate(folder.resolve("state"), 5, 3);
        byte[] bytes = Files.readAllBytes(master);
        Path torn = Files.write(folder.resolve("TORN"), Arrays.copyOf(bytes, 3 * 200 + 77));
        Cli cli = Cli.run("mapping", "check", Keystone.MAPPING.toString(), "--input", "master=" + torn);
        assertThat(cli.code()).isEqualTo(12);
        assertThat(cli.out()).contains("DATASET master: the first ");
        assertThat(cli.err()).contains("master").doesNotContain("Exception");
    }

    @Test
    void joinedDatasetsTellHowFarTheirKeysLead() throws IOException {
        Path state = folder.resolve("state");
        Path mapping = Path.of("mappings", "keystone-state.yaml");
        Cli made = Cli.run("generate", mapping.toString(), "--persons", "60", "--seed", "5", "--out", state.toString());
        assertThat(made.code()).as(made.err()).isZero();
        List<String> words = new ArrayList<>(List.of("mapping", "check", mapping.toString()));
        for (String name : List.of("courts", "master")) {
            words.addAll(List.of("--input", name + "=" + state.resolve(name + ".dat")));
        }
        Cli cli = Cli.run(words.toArray(String[]::new));
        assertThat(cli.out().lines().filter(line -> line.length() > 120)).isEmpty();
        assertThat(cli.out())
                .contains("DATASET master: all 503 records")
                .contains("KC-CASE-RECORD: 70 records, without key of a person 14, without any way to the person 0\n")
                .doesNotContain("DATASET sentences", "KS0000");
        assertThat(row(cli, "via arrest.trackingNumber"))
                .isEqualTo("via arrest.trackingNumber KC-OTN 14 85.7 14.3 0.0");
        assertThat(row(cli, "via charge.docket")).isEqualTo("via charge.docket KC-DOCKET 14 100.0 0.0 0.0");
        assertThat(row(cli, "match charge.docket")).startsWith("match charge.docket KC-DOCKET 202 100.0 ");
    }

    @Test
    void anInputThatIsNoDatasetIsRefused() throws IOException {
        Cli cli = check(COPYBOOK, List.of(person(1, "M")), "--input", "courts=" + folder.resolve("DATA"));
        assertThat(cli.code()).isEqualTo(16);
        assertThat(cli.err()).contains("mapping small has no dataset 'courts'");
        assertThat(cli.out()).isEmpty();
        assertThat(check(COPYBOOK, List.of(person(1, "M")), "--sample", "0").err())
                .contains("--sample is at least 1");
    }
}
