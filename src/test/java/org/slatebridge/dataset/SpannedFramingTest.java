package org.slatebridge.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.diagnostic.DiagnosticException;

class SpannedFramingTest {

    /** A whole record, one in three segments with an empty one between, and a whole one behind it. */
    private static final String SPANNED =
            "000F0000 00050000 01 00060100 0203 00080000 00040300" + " 00100000 00070200 040506 00050000 07";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path file(String hex) throws IOException {
        return Files.write(folder.resolve("D"), HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    private static List<String> records(DatasetReader reader) {
        List<String> records = new ArrayList<>();
        while (reader.next()) {
            records.add(HexFormat.of().formatHex(reader.buffer(), reader.start(), reader.start() + reader.length()));
        }
        return records;
    }

    private List<String> records(String hex, RecordFormat format) throws IOException {
        try (DatasetReader reader = DatasetReader.open(file(hex), "D", format)) {
            return records(reader);
        }
    }

    @Test
    void segmentsArePutTogetherAcrossBlocks() throws IOException {
        assertThat(records(SPANNED, RecordFormat.spanned())).containsExactly("01", "0203040506", "07");
    }

    @Test
    void segmentsTellWhereTheBytesOfARecordLie() throws IOException {
        try (DatasetReader reader = DatasetReader.open(file(SPANNED), "D", RecordFormat.spanned())) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.next()).isTrue();
            assertThat(reader.frameOffset()).isEqualTo(9);
            assertThat(reader.recordOffset()).isEqualTo(9);
            assertThat(reader.offset()).isEqualTo(13);
            assertThat(reader.endOffset()).isEqualTo(34);
            Segments segments = reader.segments();
            assertThat(segments.count()).isEqualTo(3);
            assertThat(List.of(segments.offset(0), segments.offset(1), segments.offset(2)))
                    .containsExactly(13L, 23L, 31L);
            assertThat(List.of(segments.length(0), segments.length(1), segments.length(2)))
                    .containsExactly(2, 0, 3);
            assertThat(segments.offsetOf(1)).isEqualTo(14);
            assertThat(segments.offsetOf(2)).isEqualTo(31);
            assertThat(segments.offsetOf(5)).isEqualTo(-1);
            assertThat(reader.next()).isTrue();
            assertThat(segments.count()).isEqualTo(1);
            assertThat(segments.offsetOf(0)).isEqualTo(reader.offset());
        }
    }

    @Test
    void theOffsetIsThatOfTheFirstByteOfDataBehindAnEmptySegment() throws IOException {
        String hex = "00080000 00040100 00090000 00050200 AA";
        try (DatasetReader reader = DatasetReader.open(file(hex), "D", RecordFormat.spanned())) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.offset()).isEqualTo(16);
            assertThat(reader.recordOffset()).isEqualTo(4);
        }
    }

    @Test
    void aNullSegmentEndsItsBlock() throws IOException {
        assertThat(records("000F0000 00050000 01 80000000 0000 00090000 00050000 02", RecordFormat.spanned()))
                .containsExactly("01", "02");
        assertThat(records("000D0000 00050000 01 80000000", RecordFormat.spanned()))
                .containsExactly("01");
    }

    @Test
    void aRecordGoesOnBehindANullSegment() throws IOException {
        assertThat(records("000F0000 00050100 01 80000000 0000 00090000 00050200 02", RecordFormat.spanned()))
                .containsExactly("0102");
    }

    @Test
    void bytesBehindANullSegmentAreRefused() {
        assertThatThrownBy(() -> records("000F0000 00050000 01 80000000 00FF", RecordFormat.spanned()))
                .hasMessageContaining(
                        "offset 9: descriptor word 80000000: behind a null segment the rest of the block" + " is zero");
    }

    @Test
    void formsOfWordsHoldForSegmentsToo() throws IOException {
        RecordFormat format = RecordFormat.spanned().withDescriptors(true, true);
        assertThat(records("00000600 00010200 AABB 00000500 00020100 CC", format))
                .containsExactly("aabbcc");
    }

    @Test
    void lreclBoundsTheWholeRecord() {
        RecordFormat format = new RecordFormat(Recfm.VBS, 8, false, false, 0, 0, null);
        assertThatThrownBy(() -> records(SPANNED, format))
                .hasMessageStartingWith(
                        "SLB2009E D record 2 offset 27: descriptor word 00070200 makes the record longer"
                                + " than 4 bytes;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            00090000 00050200 01 | SLB2007E D record 1 offset 4: segment descriptor word 00050200 is that of a last segment, expected the whole record or its first segment; check RECFM
            00090000 00050300 01 | SLB2007E D record 1 offset 4: segment descriptor word 00050300 is that of a middle segment, expected the whole record or its first segment;
            000E0000 00050100 01 00050000 02 | SLB2007E D record 1 offset 9: segment descriptor word 00050000 is that of a whole record, expected a middle or last segment of the record begun at 4;
            000E0000 00050100 01 00050100 02 | SLB2007E D record 1 offset 9: segment descriptor word 00050100 is that of a first segment, expected a middle or last segment
            00090000 00050100 01 | SLB2003E D record 1 offset 4: expected a middle or last segment behind the one with descriptor word 00050100, but the file ends and the record is open;
            00090000 00050400 01 | SLB2002E D record 1 offset 4: descriptor word 00050400: in a segment descriptor word byte 3 is 00 to 03 and byte 4 is zero;
            00090000 00050001 01 | SLB2002E D record 1 offset 4: descriptor word 00050001: in a segment descriptor word byte 3 is 00 to 03 and byte 4 is zero;
            00090000 00030000 01 | SLB2002E D record 1 offset 4: descriptor word 00030000: a segment descriptor word counts its own 4 bytes, so holds at least 4
            000A0000 00050000 01 00 | SLB2003E D record 2 offset 9: a segment descriptor word has 4 bytes, but only 1 follow
            """)
    void segmentsInAnotherOrderAreRefused(String hex, String message) {
        assertThatThrownBy(() -> records(hex, RecordFormat.spanned())).hasMessageStartingWith(message);
    }

    @Test
    void readingGoesOnFromEveryCheckpoint() throws IOException {
        Path file = file(SPANNED);
        List<Checkpoint> checkpoints = new ArrayList<>();
        try (DatasetReader reader = DatasetReader.open(file, "D", RecordFormat.spanned())) {
            checkpoints.add(reader.checkpoint());
            while (reader.next()) {
                checkpoints.add(reader.checkpoint());
            }
        }
        List<String> whole = List.of("01", "0203040506", "07");
        for (int i = 0; i < checkpoints.size(); i++) {
            try (DatasetReader reader = DatasetReader.openAt(file, "D", RecordFormat.spanned(), checkpoints.get(i))) {
                assertThat(records(reader)).isEqualTo(whole.subList(i, whole.size()));
            }
        }
    }

    @Test
    void aRecordLongerThanTheWindowIsPutTogether() throws IOException {
        byte[] content = new byte[400 * 32_760];
        for (int i = 0; i < 400; i++) {
            int at = i * 32_760;
            byte kind = (byte) (i == 0 ? 1 : i == 399 ? 2 : 3);
            System.arraycopy(new byte[] {0x7F, (byte) 0xF8, 0, 0, 0x7F, (byte) 0xF4, kind, 0}, 0, content, at, 8);
            content[at + 8] = (byte) i;
        }
        Path file = Files.write(folder.resolve("BIG"), content);
        try (DatasetReader reader = DatasetReader.open(file, "BIG", RecordFormat.spanned())) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.length()).isEqualTo(400 * 32_752);
            for (int i = 0; i < 400; i++) {
                assertThat(reader.buffer()[reader.start() + i * 32_752]).isEqualTo((byte) i);
            }
            assertThat(reader.next()).isFalse();
        }
    }

    @Test
    void aRecordWithoutItsLastSegmentNeverFillsTheMemory() throws IOException {
        byte[] content = new byte[2100 * 32_760];
        for (int i = 0; i < 2100; i++) {
            byte kind = (byte) (i == 0 ? 1 : 3);
            System.arraycopy(
                    new byte[] {0x7F, (byte) 0xF8, 0, 0, 0x7F, (byte) 0xF4, kind, 0}, 0, content, i * 32_760, 8);
        }
        Path file = Files.write(folder.resolve("BIG"), content);
        assertThatThrownBy(() -> DatasetReader.open(file, "BIG", RecordFormat.spanned()))
                .hasMessageContaining("SLB2009E BIG record 1 offset")
                .hasMessageContaining("makes the record longer than 67108864 bytes");
    }

    @Test
    void everyTruncationGivesWholeRecordsOrIsRefused() throws IOException {
        byte[] whole = HexFormat.of().parseHex(SPANNED.replace(" ", ""));
        List<String> expected = List.of("01", "0203040506", "07");
        for (int length = 0; length < whole.length; length++) {
            Path file = Files.write(folder.resolve("CUT"), java.util.Arrays.copyOf(whole, length));
            List<String> seen = new ArrayList<>();
            boolean refused = false;
            try (DatasetReader reader = DatasetReader.open(file, "CUT", RecordFormat.spanned())) {
                while (reader.next()) {
                    seen.add(HexFormat.of()
                            .formatHex(reader.buffer(), reader.start(), reader.start() + reader.length()));
                }
            } catch (DiagnosticException e) {
                refused = true;
            }
            assertThat(seen).as("length %d", length).isEqualTo(expected.subList(0, seen.size()));
            assertThat(refused).as("length %d", length).isEqualTo(length > 0);
        }
    }
}
