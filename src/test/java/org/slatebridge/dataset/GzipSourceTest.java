package org.slatebridge.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GzipSourceTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private List<String> records(byte[] file, RecordFormat format) throws IOException {
        List<String> records = new ArrayList<>();
        try (DatasetReader reader = DatasetReader.open(Files.write(folder.resolve("D.gz"), file), "D", format)) {
            while (reader.next()) {
                records.add(
                        HexFormat.of().formatHex(reader.buffer(), reader.start(), reader.start() + reader.length()));
            }
        }
        return records;
    }

    @Test
    void everyRecordFormatIsReadThroughGzip() throws IOException {
        assertThat(records(gzip(bytes("0102 0304")), RecordFormat.fixed(2))).containsExactly("0102", "0304");
        assertThat(records(gzip(bytes("00060000 0102 00050000 03")), RecordFormat.variable()))
                .containsExactly("0102", "03");
        assertThat(records(gzip(bytes("00090000 00050000 03")), RecordFormat.variableBlocked()))
                .containsExactly("03");
        assertThat(records(gzip(bytes("00090000 00050100 03 00090000 00050200 04")), RecordFormat.spanned()))
                .containsExactly("0304");
        assertThat(records(gzip(bytes("41420A43")), RecordFormat.lines(RecordText.ASCII)))
                .containsExactly("4142", "43");
        assertThat(records(gzip(new byte[0]), RecordFormat.variable())).isEmpty();
    }

    @Test
    void membersFollowEachOther() throws IOException {
        byte[] file = joined(gzip(bytes("0102 03")), gzip(new byte[0]), gzip(bytes("04")));
        assertThat(records(file, RecordFormat.fixed(2))).containsExactly("0102", "0304");
    }

    @Test
    void optionalPartsOfTheHeaderAreSkipped() throws IOException {
        byte[] plain = gzip(bytes("0102"));
        byte[] header = bytes("1F8B 08 1C 00000000 00 FF 0300 AABBCC 4E00 4300");
        byte[] file = joined(header, Arrays.copyOfRange(plain, 10, plain.length));
        assertThat(records(file, RecordFormat.fixed(2))).containsExactly("0102");
    }

    @Test
    void headerAndTrailerAreThoseOfTheContent() throws IOException {
        Path file = Files.write(folder.resolve("H.GZ"), gzip(bytes("AA 0102 0304 BB")));
        RecordFormat format = RecordFormat.fixed(2).withHeaderAndTrailer(1, 1);
        try (DatasetReader reader = DatasetReader.open(file, "H", format)) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.header()).asHexString().isEqualTo("AA");
            assertThat(reader.trailer()).asHexString().isEqualTo("BB");
            assertThat(reader.size()).isEqualTo(6);
            assertThat(reader.next()).isTrue();
            assertThat(reader.offset()).isEqualTo(3);
            assertThat(reader.next()).isFalse();
        }
    }

    @Test
    void everyTruncationIsRefusedBeforeAnyRecord() throws IOException {
        byte[] whole = joined(gzip(bytes("0102 0304")), gzip(bytes("0506")));
        int firstMember = gzip(bytes("0102 0304")).length;
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (length == firstMember) {
                assertThat(records(cut, RecordFormat.fixed(2))).hasSize(2);
            } else {
                assertThatThrownBy(() -> records(cut, RecordFormat.fixed(2)))
                        .as("length %d", length)
                        .hasMessageStartingWith("SLB2010E D offset " + length
                                + ": the gzip file is not whole: it ends in the middle of a member;");
            }
        }
    }

    @Test
    void aCrcThatIsNotThatOfTheContentIsRefused() throws IOException {
        byte[] whole = gzip(bytes("0102030405060708"));
        byte[] crc = whole.clone();
        crc[whole.length - 8] ^= 1;
        assertThatThrownBy(() -> records(crc, RecordFormat.fixed(2)))
                .hasMessageContaining("offset " + (whole.length - 8))
                .hasMessageContaining("CRC and length are not those of what it holds; transfer the file again");
    }

    @Test
    void garbageBehindTheLastMemberIsRefused() throws IOException {
        byte[] whole = gzip(bytes("0102"));
        assertThatThrownBy(() -> records(joined(whole, bytes("0000")), RecordFormat.fixed(2)))
                .hasMessageStartingWith("SLB2010E D offset " + whole.length
                        + ": the gzip file is not whole: what follows a member is no further one;");
        assertThatThrownBy(() -> records(bytes("C1C2C3"), RecordFormat.fixed(3)))
                .hasMessageContaining("it does not begin with 1F 8B as gzip does");
    }

    @Test
    void readingGoesOnFromACheckpoint() throws IOException {
        byte[] content = new byte[10_000_000];
        for (int i = 0; i < content.length; i += 100) {
            content[i] = (byte) (i / 100);
        }
        Path file = Files.write(folder.resolve("BIG.gz"), gzip(content));
        RecordFormat format = RecordFormat.fixed(100);
        try (DatasetReader reader = DatasetReader.openAt(file, "D", format, new Checkpoint(9_000_000, 90_000, 0))) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.number()).isEqualTo(90_001);
            assertThat(reader.buffer()[reader.start()]).isEqualTo((byte) 90_000);
        }
    }
}
