package org.slatebridge.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.slatebridge.diagnostic.DiagnosticException;

class DatasetWriterTest {

    private static final LineText EBCDIC = LineText.of((byte) 0x40, true);
    private static final LineText ASCII = LineText.of((byte) 0x20, false);

    private static String written(RecordFormat format, int blockSize, LineText text, String... records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DatasetWriter writer = new DatasetWriter(out, "OUT", format, blockSize, text);
        for (String record : records) {
            // somewhere in the middle of a larger array
            byte[] bytes = HexFormat.of().parseHex("EE" + record.replace(" ", "") + "EE");
            writer.write(bytes, 1, bytes.length - 2);
        }
        assertThat(writer.number()).isEqualTo(records.length);
        writer.finish();
        return HexFormat.of().formatHex(out.toByteArray()).toUpperCase(Locale.ROOT);
    }

    private static String written(RecordFormat format, String... records) {
        return written(format, 27998, EBCDIC, records);
    }

    private static RecordFormat format(Recfm recfm, int lrecl) {
        return new RecordFormat(recfm, lrecl, false, false, 0, 0, null);
    }

    private static String hex(String text) {
        return text.replace(" ", "");
    }

    @Test
    void fixedRecordsAdjoinAndHaveLrecl() {
        assertThat(written(RecordFormat.fixed(2), "0102", "0304")).isEqualTo("01020304");
        assertThatThrownBy(() -> written(RecordFormat.fixed(2), "0102", "030405"))
                .isInstanceOf(DiagnosticException.class)
                .hasMessage("SLB2204E OUT record 2: the record has 3 bytes, LRECL is 2; write records of LRECL bytes");
    }

    @Test
    void measuredRecordsAdjoin() {
        LengthSource any = new LengthSource() {
            @Override
            public int maximum() {
                return 1;
            }

            @Override
            public int length(byte[] buffer, int start, int available) {
                return 1;
            }
        };
        assertThat(written(RecordFormat.measured(any), "01", "", "0203")).isEqualTo("010203");
    }

    @Test
    void variableRecordsStandBehindTheirWord() {
        assertThat(written(RecordFormat.variable(), "0102", "", "03"))
                .isEqualTo(hex("00060000 0102 00040000 00050000 03"));
        assertThat(written(RecordFormat.variable().withDescriptors(true, false), "0102"))
                .isEqualTo(hex("00000600 0102"));
        assertThat(written(RecordFormat.variable().withDescriptors(false, true), "0102"))
                .isEqualTo(hex("00020000 0102"));
    }

    @Test
    void aRecordLongerThanLreclOrItsWordIsRefused() {
        assertThat(written(format(Recfm.V, 6), "0102")).isEqualTo(hex("00060000 0102"));
        assertThatThrownBy(() -> written(format(Recfm.V, 6), "0102", "010203"))
                .hasMessage("SLB2202E OUT record 2: the record takes 7 bytes with its descriptor words, LRECL holds 6;"
                        + " give a greater LRECL or BLKSIZE, or shorter records");
        assertThatThrownBy(() -> written(format(Recfm.VBS, 6), "010203")).hasMessageContaining("LRECL holds 6");
        assertThat(written(RecordFormat.variable(), "00".repeat(65531))).startsWith("FFFF0000");
        assertThatThrownBy(() -> written(RecordFormat.variable(), "00".repeat(65532)))
                .hasMessageContaining("65536 bytes")
                .hasMessageContaining("a record descriptor word holds 65535");
    }

    @Test
    void blocksTakeAsManyWholeRecordsAsBlksizeHolds() {
        // 4 for the block, 6 and 5 for the records: 15 holds both, the third begins a block
        assertThat(written(RecordFormat.variableBlocked(), 15, EBCDIC, "0102", "03", "04"))
                .isEqualTo(hex("000F0000 00060000 0102 00050000 03 00090000 00050000 04"));
        assertThat(written(RecordFormat.variableBlocked(), 14, EBCDIC, "0102", "03"))
                .isEqualTo(hex("000A0000 00060000 0102 00090000 00050000 03"));
        assertThat(written(RecordFormat.variableBlocked().withDescriptors(true, true), 14, EBCDIC, "0102"))
                .isEqualTo(hex("00000600 00000200 0102"));
        assertThat(written(RecordFormat.variableBlocked(), 14, EBCDIC)).isEmpty();
    }

    @Test
    void aRecordLongerThanABlockIsRefused() {
        assertThatThrownBy(() -> written(RecordFormat.variableBlocked(), 10, EBCDIC, "010203"))
                .hasMessageContaining("SLB2202E OUT record 1: the record takes 11 bytes")
                .hasMessageContaining("BLKSIZE holds 10");
    }

    @Test
    void aBlockOfMoreThan32760BytesHasALengthOf31Bits() {
        RecordFormat format = RecordFormat.variableBlocked();
        assertThat(written(format, 40000, EBCDIC, "00".repeat(32752))).startsWith("7FF80000");
        assertThat(written(format, 40000, EBCDIC, "00".repeat(32753))).startsWith("80007FF9");
    }

    @Test
    void spannedRecordsGoOnInTheNextBlock() {
        // blocks of 12: a segment of at most 4 bytes in each
        assertThat(written(format(Recfm.VBS, 0), 12, EBCDIC, "010203", "04050607 08090A0B 0C"))
                .isEqualTo(hex("000B0000 00070000 010203"
                        + "000C0000 00080100 04050607"
                        + "000C0000 00080300 08090A0B"
                        + "00090000 00050200 0C"));
    }

    @Test
    void aSegmentFillsWhatABlockHasLeftAndHasAByteOfDataAtLeast() {
        // 17: 9 for the first with the block's word; 8 are left, so 4 of data; with 13 only 4, no room for data
        assertThat(written(format(Recfm.VBS, 0), 17, EBCDIC, "01", "0203040506"))
                .isEqualTo(hex("00110000 00050000 01 00080100 02030405 00090000 00050200 06"));
        assertThat(written(format(Recfm.VBS, 0), 13, EBCDIC, "01", "0203"))
                .isEqualTo(hex("00090000 00050000 01 000A0000 00060000 0203"));
        assertThat(written(format(Recfm.VBS, 0), 13, EBCDIC, "01", "")).isEqualTo(hex("000D0000 00050000 01 00040000"));
    }

    @Test
    void aSegmentIsNeverLongerThan32760() {
        String out = written(format(Recfm.VBS, 0), 100000, EBCDIC, "00".repeat(32757));
        assertThat(out).startsWith(hex("80008001 7FF80100")).endsWith(hex("00050200 00"));
    }

    @Test
    void linesEndWithLineFeedAndLoseTheBlanksAtTheirEnd() {
        assertThat(written(format(Recfm.TEXT, 0), 0, ASCII, "41 20 42 2020", "2020", "0020"))
                .isEqualTo(hex("412042 0A 0A 00 0A"));
        assertThat(written(format(Recfm.TEXT, 0), 0, EBCDIC, "C1 4040")).isEqualTo(hex("C1 25"));
    }

    @Test
    void aLineKeepsABlankBehindCarriageReturn() {
        assertThat(written(format(Recfm.TEXT, 0), 0, ASCII, "410D2020", "0D")).isEqualTo(hex("410D200A 0D200A"));
    }

    @Test
    void aLineEndInARecordIsRefused() {
        assertThatThrownBy(() -> written(format(Recfm.TEXT, 0), 0, ASCII, "41", "41420A43"))
                .hasMessage("SLB2203E OUT record 2: byte 2 of the record would end its line;"
                        + " write the dataset in another RECFM");
        assertThatThrownBy(() -> written(format(Recfm.TEXT, 0), 0, EBCDIC, "15"))
                .hasMessageContaining("byte 0");
        assertThatThrownBy(() -> written(format(Recfm.TEXT, 0), 0, EBCDIC, "C125"))
                .hasMessageContaining("byte 1");
    }
}
