package org.slatebridge.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramingAdviceTest {

    private static final RecordText EBCDIC_20 = new RecordText(20, (byte) 0x40, true);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private void read(byte[] content, RecordFormat format) throws IOException {
        try (DatasetReader reader = DatasetReader.open(Files.write(folder.resolve("D"), content), "D", format)) {
            while (reader.next()) {
                assertThat(reader.number()).isPositive();
            }
        }
    }

    private AbstractThrowableAssert<?, ?> fault(byte[] content, RecordFormat format) {
        return assertThatThrownBy(() -> read(content, format));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            V  | 00020000 C1C2 00010000 C3              | lengths chain to end of file (2 records) if RDWs are read as excluding themselves: --rdw-excludes-itself
            V  | 00000600 C1C2 00000500 C3              | lengths chain to end of file (2 records) if RDWs are read as little-endian: --rdw little
            V  | 00000200 C1C2 00000100 C3              | if RDWs are read as little-endian and RDWs are read as excluding themselves: --rdw little --rdw-excludes-itself
            VB | 00060000 C1C2 00050000 C3              | lengths chain to end of file (2 records) if the file is read as V: --recfm V
            F  | 000F0000 00060000 C1C2 00050000 C3     | lengths chain to end of file (2 records) if the file is read as VB: --recfm VB
            VB | 000A0000 00060100 C1C2 000E0000 00050200 C3 00050000 C4 | lengths chain to end of file (2 records) if the file is read as VBS: --recfm VBS
            V  | FFFFFF 00060000 C1C2 00050000 C3 00050000 C4 | (3 records) if the first record stands behind 3 bytes: --file-header 3
            F  | 00060000 C1C2 00060000 C1C2 00050000 C3 | lengths chain to end of file (3 records) if the file is read as V: --recfm V
            """)
    void whatWouldFitIsSuggested(Recfm recfm, String hex, String advice) {
        fault(bytes(hex), new RecordFormat(recfm, recfm == Recfm.F ? 19 : 0, false, false, 0, 0, null))
                .hasMessageContaining("; check whether this is meant: ")
                .hasMessageContaining(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            00000002 C1C2 00000001 C3 00000001 C4 | lengths of 4 bytes (big-endian, not counting themselves) chain, as GnuCOBOL writes with COB_VARSEQ_FORMAT=1
            02000000 C1C2 01000000 C3 01000000 C4 | lengths of 4 bytes (little-endian, not counting themselves) chain, as GnuCOBOL writes with COB_VARSEQ_FORMAT=2
            0002 C1C2 0001 C3 0001 C4             | lengths of 2 bytes (big-endian, not counting themselves) chain, as GnuCOBOL writes with COB_VARSEQ_FORMAT=3
            """)
    void lengthsThatOnlyGnuCobolWritesAreNamed(String hex, String advice) {
        fault(bytes(hex), new RecordFormat(Recfm.VB, 0, false, false, 0, 0, null))
                .hasMessageContaining("; check whether this is meant: " + advice)
                .hasMessageEndingWith(
                        ": have it written with COB_VARSEQ_FORMAT=0, then give --recfm V --rdw-excludes-itself");
    }

    @Test
    void linesAreSuggestedWithTheirEnd() {
        RecordFormat fixed = RecordFormat.fixed(20).withText(EBCDIC_20);
        fault("ABC\r\nDEF\r\nG".getBytes(StandardCharsets.US_ASCII), fixed)
                .hasMessageContaining("bytes 0D 0A end every line (3 lines): --recfm TEXT --codepage US-ASCII");
        fault(bytes("C1C2C315 C4C5C615"), fixed)
                .hasMessageContaining("bytes 15 (NEL) or 25 (LF) ends every line (2 lines): --recfm TEXT");
    }

    @Test
    void linesLongerThanTheLayoutAreNotSuggested() {
        fault(
                        "ABCDEFGHIJKLMNOPQRSTUVW\nDEF\n".getBytes(StandardCharsets.US_ASCII),
                        RecordFormat.fixed(20).withText(EBCDIC_20))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("TEXT"));
    }

    @Test
    void aTruncatedFileIsNotSaidToBeSomethingElse() {
        String whole = "00180000" + "C1".repeat(20);
        fault(bytes(whole.repeat(4) + "00180000 C1C1"), RecordFormat.variable().withText(EBCDIC_20))
                .hasMessageEndingWith("only 2 follow; transfer the dataset again, in binary");
    }

    @Test
    void zerosAreNoDescriptorWords() {
        fault(new byte[90], RecordFormat.fixed(80)).hasMessageContaining("others that would fit: 90, 45, 30, 18");
        fault(new byte[90], RecordFormat.variable())
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("--"));
    }

    @Test
    void gzipWithoutItsNameIsRecognised() {
        fault(bytes("1F8B0800 00000000 00FF"), RecordFormat.variable())
                .hasMessageContaining("give it a name that ends in .gz: it begins with 1F 8B");
    }

    @Test
    void aFileThatWentThroughATextTransferIsSaidToHave() {
        byte[] original =
                bytes("00180000" + "C1".repeat(20) + "00180000" + "C2".repeat(20) + "00140000" + "C3".repeat(16));
        byte[] asText = new String(original, Charset.forName("IBM037")).getBytes(StandardCharsets.ISO_8859_1);
        fault(asText, RecordFormat.variable())
                .hasMessageContaining(
                        "transfer it again in binary: as V its lengths chain to the end once its bytes are"
                                + " put back from ISO-8859-1 to IBM037");
        fault(bytes("00EFBFBD EFBFBD C1 EFBFBD 00"), RecordFormat.variable())
                .hasMessageContaining("transfer it again in binary: EF BF BD is in it");
    }

    @Test
    void descriptorWordsThatFtpTookAwayAreMissed() {
        byte[] adjoining = bytes("C1C2C3C4C5".repeat(8));
        fault(adjoining, RecordFormat.variable().withText(EBCDIC_20))
                .hasMessageContaining(
                        "check whether it is --recfm FB: 2 records of the layout's 20 bytes fill the file")
                .hasMessageContaining("QUOTE SITE RDW");
        fault(adjoining, RecordFormat.variable())
                .hasMessageContaining("transfer it again with its descriptor words (FTP: QUOTE SITE RDW, in binary)");
    }
}
