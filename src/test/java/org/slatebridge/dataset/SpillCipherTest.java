package org.slatebridge.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpillCipherTest {

    private static final long SEED = 20260115;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void isReadFromAnyPlaceHoweverItWasWritten() {
        System.out.println("seed " + SEED);
        byte[] plain = bytes(10_000);
        byte[] stored = new byte[plain.length];
        SpillCipher cipher = new SpillCipher();
        for (int at = 0; at < plain.length; ) {
            int length = Math.min(plain.length - at, random.nextInt(400));
            cipher.apply(at, plain, at, length, stored, at);
            at += length;
        }
        for (int i = 0; i < 500; i++) {
            int from = random.nextInt(plain.length);
            int length = random.nextInt(plain.length - from + 1);
            byte[] read = new byte[length + 3];
            cipher.apply(from, stored, from, length, read, 3);
            assertThat(java.util.Arrays.equals(read, 3, length + 3, plain, from, from + length))
                    .as(length + " bytes from " + from)
                    .isTrue();
        }
    }

    @Test
    void encryptsInPlace() {
        byte[] bytes = bytes(1000);
        byte[] plain = bytes.clone();
        SpillCipher cipher = new SpillCipher();
        cipher.apply(77, bytes, 0, bytes.length, bytes, 0);
        assertThat(bytes).isNotEqualTo(plain);
        cipher.apply(77, bytes, 0, bytes.length, bytes, 0);
        assertThat(bytes).isEqualTo(plain);
    }

    @Test
    void repeatsNothingBetweenPlacesAndFiles() {
        byte[] zeros = new byte[64];
        byte[] one = new byte[64];
        byte[] other = new byte[64];
        SpillCipher cipher = new SpillCipher();
        cipher.apply(0, zeros, 0, 64, one, 0);
        cipher.apply(64, zeros, 0, 64, other, 0);
        assertThat(one).isNotEqualTo(other);
        new SpillCipher().apply(0, zeros, 0, 64, other, 0);
        assertThat(one).isNotEqualTo(other);
    }

    /** What the device has of files that this process holds open and that have no name any more. */
    private static String namelessFiles() throws IOException {
        StringBuilder found = new StringBuilder();
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            for (Path link : open.toList()) {
                if (Files.isSymbolicLink(link)
                        && Files.readSymbolicLink(link).toString().contains("index")) {
                    found.append(Files.readString(link, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return found.toString();
    }

    @Test
    void anIndexLeavesNoKeyOnTheDevice() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "needs a system that shows open files");
        try (KeyIndex index = new KeyIndex(folder, 0)) {
            byte[] key = "CANARY0000".getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 20_000; i++) {
                key[9] = (byte) ('0' + i % 10);
                index.add(key, 0, key.length, i * 100L, i, 100);
            }
            index.sorted().next();
            String stored = namelessFiles();
            assertThat(stored.length()).isGreaterThan(20_000 * 10);
            assertThat(stored).doesNotContain("CANARY");
        }
    }
}
