package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodeCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void copybook() throws IOException {
        Files.writeString(folder.resolve("R.cpy"), """
                       01  R.
                           05  A  PIC X(2).
                           05  N  PIC 9(2).
                """);
    }

    private Cli decode(String hex, String... more) throws IOException {
        Files.write(folder.resolve("DATA"), HexFormat.of().parseHex(hex.replace(" ", "")));
        List<String> words = new ArrayList<>(List.of(
                "decode",
                folder.resolve("DATA").toString(),
                "--copybook",
                folder.resolve("R.cpy").toString()));
        words.addAll(List.of(more));
        return Cli.run(words.toArray(String[]::new));
    }

    @Test
    void recordsGoToStandardOutput() throws IOException {
        Cli cli = decode("C1C2F1F2 C340F0F0");
        assertThat(cli).isEqualTo(new Cli(0, "{\"A\":\"AB\",\"N\":12}\n{\"A\":\"C\",\"N\":0}\n", ""));
    }

    @Test
    void anEmptyFileHasNoRecordsAndIsNoError() throws IOException {
        assertThat(decode("")).isEqualTo(new Cli(0, "", ""));
    }

    @Test
    void invalidItemsAreCountedAndGiveFour() throws IOException {
        Cli cli = decode("C1C24040 C340F0F0 C1C2FFFF");
        assertThat(cli.code()).isEqualTo(4);
        assertThat(cli.out()).startsWith("{\"A\":\"AB\",\"N\":null,\"_invalid\":{\"N\":\"4040\"}}\n");
        assertThat(cli.err()).isEqualTo("""
                        item       blank  low-values high-values     garbage         cut
                        N              1           0           1           0           0
                        SLB2102W 2 invalid items in 2 records; see _invalid in the output
                        """);
    }

    @Test
    void csvHasAHeaderAndAnEmptyFieldForWhatIsInvalid() throws IOException {
        Cli cli = decode("C16BF1F2 C3404040", "--to", "csv");
        assertThat(cli.out()).isEqualTo("A,N\n\"A,\",12\nC,\n");
        assertThat(cli.code()).isEqualTo(4);
        assertThat(cli.err()).endsWith("SLB2102W 1 invalid items in 1 records; see _invalid in the output\n");
        assertThat(decode("C1C2F1F2", "--to", "csv", "--hex").err()).startsWith("SLB0001E --hex goes with --to jsonl");
        assertThat(decode("C1C24040", "--to", "csv", "--strict").code()).isEqualTo(8);
    }

    @Test
    void strictEndsAtTheFirstInvalidItemWithEight() throws IOException {
        Cli cli = decode("C1C2F1F2 C1C24040 C340F0F0", "--strict");
        assertThat(cli.code()).isEqualTo(8);
        assertThat(cli.out()).isEqualTo("{\"A\":\"AB\",\"N\":12}\n");
        assertThat(cli.err())
                .isEqualTo("SLB2101E DATA record 2 offset 6 item N: the bytes are blanks;"
                        + " mend the record, or go on without --strict\n");
    }

    @Test
    void limitStopsEarly() throws IOException {
        assertThat(decode("C1C2F1F2 C340F0F0", "--limit", "1").out()).isEqualTo("{\"A\":\"AB\",\"N\":12}\n");
        assertThat(decode("C1C2F1F2", "--limit", "-1").code()).isEqualTo(16);
    }

    @Test
    void framingThatDoesNotFitEndsWithTwelveBehindTheWholeRecords() throws IOException {
        Cli cli = decode("00080000 C1C2F1F2 00090000 C1C2F1F2", "--recfm", "V");
        assertThat(cli.code()).isEqualTo(12);
        assertThat(cli.out()).isEqualTo("{\"A\":\"AB\",\"N\":12}\n");
        assertThat(cli.err()).startsWith("SLB2003E DATA record 2 offset 8: descriptor word 00090000");
        assertThat(decode("C1C2F1").code()).isEqualTo(12);
    }

    @Test
    void outputFilesAppearWholeOrNotAtAll() throws IOException {
        Path out = folder.resolve("OUT");
        assertThat(decode("00080000 C1C2F1F2 00090000", "--recfm", "V", "--out", out.toString())
                        .code())
                .isEqualTo(12);
        assertThat(names()).doesNotContain("OUT", ".OUT.part");
        assertThat(decode("C1C2F1F2", "--out", out.toString())).isEqualTo(new Cli(0, "", ""));
        assertThat(out).hasContent("{\"A\":\"AB\",\"N\":12}");
        assertThat(names()).doesNotContain(".OUT.part");
        Cli refused = decode("C1C2F1F2", "--out", folder.resolve("no/OUT").toString());
        assertThat(refused.code()).isEqualTo(12);
        assertThat(refused.err()).startsWith("SLB0004E").doesNotContain("\tat ");
    }

    @Test
    void aFileThatIsThereIsNeverReplacedTheInputLeastOfAll() throws IOException {
        Path input = folder.resolve("DATA");
        Cli refused = decode("C1C2F1F2", "--out", input.toString());

        assertThat(refused.code()).isEqualTo(16);
        assertThat(refused.err()).startsWith("SLB5005E " + input + " is there already;");
        assertThat(input).hasBinaryContent(HexFormat.of().parseHex("C1C2F1F2"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).toList();
        }
    }

    @Test
    void faultsOfOptionsAndCopybooksGiveSixteen() throws IOException {
        assertThat(decode("C1C2F1F2", "--codepage", "EBCDIC").code()).isEqualTo(16);
        assertThat(decode("C1C2F1F2", "--to", "xml").code()).isEqualTo(16);
        assertThat(decode("C1C2F1F2", "--select", "R:NN=1").err()).contains("SLB1104E NN is no item of R;");
        Files.writeString(folder.resolve("R.cpy"), "       01  R.\n           05  A  PIC Q.\n");
        Cli cli = decode("C1C2F1F2");
        assertThat(cli.code()).isEqualTo(16);
        assertThat(cli.err())
                .contains(
                        "SLB1004E",
                        "R.cpy:2:23",
                        "\n         |            05  A  PIC Q.\n",
                        "\n         |                       ^");
    }

    @Test
    void linesAreFilledAndWhatTheLayoutCannotHoldIsInvalid() throws IOException {
        Cli cli = decode("41423132 0D0A 41 0A 4142313258 0A 4142313220", "--recfm", "TEXT", "--codepage", "US-ASCII");
        assertThat(cli.out().lines())
                .containsExactly(
                        "{\"A\":\"AB\",\"N\":12}",
                        "{\"A\":\"A\",\"N\":null,\"_invalid\":{\"N\":\"2020\"}}",
                        "{\"_invalid\":{\"\":\"4142313258\"}}",
                        "{\"A\":\"AB\",\"N\":12}");
        assertThat(cli.code()).isEqualTo(4);
    }

    @Test
    void whatAVariableRecordHasBehindItsLayoutIsTold() throws IOException {
        String hex = "00080000 C1C2F1F2 000B0000 C1C2F1F2 00FFC3";
        Cli cli = decode(hex, "--recfm", "V");
        assertThat(cli.out().lines())
                .containsExactly("{\"A\":\"AB\",\"N\":12}", "{\"A\":\"AB\",\"N\":12,\"_invalid\":{\"\":\"00FFC3\"}}");
        assertThat(cli.code()).isEqualTo(4);
        assertThat(cli.err())
                .contains("(behind the layout)")
                .endsWith(" 1 invalid items in 1 records; see _invalid in the output\n");
        assertThat(decode(hex, "--recfm", "V", "--strict").err())
                .startsWith("SLB2101E DATA record 2 offset 16: the record goes on behind its layout;");
        assertThat(decode(hex, "--recfm", "V", "--to", "csv").code()).isEqualTo(4);
        // LRECL says how long a record of F is: what it has behind its layout only fills it
        assertThat(decode("C1C2F1F24040", "--lrecl", "6")).isEqualTo(new Cli(0, "{\"A\":\"AB\",\"N\":12}\n", ""));
    }

    @Test
    void spannedRecordsAreDecodedWhole() throws IOException {
        Cli cli = decode("000A0000 00060100 C1C2 000A0000 00060200 F1F2", "--recfm", "VBS");
        assertThat(cli).isEqualTo(new Cli(0, "{\"A\":\"AB\",\"N\":12}\n", ""));
    }

    @Test
    void aMissingFileGivesTwelve() {
        Cli cli = Cli.run(
                "decode", "nowhere", "--copybook", folder.resolve("R.cpy").toString());
        assertThat(cli).isEqualTo(new Cli(12, "", "SLB0002E dataset nowhere is not there; check the path\n"));
    }

    @Test
    void noValueOfTheDataIsEverInAMessage() throws IOException {
        Cli cli = decode("E2C5C3D9", "--strict");
        assertThat(cli.code()).isEqualTo(8);
        assertThat(cli.err()).doesNotContain("SECR", "SE", "C3D9", "CR ");
    }
}
