package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.diagnostic.DiagnosticCode;

class EncodeCommandTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path out = Path.of("OUT");

    @BeforeEach
    void copybook() throws IOException {
        out = folder.resolve("OUT");
        Files.writeString(folder.resolve("R.cpy"), """
                       01  R.
                           05  A  PIC X(2).
                           05  N  PIC 9(2).
                """);
    }

    private Cli encode(String lines, String... more) throws IOException {
        Files.writeString(folder.resolve("IN.jsonl"), lines);
        Files.deleteIfExists(folder.resolve("OUT"));
        return run(folder.resolve("IN.jsonl").toString(), new byte[0], more);
    }

    private Cli run(String file, byte[] input, String... more) {
        List<String> words = new ArrayList<>(
                List.of("encode", file, "--copybook", folder.resolve("R.cpy").toString(), "--out", out.toString()));
        words.addAll(List.of(more));
        return Cli.run(input, words.toArray(String[]::new));
    }

    private String written() throws IOException {
        return HexFormat.of().formatHex(Files.readAllBytes(out)).toUpperCase(Locale.ROOT);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    @Test
    void linesBecomeRecords() throws IOException {
        assertThat(encode("{\"A\":\"AB\",\"N\":12}\n{\"A\":\"C\",\"N\":0}\n")).isEqualTo(new Cli(0, "", ""));
        assertThat(written()).isEqualTo("C1C2F1F2C340F0F0");
        assertThat(names()).containsExactly("IN.jsonl", "OUT", "R.cpy");
    }

    @Test
    void aFileWithoutLinesGivesADatasetWithoutRecordsAndSaysSo() throws IOException {
        for (String nothing : List.of("", "\n \n")) {
            assertThat(encode(nothing))
                    .isEqualTo(new Cli(
                            0,
                            "",
                            "SLB5015I IN.jsonl has no line, so " + out + " has no record;"
                                    + " give the lines, if there should be records\n"));
            assertThat(written()).isEmpty();
        }
    }

    @Test
    void aCompressedFileOfLinesIsToBeUnpacked() throws IOException {
        byte[] packed = {31, -117, 8, 0, 0, 0, 0, 0};
        assertThat(run("-", packed))
                .isEqualTo(new Cli(
                        8,
                        "",
                        "SLB2110E standard input line 1: byte 2 of the line is no UTF-8;"
                                + " unpack it: it begins with 1F 8B, as gzip files do\n"));
    }

    /** What the compiler would refuse or cut is refused where its bytes would be needed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PIC X(2) VALUE 12345       | PIC X(2)
            PIC X(2) VALUE 'ABC'       | PIC X(2)
            PIC X(2) VALUE X'C1C2C3'   | PIC X(2)
            PIC 9(2) VALUE 'ABCD'      | PIC 9(2)
            PIC 9 VALUE 123            | PIC 9
            PIC 9(2) VALUE -1          | PIC 9(2)
            PIC 9(2) VALUE 1.5         | PIC 9(2)
            PIC N VALUE N'AB'          | PIC N NATIONAL
            PIC ZZ9 VALUE 5000         | PIC ZZ9
            PIC 9(4) COMP VALUE 'AB'   | PIC 9(4) COMP
            """)
    void aValueThatDoesNotFitItsItemIsRefused(String filler, String expected) throws IOException {
        Files.writeString(
                folder.resolve("R.cpy"),
                "       01  R.\n           05  A  PIC X(2).\n" + "           05  FILLER " + filler + ".\n");
        assertThat(encode("{\"A\":\"AB\"}"))
                .isEqualTo(new Cli(
                        16,
                        "",
                        "SLB1005E VALUE of FILLER at offset 2 does not fit, expected " + expected
                                + "; correct or remove the clause\n"));
        assertThat(names()).containsExactly("IN.jsonl", "R.cpy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PIC X(2) VALUE 12                   | F1F2
            PIC 9(2) VALUE SPACES               | 4040
            PIC 9(4) COMP VALUE HIGH-VALUES     | FFFF
            PIC N VALUE N'A'                    | 0041
            PIC $$9.99 VALUE '$*1.00'           | 5B5CF14BF0F0
            PIC ZZ9 VALUE 5                     | 4040F5
            PIC X(3) JUSTIFIED VALUE 'A'        | C14040
            """)
    void aValueThatFitsIsWrittenAsTheCompilerWould(String filler, String hex) throws IOException {
        Files.writeString(
                folder.resolve("R.cpy"),
                "       01  R.\n           05  A  PIC X(2).\n" + "           05  FILLER " + filler + ".\n");
        assertThat(encode("{\"A\":\"AB\"}")).isEqualTo(new Cli(0, "", ""));
        assertThat(written()).isEqualTo("C1C2" + hex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"F", "V", "VB", "VBS", "TEXT"})
    void everyRecordFormatIsWritten(String recfm) throws IOException {
        assertThat(encode("{\"A\":\"A\",\"N\":12}\n", "--recfm", recfm)).isEqualTo(new Cli(0, "", ""));
        assertThat(written())
                .isEqualTo(
                        switch (recfm) {
                            case "V" -> "00080000C140F1F2";
                            case "VB", "VBS" -> "000C000000080000C140F1F2";
                            case "TEXT" -> "C140F1F225";
                            default -> "C140F1F2";
                        });
    }

    @Test
    void standardInputIsRead() throws IOException {
        byte[] input = "{\"A\":\"AB\",\"N\":12}".getBytes(StandardCharsets.UTF_8);
        assertThat(run("-", input)).isEqualTo(new Cli(0, "", ""));
        assertThat(written()).isEqualTo("C1C2F1F2");
        Files.delete(out);
        assertThat(run("-", new byte[] {'x'}).err())
                .startsWith("SLB2109E standard input line 1: column 1: the line is no JSON");
    }

    @Test
    void aNameInGzIsCompressedTheSameEveryTime() throws IOException {
        out = folder.resolve("OUT.gz");
        String lines = "{\"A\":\"AB\",\"N\":12}\n".repeat(3000);
        assertThat(encode(lines).code()).isZero();
        byte[] first = Files.readAllBytes(out);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(first))) {
            assertThat(HexFormat.of().formatHex(in.readAllBytes())).isEqualTo("c1c2f1f2".repeat(3000));
        }
        assertThat(Arrays.copyOf(first, 8)).as("no time, no name").isEqualTo(new byte[] {31, -117, 8, 0, 0, 0, 0, 0});
        Files.delete(out);
        assertThat(encode(lines).code()).isZero();
        assertThat(Files.readAllBytes(out)).isEqualTo(first);
    }

    @Test
    void aRefusedLineGivesEightAndLeavesNothingBehind() throws IOException {
        Cli cli = encode("{\"A\":\"AB\",\"N\":12}\n{\"A\":\"SECRET\",\"N\":-1}\n{\"A\":1}\n");
        assertThat(cli)
                .isEqualTo(new Cli(
                        8,
                        "",
                        "SLB2105E IN.jsonl line 2 item A: holds 2 characters, the text has more, expected PIC X(2);"
                                + " give a shorter text\n"
                                + "SLB2104E IN.jsonl line 2 item N: has no sign, the value is negative,"
                                + " expected PIC 9(2); give a value without a negative sign\n"
                                + "SLB2201E IN.jsonl line 2: 2 faults;"
                                + " mend the line and encode again; nothing was written\n"));
        assertThat(names()).containsExactly("IN.jsonl", "R.cpy");
        assertThat(encode("{\"A\":\"AB\",\"N\":12}\n", "--recfm", "V", "--lrecl", "5")
                        .err())
                .startsWith("SLB2202E OUT record 1: the record takes 8 bytes");
        assertThat(encode("{\"A\":\"AB\",\"N\":12}\n{", "--recfm", "VB").code()).isEqualTo(8);
        assertThat(encode("{\"A\":\"A\\n\",\"N\":12}\n", "--recfm", "TEXT").err())
                .startsWith("SLB2203E OUT record 1: byte 1 of the record would end its line");
        assertThat(names()).containsExactly("IN.jsonl", "R.cpy");
    }

    @Test
    void bytesAroundTheRecordsAreNotGuessed() throws IOException {
        assertThat(encode("", "--file-header", "10"))
                .isEqualTo(new Cli(
                        16,
                        "",
                        "SLB1204E encode cannot know the bytes of file-header and file-trailer;"
                                + " leave them out, and put those bytes around the records yourself\n"));
        assertThat(encode("", "--file-trailer", "1").code()).isEqualTo(16);
        assertThat(names()).doesNotContain("OUT");
    }

    @Test
    void missingFilesAndFoldersGiveTwelve() throws IOException {
        assertThat(run(folder.resolve("no.jsonl").toString(), new byte[0]))
                .isEqualTo(new Cli(12, "", "SLB0002E file no.jsonl is not there; check the path\n"));
        assertThat(run(folder.toString(), new byte[0]).err()).contains("SLB0003E", "is a directory");
        assertThat(run("/", new byte[0]).err()).startsWith("SLB0003E file / is a directory;");
        assertThat(run("", new byte[0]))
                .isEqualTo(new Cli(
                        16,
                        "",
                        "SLB0001E Invalid value for positional parameter at index 0 (FILE): the name of a file is empty;"
                                + " give slatebridge encode --help to see what it takes\n"));
        out = folder.resolve("no/OUT");
        assertThat(encode(""))
                .isEqualTo(new Cli(
                        12,
                        "",
                        "SLB0004E " + out + " cannot be written: its folder is not there;"
                                + " make the folder, or name another\n"));
    }

    @Test
    void aFileThatIsThereIsNeverReplaced() throws IOException {
        for (String read : List.of("IN.jsonl", "R.cpy")) {
            out = folder.resolve(read);
            assertThat(encode("{\"A\":\"AB\",\"N\":12}").code()).isEqualTo(16);
            assertThat(encode("").err()).startsWith("SLB5005E " + out + " is there already;");
            assertThat(Files.readString(out, StandardCharsets.UTF_8)).doesNotContain("\u0000");
        }
        assertThat(names()).doesNotContain(".IN.jsonl.part", ".R.cpy.part");
    }

    @Test
    void numbersAndNamesBeyondAllItemsAreRefusedWithTheirLine() throws IOException {
        assertThat(encode("{\"A\":\"AB\",\"N\":1e99999999999999}"))
                .isEqualTo(new Cli(
                        8,
                        "",
                        "SLB2109E IN.jsonl line 1: column 15: the number is too large for any item; "
                                + DiagnosticCode.JSON_SYNTAX.action() + "\n"));
        assertThat(encode("{\"A\":\"AB\",\"N\":" + "9".repeat(5000) + "}").err())
                .startsWith("SLB2109E IN.jsonl line 1: a number or name is too long for any item;");
        assertThat(names()).doesNotContain("OUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keystone-shaped", "short-records"})
    void goldenDatasetsComeBack(String name) throws IOException {
        Path golden = GOLDEN.resolve(name);
        byte[] data = HexFormat.of()
                .parseHex(Files.readString(golden.resolve("input.hex")).replaceAll("\\s", ""));
        Files.write(folder.resolve("DATA"), data);
        Files.copy(golden.resolve("copybook.cpy"), folder.resolve("G.cpy"));
        List<String> words = new ArrayList<>(List.of(
                "decode",
                folder.resolve("DATA").toString(),
                "--copybook",
                folder.resolve("G.cpy").toString(),
                "--hex"));
        for (String option :
                Files.readString(golden.resolve("options.txt")).strip().split(" ", -1)) {
            if (!option.equals("--hex")) {
                words.add(option);
            }
        }
        Files.writeString(
                folder.resolve("IN.jsonl"),
                Cli.run(words.toArray(String[]::new)).out());
        words.set(0, "encode");
        words.set(1, folder.resolve("IN.jsonl").toString());
        words.remove("--hex");
        words.addAll(List.of("--out", out.toString()));
        assertThat(Cli.run(words.toArray(String[]::new)).err()).isEmpty();
        if (name.equals("keystone-shaped")) {
            // FILLER held zeros, where a program would write blanks
            for (int filler : new int[] {19, 20, 21, 43, 65, 87}) {
                data[filler] = 0x40;
            }
        }
        assertThat(Files.readAllBytes(out)).isEqualTo(data);
    }
}
