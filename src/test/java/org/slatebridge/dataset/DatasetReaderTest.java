package org.slatebridge.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.diagnostic.DiagnosticException;

class DatasetReaderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path file(String hex) throws IOException {
        return Files.write(folder.resolve("D"), HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    /** Each record as frame offset, offset, end offset and its bytes. */
    private static List<String> records(DatasetReader reader) {
        List<String> records = new ArrayList<>();
        while (reader.next()) {
            String bytes = HexFormat.of().formatHex(reader.buffer(), reader.start(), reader.start() + reader.length());
            records.add(reader.number() + "@" + reader.frameOffset() + "," + reader.offset() + ".." + reader.endOffset()
                    + " " + bytes);
        }
        return records;
    }

    private List<String> records(String hex, RecordFormat format) throws IOException {
        try (DatasetReader reader = DatasetReader.open(file(hex), "D", format)) {
            return records(reader);
        }
    }

    @Test
    void fixedRecordsAdjoin() throws IOException {
        assertThat(records("0102 0304", RecordFormat.fixed(2))).containsExactly("1@0,0..2 0102", "2@2,2..4 0304");
    }

    @Test
    void variableRecordsStandBehindTheirWord() throws IOException {
        assertThat(records("00060000 0102 00040000 00050000 03", RecordFormat.variable()))
                .containsExactly("1@0,4..6 0102", "2@6,10..10 ", "3@10,14..15 03");
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, 00050000 01",
        "false, true, 00010000 01",
        "true, false, 00000500 01",
        "true, true, 00000100 01",
    })
    void descriptorWordsHaveFourForms(boolean little, boolean excluding, String hex) throws IOException {
        RecordFormat format = RecordFormat.variable().withDescriptors(little, excluding);
        assertThat(records(hex, format)).containsExactly("1@0,4..5 01");
    }

    @Test
    void blocksAreFilledByRecords() throws IOException {
        assertThat(records("000F0000 00050000 01 00060000 0203 80000009 00050000 04", RecordFormat.variableBlocked()))
                .containsExactly("1@0,8..9 01", "2@9,13..15 0203", "3@15,23..24 04");
    }

    @Test
    void measuredRecordsTellTheirOwnLength() throws IOException {
        LengthSource first = new LengthSource() {
            @Override
            public int maximum() {
                return 1;
            }

            @Override
            public int length(byte[] buffer, int start, int available) {
                return buffer[start];
            }
        };
        assertThat(records("01 03AAAA", RecordFormat.measured(first)))
                .containsExactly("1@0,0..1 01", "2@1,1..4 03aaaa");
        assertThatThrownBy(() -> records("01 00", RecordFormat.measured(first)))
                .hasMessageStartingWith("SLB2004E D record 2 offset 1: the record's own items tell no length");
        assertThatThrownBy(() -> records("01 05AA", RecordFormat.measured(first)))
                .hasMessageContaining("SLB2003E D record 2 offset 1: the record is 5 bytes long by its own item")
                .hasMessageContaining("but only 2 follow");
    }

    @Test
    void bytesBeforeAndAfterAreHandedOutUntouched() throws IOException {
        RecordFormat format = RecordFormat.fixed(2).withHeaderAndTrailer(3, 1);
        try (DatasetReader reader = DatasetReader.open(file("AABBCC 0102 0304 EE"), "D", format)) {
            assertThat(reader.header()).asHexString().isEqualTo("AABBCC");
            assertThat(reader.trailer()).asHexString().isEqualTo("EE");
            assertThat(reader.size()).isEqualTo(8);
            assertThat(records(reader)).containsExactly("1@3,3..5 0102", "2@5,5..7 0304");
        }
    }

    @Test
    void anEmptyFileHasNoRecords() throws IOException {
        assertThat(records("", RecordFormat.fixed(80).withHeaderAndTrailer(10, 10)))
                .isEmpty();
        assertThat(records("", RecordFormat.variable())).isEmpty();
        assertThat(records("", RecordFormat.variableBlocked())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            V  | 00030000 01           | SLB2002E D record 1 offset 0: descriptor word 00030000: a record descriptor word counts its own 4 bytes
            V  | 00050000 01 00050000  | SLB2003E D record 2 offset 5: descriptor word 00050000 announces 1 bytes, but only 0 follow
            V  | 00050000 01 0005      | SLB2003E D record 2 offset 5: a record descriptor word has 4 bytes, but only 2 follow
            V  | 00050100 01           | SLB2002E D record 1 offset 0: descriptor word 00050100: byte 3 says the record is a segment of a spanned one (VBS)
            V  | 0005FF01 01           | SLB2002E D record 1 offset 0: descriptor word 0005FF01: bytes 3 and 4 of a record descriptor word are zero
            V  | F1F2F3F4 F5           | SLB2002E D record 1 offset 0: descriptor word F1F2F3F4
            VB | 00040000              | SLB2002E D record 1 offset 0: descriptor word 00040000: a block holds at least one record
            VB | 00090000 00060000 01  | SLB2003E D record 1 offset 4: descriptor word 00060000 announces 2 bytes, but only 1 follow
            VB | 00200000 00050000 01  | SLB2003E D record 1 offset 0: descriptor word 00200000 announces 28 bytes, but only 5 follow
            VB | 000B0000 00050000 01 0000 | SLB2003E D record 2 offset 9: a record descriptor word has 4 bytes, but only 2 follow
            VB | 00091234 00050000 01  | SLB2002E D record 1 offset 0: descriptor word 00091234: bytes 3 and 4 of a block descriptor word are zero
            """)
    void framingThatDoesNotFitIsShownWithItsOffset(Recfm recfm, String hex, String message) {
        RecordFormat format = new RecordFormat(recfm, 0, false, false, 0, 0, null);
        assertThatThrownBy(() -> records(hex, format)).hasMessageStartingWith(message);
    }

    @Test
    void theFirstRecordIsFramedWhenTheFileIsOpened() throws IOException {
        Path file = file("F1F2F3F4");
        assertThatThrownBy(() -> DatasetReader.open(file, "D", RecordFormat.variable()))
                .hasMessageStartingWith("SLB2002E");
    }

    @Test
    void lreclBoundsVariableRecords() {
        RecordFormat format = new RecordFormat(Recfm.V, 5, false, false, 0, 0, null);
        assertThatThrownBy(() -> records("00060000 0102", format))
                .hasMessageContaining("the record with its word is longer than LRECL 5");
    }

    @Test
    void aFileThatFixedRecordsDoNotFillIsRefusedWithWhatWouldFit() {
        assertThatThrownBy(() -> records("00".repeat(90), RecordFormat.fixed(80)))
                .hasMessage(
                        "SLB2001E D: 90 bytes of records are not a multiple of LRECL 80: 10 are left over;"
                                + " transfer it again, whole and in binary, or check LRECL; others that would fit: 90, 45, 30, 18");
        assertThatThrownBy(() -> records("00", RecordFormat.fixed(80).withHeaderAndTrailer(1, 1)))
                .hasMessageStartingWith(
                        "SLB2005E D offset 0: the file has 1 bytes, fewer than the 1 before and 1 after the records");
    }

    @ParameterizedTest
    @CsvSource({
        "V, 00060000 0102 00040000 00050000 03, '6,10'",
        "VB, 000A0000 00060000 0102 000D0000 00040000 00050000 03, '10'",
    })
    void everyTruncationGivesWholeRecordsOrIsRefused(Recfm recfm, String hex, String boundaries) throws IOException {
        RecordFormat format = new RecordFormat(recfm, 0, false, false, 0, 0, null);
        List<String> whole = records(hex, format);
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        for (int length = 1; length < bytes.length; length++) {
            Path cut = Files.write(folder.resolve("CUT"), Arrays.copyOf(bytes, length));
            List<String> seen = new ArrayList<>();
            boolean refused = false;
            try (DatasetReader reader = DatasetReader.open(cut, "CUT", format)) {
                while (reader.next()) {
                    seen.add(whole.get((int) reader.number() - 1));
                }
            } catch (DiagnosticException e) {
                refused = true;
                assertThat(e).hasMessageStartingWith("SLB2003E CUT record ");
            }
            boolean atBoundary = List.of(boundaries.split(",", -1)).contains(Integer.toString(length));
            assertThat(refused).as("length %d", length).isEqualTo(!atBoundary);
            assertThat(seen.size()).as("length %d", length).isLessThan(whole.size());
        }
    }

    @Test
    void everyTruncationOfTextLeavesTheBeginningOfALine() throws IOException {
        byte[] bytes = HexFormat.of().parseHex("41420D0A0A4344");
        RecordFormat lines = RecordFormat.lines(RecordText.ASCII);
        List<String> expected = List.of("", "41", "4142", "41420d", "4142", "4142|", "4142||43", "4142||4344");
        for (int length = 0; length <= bytes.length; length++) {
            Path cut = Files.write(folder.resolve("CUT"), Arrays.copyOf(bytes, length));
            List<String> seen = new ArrayList<>();
            try (DatasetReader reader = DatasetReader.open(cut, "CUT", lines)) {
                while (reader.next()) {
                    seen.add(HexFormat.of()
                            .formatHex(reader.buffer(), reader.start(), reader.start() + reader.length()));
                }
            }
            assertThat(String.join("|", seen)).as("length %d", length).isEqualTo(expected.get(length));
        }
    }

    @Test
    void moreThanAnArrayHoldsIsRefusedWithItsOffset() {
        assertThat(new FramingFaults("D").window(7, 3L << 30))
                .hasMessageStartingWith("SLB2006E D ")
                .hasMessageContaining("offset 7: 3221225472 bytes would have to be held in memory at once;");
    }

    @Test
    void aFileThatIsNotThereIsSevere() {
        assertThatThrownBy(() -> DatasetReader.open(folder.resolve("NO"), "NO", RecordFormat.fixed(1)))
                .hasMessage("SLB0002E dataset NO is not there; check the path");
        assertThatThrownBy(() -> DatasetReader.open(folder, "DIR", RecordFormat.fixed(1)))
                .hasMessage("SLB0003E dataset DIR is a folder; name a file in it");
    }

    /** Its size is 0, so it would look like a dataset without records. */
    @Test
    void aPipeOrDeviceIsNoEmptyDataset() {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "needs a device that is a file");
        assertThatThrownBy(() -> DatasetReader.open(device, "D", RecordFormat.fixed(1)))
                .hasMessage("SLB0003E dataset D is a pipe or a device; write it to a file first, and give that file");
    }

    @Test
    void readingGoesOnFromEveryCheckpoint() throws IOException {
        Path file = file("000F0000 00050000 01 00060000 0203 00090000 00050000 04");
        RecordFormat format = RecordFormat.variableBlocked();
        List<String> whole;
        List<Checkpoint> checkpoints = new ArrayList<>();
        try (DatasetReader reader = DatasetReader.open(file, "D", format)) {
            checkpoints.add(reader.checkpoint());
            while (reader.next()) {
                checkpoints.add(reader.checkpoint());
            }
        }
        try (DatasetReader reader = DatasetReader.open(file, "D", format)) {
            whole = records(reader);
        }
        for (int i = 0; i < checkpoints.size(); i++) {
            try (DatasetReader reader = DatasetReader.openAt(file, "D", format, checkpoints.get(i))) {
                assertThat(records(reader)).isEqualTo(whole.subList(i, whole.size()));
            }
        }
        assertThat(checkpoints.get(1)).isEqualTo(new Checkpoint(9, 1, 6));
    }

    @Test
    void keptBytesStayAddressableAcrossManyWindows() throws IOException {
        int length = 1000;
        int count = 12_000;
        byte[] content = new byte[length * count];
        new Random(7).nextBytes(content);
        Path file = Files.write(folder.resolve("BIG"), content);
        try (DatasetReader reader = DatasetReader.open(file, "BIG", RecordFormat.fixed(length))) {
            long kept = 0;
            while (reader.next()) {
                if (reader.number() % 5000 == 1) {
                    kept = reader.offset();
                    reader.keepFrom(kept);
                }
                ByteBuffer held =
                        ByteBuffer.wrap(reader.buffer(), reader.indexOf(kept), (int) (reader.endOffset() - kept));
                assertThat(held.mismatch(ByteBuffer.wrap(content, (int) kept, held.remaining())))
                        .isEqualTo(-1);
            }
            assertThat(reader.number()).isEqualTo(count);
            assertThatThrownBy(() -> reader.keepFrom(0)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void descriptorsOfTheKeptRecordStayToo() throws IOException {
        Path file = file("000F0000 00050000 01 00060000 0203 00090000 00050000 04");
        try (DatasetReader reader = DatasetReader.open(file, "D", RecordFormat.variableBlocked())) {
            while (reader.next()) {
                reader.keepFrom(reader.frameOffset());
                int at = reader.indexOf(reader.frameOffset());
                assertThat(at).isNotNegative();
                assertThat(reader.start() - at).isEqualTo((int) (reader.offset() - reader.frameOffset()));
            }
        }
    }

    @Test
    void randomBytesEndWithAFaultOrWithTheFile() throws IOException {
        long seed = Long.getLong("slatebridge.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] content = new byte[random.nextInt(64)];
            random.nextBytes(content);
            for (int b = 0; b < content.length; b++) {
                content[b] = random.nextInt(3) > 0 ? (byte) random.nextInt(8) : content[b];
            }
            Path file = Files.write(folder.resolve("R"), content);
            Recfm recfm = random.nextBoolean() ? Recfm.V : Recfm.VB;
            RecordFormat format = new RecordFormat(recfm, 0, random.nextBoolean(), random.nextBoolean(), 0, 0, null);
            try (DatasetReader reader = DatasetReader.open(file, "R", format)) {
                long end = 0;
                while (reader.next()) {
                    assertThat(reader.frameOffset()).as("seed %d", seed).isEqualTo(end);
                    end = reader.endOffset();
                }
                assertThat(end).as("seed %d", seed).isEqualTo(content.length);
            } catch (DiagnosticException e) {
                assertThat(e).as("seed %d", seed).hasMessageContaining("SLB200");
            }
        }
    }
}
