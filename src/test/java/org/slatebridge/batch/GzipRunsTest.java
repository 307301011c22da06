package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.writeback.Backout;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.RunManifest;
import org.slatebridge.writeback.Sha256;
import org.slatebridge.writeback.Verification;

/** Runs of a dataset that comes packed with gzip. */
class GzipRunsTest {

    @TempDir
    private Path folder;

    private Keystone keystone;
    private byte[] content;

    @BeforeEach
    void pack() throws IOException {
        keystone = Keystone.of(folder, 60, 71);
        content = keystone.bytes();
        keystone.input = folder.resolve("KSCCHMST.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(keystone.input))) {
            out.write(content);
        }
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return in.readAllBytes();
        }
    }

    private Path output() {
        return keystone.out("run").resolve("output/KSCCHMST.gz");
    }

    private RunManifest verified() throws IOException {
        return new Verification(new Definitions().journal()).verify(keystone.out("run"), null);
    }

    @Test
    void theOutputHoldsWhatARunOfTheUnpackedDatasetGives() throws IOException {
        Keystone plain = Keystone.of(Files.createDirectories(folder.resolve("plain")), 60, 71);
        plain.run("run");
        keystone.run("run");
        assertThat(unpacked(output()))
                .isEqualTo(Files.readAllBytes(plain.out("run").resolve("output/KSCCHMST")))
                .isNotEqualTo(content);
        assertThat(keystone.out("run").resolve("decisions.jsonl"))
                .hasSameTextualContentAs(plain.out("run").resolve("decisions.jsonl"));
    }

    @Test
    void thePackedFileHasNeitherNameNorTimeAndNothingUnpackedIsLeft() throws IOException {
        keystone.run("run");
        String header = HexFormat.of().formatHex(Arrays.copyOf(Files.readAllBytes(output()), 9));
        assertThat(header).isEqualTo("1f8b08000000000000");
        assertThat(keystone.out("run").resolve("work/publish/output")).isEmptyDirectory();
    }

    @Test
    void theManifestTellsWhatThePackedFileHoldsAndHowItIsPacked() throws IOException {
        keystone.run("run");
        RunManifest manifest = ManifestFile.read(keystone.out("run").resolve("manifest.json"));
        assertThat(Files.readString(keystone.out("run").resolve("manifest.json"), StandardCharsets.UTF_8))
                .contains("\"packed\": \"gzip\"");
        assertThat(manifest.datasets().get(0))
                .isEqualTo(new RunManifest.PatchedDataset(
                        "master",
                        "KSCCHMST.gz",
                        content.length,
                        Keystone.count(content),
                        Sha256.hex(content),
                        Sha256.hex(unpacked(output()))));
        assertThat(manifest.files())
                .contains(
                        new RunManifest.FileEntry("output/KSCCHMST.gz", Files.size(output()), Sha256.ofFile(output())));
        assertThat(verified()).isEqualTo(manifest);
    }

    @Test
    void aChangedPackedFileIsFound() throws IOException {
        keystone.run("run");
        byte[] bytes = Files.readAllBytes(output());
        for (int at : new int[] {4, 9, bytes.length / 2, bytes.length - 1}) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            Files.write(output(), changed);
            assertThat(catchThrowableOfType(DiagnosticException.class, this::verified))
                    .as("byte %d", at)
                    .hasMessageStartingWith("SLB5003E output/KSCCHMST.gz: the bytes are not those of the run;");
        }
        Files.delete(output());
        assertThat(catchThrowableOfType(DiagnosticException.class, this::verified))
                .hasMessageStartingWith("SLB5003E output/KSCCHMST.gz: the file is not there any more");
    }

    @Test
    void backoutUndoesADatasetThatWasPackedOtherwiseSince() throws IOException {
        keystone.run("run");
        byte[] patched = unpacked(output());
        try (OutputStream out = Files.newOutputStream(output())) {
            for (int from = 0; from < patched.length; from += 5000) {
                GZIPOutputStream member = new GZIPOutputStream(out);
                member.write(patched, from, Math.min(5000, patched.length - from));
                member.finish();
            }
        }
        Path restored = folder.resolve("restored.gz");
        RunManifest manifest = ManifestFile.read(keystone.out("run").resolve("manifest.json"));
        new Backout(new Definitions().journal())
                .restore(
                        manifest.datasets().get(0),
                        output(),
                        keystone.out("run").resolve("journal.dat"),
                        restored);
        assertThat(unpacked(restored)).isEqualTo(content);
    }

    @Test
    void anInputCutAnywhereIsRefused() throws IOException {
        byte[] packed = keystone.bytes();
        for (int length = 0; length < packed.length; length += 1 + packed.length / 12) {
            keystone.write(Arrays.copyOf(packed, length));
            assertThat(keystone.refused("run" + length)).hasMessageStartingWith("SLB2010E master offset ");
        }
    }

    @Test
    void anInputThatChangesMeanwhileIsFound() throws IOException {
        assertThat(keystone.runAndStop("run", 1, 4)).isFalse();
        byte[] other = content.clone();
        other[Keystone.LRECL + 30] ^= 1;
        long size = Files.size(keystone.input);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(keystone.input))) {
            out.write(other);
        }
        assertThat(keystone.refused("run"))
                .hasMessageStartingWith(Files.size(keystone.input) == size ? "SLB6004E " : "SLB6003E ");
    }
}
