package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.codec.CodePage;

/** {@code inspect}: what a file may be, with the evidence; a suggestion and never a value. */
class InspectCommandTest {

    private static final String LAYOUT = """
                   01  R.
                       05  NAME    PIC X(20).
                       05  AMOUNT  PIC S9(7)V99 COMP-3.
                       05  DAY     PIC 9(8).
            """;
    private static final String[] NAMES = {"TESTA SAMPLE", "DUMMY MOCKER", "FICTION NOVEL", "PLACE HOLDER"};
    private static final int LENGTH = 33;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private String hex(String hex) throws IOException {
        return file("U", HexFormat.of().parseHex(hex.replace(" ", ""))).toString();
    }

    private String copybook() throws IOException {
        return Files.writeString(folder.resolve("R.cpy"), LAYOUT).toString();
    }

    /** Records of the layout with names in a page. */
    private static byte[] records(String page, String[] names) {
        CodePage to = CodePage.named(page).orElseThrow();
        Random random = new Random(7);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < 400; i++) {
            String name = names[random.nextInt(names.length)];
            for (int c = 0; c < 20; c++) {
                out.write(to.byteOf(c < name.length() ? name.charAt(c) : ' '));
            }
            for (int b = 0; b < 4; b++) {
                out.write(random.nextInt(10) << 4 | random.nextInt(10));
            }
            out.write(random.nextInt(10) << 4 | 0xC);
            String day = String.valueOf(19_500_101 + random.nextInt(28));
            day.chars().forEach(c -> out.write(to.byteOf((char) c)));
        }
        return out.toByteArray();
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void framingsThatFitAreListedAsTheyAreTyped() throws IOException {
        Cli cli = Cli.run("inspect", hex("00020000 C1C2 00010000 C3"));

        assertThat(cli.code()).isZero();
        assertThat(cli.out())
                .startsWith("file      11 bytes, 11 of them looked at one by one\n")
                .contains("  --recfm V --rdw-excludes-itself: 2 records of 1 to 2 bytes, end at the end of the file\n")
                .endsWith("--copybook CPY --recfm V --rdw-excludes-itself\n");
    }

    @Test
    void recordsOfTheCopybooksLengthAreTriedAndDecoded() throws IOException {
        Path data = file("U", records("IBM037", NAMES));
        Cli cli = Cli.run("inspect", data.toString(), "--copybook", copybook());

        assertThat(cli.code()).isZero();
        assertThat(cli.out())
                .contains("  --recfm FB --lrecl 33: 400 records of 33 to 33 bytes, end at the end of the file\n")
                .contains("decodes   100.0% clean in 400 records: --recfm FB --lrecl 33 --codepage IBM037\n")
                .endsWith("slatebridge decode " + data + " --copybook " + copybook()
                        + " --recfm FB --lrecl 33 --codepage IBM037\n");
    }

    @Test
    void bytesThatAreOverAreTriedBeforeAndBehindTheRecords() throws IOException {
        byte[] records = records("IBM037", NAMES);
        ByteArrayOutputStream behind = new ByteArrayOutputStream();
        behind.write(records);
        behind.write(new byte[] {1, 2, 3, 4, 5, 6, 7});
        assertThat(Cli.run("inspect", file("U", behind.toByteArray()).toString(), "--copybook", copybook())
                        .out())
                .endsWith(" --recfm FB --lrecl 33 --file-trailer 7 --codepage IBM037\n");
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        before.write(new byte[] {1, 2, 3, 4, 5});
        before.write(records);
        assertThat(Cli.run("inspect", file("U", before.toByteArray()).toString(), "--copybook", copybook())
                        .out())
                .endsWith(" --recfm FB --lrecl 33 --file-header 5 --codepage IBM037\n");
    }

    @Test
    void bytesBehindVariableRecordsAreSuggestedAsATrailer() throws IOException {
        String records = "00060000 C1C2 00050000 C3 00050000 C4 ";
        assertThat(Cli.run("inspect", hex(records + "FFFFFFFFFF")).out())
                .contains("  --recfm V --file-trailer 5: 3 records of 1 to 2 bytes, ")
                .endsWith("--copybook CPY --recfm V --file-trailer 5\n");
        assertThat(Cli.run("inspect", hex(records + "00090000C1")).out())
                .as("a record that the end cuts is no trailer")
                .doesNotContain("--file-trailer");
    }

    @Test
    void lengthsThatOnlyGnuCobolWritesAreNamed() throws IOException {
        Cli cli = Cli.run("inspect", hex("00000002 C1C2 00000001 C3 00000001 C4"));
        assertThat(cli.code()).isEqualTo(4);
        assertThat(cli.err())
                .isEqualTo("SLB2012W no framing that was tried fits; lengths of 4 bytes (big-endian, not counting"
                        + " themselves) chain, as GnuCOBOL writes with COB_VARSEQ_FORMAT=1: have it written with"
                        + " COB_VARSEQ_FORMAT=0, then give --recfm V --rdw-excludes-itself\n");
    }

    @Test
    void aNameWithBlanksIsSuggestedAsOneWord() throws IOException {
        Path data = file("U' V", HexFormat.of().parseHex("00020000C1C200010000C3"));
        assertThat(Cli.run("inspect", data.toString()).out())
                .endsWith("slatebridge decode '" + folder
                        + "/U'\\'' V' --copybook CPY --recfm V --rdw-excludes-itself\n");
    }

    @Test
    void theItemsThatDecodeWorstAreNamed() throws IOException {
        byte[] bytes = records("IBM037", NAMES);
        for (int record = 0; record < 100; record++) {
            bytes[record * LENGTH + 24] = (byte) 0xFE;
        }
        assertThat(Cli.run("inspect", file("U", bytes).toString(), "--copybook", copybook())
                        .out())
                .contains("decodes   91.7% clean in 400 records: --recfm FB --lrecl 33 --codepage IBM037;"
                        + " worst AMOUNT (25.0%)\n");
    }

    @Test
    void aRecordLengthIsFoundWithoutACopybook() throws IOException {
        assertThat(Cli.run("inspect", file("U", records("IBM037", NAMES)).toString())
                        .out())
                .contains("\n  --recfm FB --lrecl 33: bytes of one kind come again, score ")
                .endsWith("--copybook CPY --recfm FB --lrecl 33\n");
    }

    @Test
    void pagesAreToldApartByTheBytesInText() throws IOException {
        String[] names = {"MÜLLER TESTER", "SCHÖNE MUSTER", "TÄGLICH PROBEN"};
        String out = Cli.run("inspect", file("U", records("IBM273", names)).toString())
                .out();

        assertThat(out)
                .contains("EBCDIC pages by the bytes in text that they read differently: 4A ")
                .contains(", 5A ", ", E0 ", "  100.0% usual in IBM1141, IBM273\n");
    }

    /** Records of many types with packed numbers between texts, and more than one length that divides the file. */
    @Test
    void keystoneIsRecognised() throws Exception {
        Path master = Keystone.generate(folder.resolve("state"), 1000, 1);
        String out = Cli.run("inspect", master.toString(), "--copybook", "copybooks/KSCCHMST.cpy")
                .out();

        assertThat(out)
                .contains("EBCDIC pages cannot be told apart by this file")
                .endsWith("slatebridge decode " + master + " --copybook copybooks/KSCCHMST.cpy"
                        + " --recfm FB --lrecl 200 --codepage IBM037"
                        + " --select RECORD:ITEM=VALUE (for each record type)\n");
    }

    @Test
    void pagesThatReadTheTextAlikeAreNotToldApart() throws IOException {
        assertThat(Cli.run("inspect", file("U", records("IBM037", NAMES)).toString())
                        .out())
                .contains(
                        "EBCDIC pages cannot be told apart by this file: no byte in text that they read differently\n");
    }

    @Test
    void asciiIsToldFromEbcdic() throws IOException {
        Cli cli = Cli.run("inspect", file("U", records("US-ASCII", NAMES)).toString(), "--copybook", copybook());

        assertThat(cli.out())
                .contains("text      ASCII: ")
                .contains("decodes   100.0% clean in 400 records: --recfm FB --lrecl 33 --codepage US-ASCII\n")
                .doesNotContain("EBCDIC pages");
    }

    @Test
    void gzipIsReadThroughByItsNameAndRecognisedWithoutIt() throws IOException {
        byte[] zipped = zip(records("IBM037", NAMES));

        assertThat(Cli.run("inspect", file("U.gz", zipped).toString(), "--copybook", copybook())
                        .out())
                .startsWith("file      13,200 bytes")
                .contains("--recfm FB --lrecl 33: 400 records");
        assertThat(Cli.run("inspect", file("U", zipped).toString()).out())
                .contains("content   a gzip file: give it a name that ends in .gz, and it is read through it\n");
    }

    @Test
    void jsonHasTheSameFacts() throws IOException {
        String out = Cli.run(
                        "inspect",
                        file("U", records("IBM037", NAMES)).toString(),
                        "--copybook",
                        copybook(),
                        "--format",
                        "json")
                .out();

        assertThat(out)
                .startsWith("{\"size\":13200,\"gzip\":false,\"sampled\":13200,\"bytes\":{\"EBCDIC letters\":")
                .contains("\"encoding\":\"EBCDIC\"")
                .contains(
                        "\"fitting\":[{\"options\":{\"recfm\":\"FB\",\"lrecl\":\"33\"},\"records\":400,\"shortest\":33,")
                .contains("\"records\":400,\"clean\":1.0000,\"worst\":[]}")
                .endsWith("\"suggestion\":{\"recfm\":\"FB\",\"lrecl\":\"33\",\"codepage\":\"IBM037\"}}\n")
                .hasLineCount(1);
    }

    @Test
    void noValueIsShown() throws IOException {
        String file = file("U", records("IBM037", NAMES)).toString();
        Cli table = Cli.run("inspect", file, "--copybook", copybook());
        Cli json = Cli.run("inspect", file, "--copybook", copybook(), "--format", "json");

        assertThat(table.out() + table.err() + json.out() + json.err())
                .doesNotContain("TESTA", "MOCKER", "1950010", "E3C5E2E3C1");
    }

    @Test
    void nothingPlausibleIsAWarning() throws IOException {
        Cli cli = Cli.run("inspect", hex("FF00FF"));

        assertThat(cli.code()).isEqualTo(4);
        assertThat(cli.out())
                .contains("framings that fit: none that was tried\n")
                .doesNotContain("a suggestion");
        assertThat(cli.err())
                .isEqualTo("SLB2012W no framing that was tried fits; ask how it was written and transferred\n");
    }

    @Test
    void faultyOptionsAreRefused() throws IOException {
        String file = hex("C1C2");

        assertThat(Cli.run("inspect", file, "--codepage", "IBM1O47").err())
                .startsWith("SLB1202E codepage cannot be 'IBM1O47'");
        assertThat(Cli.run("inspect", folder.resolve("N").toString()).code()).isEqualTo(12);
    }
}
