package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.writeback.ManifestFile;

/** Whole runs of datasets whose records have something around them. */
class FramedRunsTest {

    @TempDir
    private Path folder;

    private static byte[] word(int length) {
        return ByteBuffer.allocate(4)
                .putShort((short) length)
                .putShort((short) 0)
                .array();
    }

    /** The records behind record descriptor words; blanks at the end of disposition records are left out. */
    private static byte[] variable(byte[] dataset, int perBlock) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int first = 1; first <= Keystone.count(dataset); first += Math.max(1, perBlock)) {
            ByteArrayOutputStream block = new ByteArrayOutputStream();
            for (int n = first; n < first + Math.max(1, perBlock) && n <= Keystone.count(dataset); n++) {
                byte[] record = Keystone.records(dataset, n, n);
                byte[] kept = record[0] == (byte) 0xF4 ? Arrays.copyOf(record, 33 + n % 7) : record;
                block.writeBytes(word(kept.length + 4));
                block.writeBytes(kept);
            }
            if (perBlock > 0) {
                out.writeBytes(word(block.size() + 4));
            }
            out.writeBytes(block.toByteArray());
        }
        return out.toByteArray();
    }

    private Keystone framed(int persons, long seed, String recfm, int perBlock) throws IOException {
        Keystone keystone = Keystone.of(folder, persons, seed);
        keystone.changeMapping(
                text -> text.replace("recfm: FB", "recfm: " + recfm).replace("    lrecl: 200\n", ""));
        keystone.write(variable(keystone.bytes(), perBlock));
        return keystone;
    }

    /** The records of an output without their frames, to compare with a run of the same records in FB. */
    private static byte[] unframed(byte[] bytes, boolean blocked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int left = 0;
        while (in.hasRemaining()) {
            if (blocked && left == 0) {
                left = (in.getInt() >>> 16) - 4;
            }
            int length = (in.getInt() >>> 16) - 4;
            byte[] record = new byte[length];
            in.get(record);
            left -= length + 4;
            byte[] filled = new byte[Keystone.LRECL];
            Arrays.fill(filled, (byte) 0x40);
            System.arraycopy(record, 0, filled, 0, length);
            out.writeBytes(filled);
        }
        return out.toByteArray();
    }

    private void assertSealsLikeFixedRecords(String recfm, int perBlock) throws IOException {
        Keystone fixed = Keystone.of(Files.createDirectories(folder.resolve("fixed")), 80, 61);
        fixed.run("run");
        Keystone keystone = framed(80, 61, recfm, perBlock);
        keystone.run("run");
        byte[] output = Files.readAllBytes(keystone.out("run").resolve("output/KSCCHMST"));
        byte[] expected = Files.readAllBytes(fixed.out("run").resolve("output/KSCCHMST"));
        byte[] found = unframed(output, perBlock > 0);
        for (int n = 1; n <= Keystone.count(expected); n++) {
            byte[] record = Keystone.records(expected, n, n);
            int length = record[0] == (byte) 0xF4 ? 33 : Keystone.LRECL;
            assertThat(Arrays.copyOf(Keystone.records(found, n, n), length))
                    .as("record %d", n)
                    .isEqualTo(Arrays.copyOf(record, length));
        }
        assertThat(Files.readString(keystone.out("run").resolve("decisions.jsonl")))
                .isEqualTo(Files.readString(fixed.out("run").resolve("decisions.jsonl")));
    }

    @Test
    void recordsBehindDescriptorWordsAreSealedInPlace() throws IOException {
        assertSealsLikeFixedRecords("V", 0);
    }

    @Test
    void recordsInBlocksAreSealedInPlace() throws IOException {
        assertSealsLikeFixedRecords("VB", 7);
    }

    @Test
    void restartsInTheMiddleOfABlockGiveTheSameBytes() throws IOException {
        Keystone keystone = framed(12, 62, "VB", 5);
        keystone.run("whole");
        int starts = 0;
        while (!keystone.runAndStop("stopped", 1, 1)) {
            starts++;
            assertThat(starts).isLessThan(40);
        }
        assertThat(keystone.published("stopped")).isEqualTo(keystone.published("whole"));
    }

    @Test
    void rejectedRecordsKeepTheirOwnDescriptorWordAndNoBlocks() throws IOException {
        Keystone keystone = framed(12, 63, "VB", 5);
        keystone.changeMapping(text -> text.replace("recfm: FB", "recfm: VB")
                .replace("    lrecl: 200\n", "")
                .replaceAll("(?s)    # What the trailer.*?    writeback:", "    writeback:")
                .replace("limit-percent: 1", "limit-percent: 100"));
        byte[] bytes = keystone.bytes();
        int second = (ByteBuffer.wrap(bytes).getInt() >>> 16) + 4; // behind the word of the second block
        bytes[second + 4] = 0; // the type of its first record
        keystone.write(bytes);
        keystone.run("run");
        int length = ByteBuffer.wrap(bytes).getInt(second) >>> 16;
        assertThat(Files.readAllBytes(keystone.out("run").resolve("rejects/master.dat")))
                .startsWith(Arrays.copyOfRange(bytes, second, second + length));
    }

    @Test
    void bytesInAReservedPlaceAreRefusedAndNotGuessedAt() throws IOException {
        Keystone keystone = framed(12, 64, "V", 0);
        byte[] bytes = keystone.bytes();
        bytes[2] = 1;
        keystone.write(bytes);
        assertThat(keystone.refused("first")).hasMessageStartingWith("SLB2002E master record 1 offset 0: ");
        bytes[2] = 0;
        bytes[204 + 3] = 9;
        keystone.write(bytes);
        assertThat(keystone.refused("second")).hasMessageStartingWith("SLB2002E master record 2 offset 204: ");
    }

    @Test
    void aCutAtAnyPlaceIsRefused() throws IOException {
        Keystone keystone = framed(2, 65, "VB", 5);
        byte[] bytes = keystone.bytes();
        for (int length = 0; length < bytes.length; length += 37) {
            keystone.write(Arrays.copyOf(bytes, length));
            assertThat(keystone.refused("run" + length).returnCode().value()).isBetween(8, 12);
        }
    }

    private Keystone wrapped(int persons, long seed) throws IOException {
        Keystone keystone = Keystone.of(folder, persons, seed);
        keystone.changeMapping(
                text -> text.replace("    lrecl: 200\n", "    lrecl: 200\n    file-header: 11\n    file-trailer: 7\n"));
        keystone.write(
                "HDR bytes!\n".getBytes(StandardCharsets.US_ASCII),
                keystone.bytes(),
                "the end".getBytes(StandardCharsets.US_ASCII));
        return keystone;
    }

    @Test
    void bytesAroundTheRecordsStayAsTheyAre() throws IOException {
        Keystone keystone = wrapped(40, 66);
        keystone.run("run");
        byte[] before = keystone.bytes();
        byte[] after = Files.readAllBytes(keystone.out("run").resolve("output/KSCCHMST"));
        assertThat(after).hasSameSizeAs(before).isNotEqualTo(before);
        assertThat(Arrays.copyOf(after, 11)).isEqualTo(Arrays.copyOf(before, 11));
        assertThat(Arrays.copyOfRange(after, after.length - 7, after.length))
                .isEqualTo(Arrays.copyOfRange(before, before.length - 7, before.length));
        assertThat(ManifestFile.read(keystone.out("run").resolve("manifest.json"))
                        .count("records-read"))
                .isEqualTo((before.length - 18) / Keystone.LRECL);
    }

    @Test
    void restartsAtAnyBlockKeepTheBytesAroundTheRecords() throws IOException {
        Keystone keystone = wrapped(6, 67);
        keystone.run("whole", 1);
        Map<String, String> expected = keystone.published("whole");
        for (int after = 1; after < 12; after++) {
            if (!keystone.runAndStop("stopped" + after, 1, after)) {
                keystone.run("stopped" + after, 1);
            }
            assertThat(keystone.published("stopped" + after))
                    .as("stopped at block %d", after)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aChangeOfTheBytesBehindTheRecordsIsFound() throws IOException {
        Keystone keystone = wrapped(6, 68);
        int after = 1;
        while (keystone.runAndStop("probe" + after, 1, after) == (after > 40)) {
            after++;
        }
        assertThat(after).isGreaterThan(2);
        int last = after - 1; // the latest stop there is: all records are written, the step is not yet done
        assertThat(keystone.runAndStop("run", 1, last)).isFalse();
        byte[] bytes = keystone.bytes();
        bytes[3] ^= 1;
        keystone.write(bytes);
        assertThat(keystone.refused("run")).hasMessageStartingWith("SLB6004E ");
    }

    @Test
    void aFileWithNothingBetweenHeaderAndTrailerIsRefusedWhereTotalsAreStated() throws IOException {
        Keystone keystone = wrapped(3, 69);
        keystone.write("HDR bytes!\nthe end".getBytes(StandardCharsets.US_ASCII));
        assertThat(keystone.refused("run").returnCode().value()).isBetween(8, 12);
    }
}
