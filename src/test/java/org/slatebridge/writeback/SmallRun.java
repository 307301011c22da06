package org.slatebridge.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.slatebridge.writeback.RunManifest.FileEntry;
import org.slatebridge.writeback.RunManifest.PatchedDataset;

/**
 * The directory of a run of one made-up dataset.
 *
 * @param root the directory
 */
record SmallRun(Path root) {

    static byte[] bytes(int length, long seed) {
        byte[] out = new byte[length];
        new Random(seed).nextBytes(out);
        return out;
    }

    /** A patch that adds one to every byte it covers. */
    static Patch patch(byte[] before, int offset, int length) {
        byte[] was = Arrays.copyOfRange(before, offset, offset + length);
        byte[] is = was.clone();
        for (int i = 0; i < is.length; i++) {
            is[i]++;
        }
        return Journals.patch(offset, was, is);
    }

    Path output() {
        return root.resolve("output/master.dat");
    }

    Path journal() {
        return root.resolve("journal.dat");
    }

    Path input() {
        return root.resolve("input.dat");
    }

    Path sums() {
        return root.resolve("sums/master.dat");
    }

    Path manifest() {
        return root.resolve("manifest.json");
    }

    /** Writes input, output, journal and manifest; the patches do not overlap. */
    PatchedDataset finish(byte[] before, Patch... patches) throws IOException {
        byte[] after = before.clone();
        for (Patch patch : patches) {
            System.arraycopy(patch.after(), 0, after, (int) patch.offset(), patch.after().length);
        }
        Files.createDirectories(root.resolve("output"));
        Files.createDirectories(root.resolve("sums"));
        Files.write(input(), before);
        Files.write(output(), after);
        Journals.write(journal(), patches);
        try (OutputStream out = Files.newOutputStream(sums())) {
            new Verification(Journals.LAYOUT).hashes("master", output(), journal(), out);
        }
        PatchedDataset dataset =
                new PatchedDataset("master", "master.dat", after.length, 1, Sha256.hex(before), Sha256.hex(after));
        try (JournalReader reader = new JournalReader(Journals.LAYOUT, journal())) {
            while (reader.next() != null) {
                assertThat(reader.patches()).isPositive();
            }
            RunManifest manifest = new RunManifest(
                    "1",
                    "2026-07-01",
                    HexFormat.of().formatHex(Journals.FINGERPRINT),
                    Map.of(),
                    List.of(dataset),
                    reader.patches(),
                    reader.head(),
                    List.of(entry("journal.dat"), entry("sums/master.dat")),
                    Map.of());
            Files.write(manifest(), ManifestFile.bytes(manifest));
        }
        return dataset;
    }

    private FileEntry entry(String path) throws IOException {
        Path file = root.resolve(path);
        return new FileEntry(path, Files.size(file), Sha256.ofFile(file));
    }
}
