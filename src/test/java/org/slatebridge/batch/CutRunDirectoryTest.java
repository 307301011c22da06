package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.RunManifest;
import org.slatebridge.writeback.Verification;

/** A run directory of which one file is shorter than it was, by any number of bytes. */
class CutRunDirectoryTest {

    @TempDir
    private Path folder;

    private final Verification verification = new Verification(new Definitions().journal());

    @Test
    void everyFileCutAtEveryLengthIsFound() throws IOException {
        Path run = runWithASeal();
        List<String> files = List.of(
                "manifest.json",
                "journal.dat",
                "decisions.jsonl",
                "summary.txt",
                "output/KSCCHMST",
                "sums/master.dat",
                "rejects/master.dat",
                "rejects/master.reasons.jsonl");
        int cuts = 0;
        for (String name : files) {
            Path file = run.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            for (int length = whole.length - 1; length >= 0; length--) {
                cut(file, length);
                DiagnosticException e =
                        catchThrowableOfType(DiagnosticException.class, () -> verification.verify(run, null));
                assertThat(e).as("%s of %d bytes", name, length).isNotNull();
                assertThat(e.getMessage()).matches("(?s)SLB500[123]E .*");
                cuts++;
            }
            Files.write(file, whole);
        }
        verification.verify(run, null);
        assertThat(cuts).isGreaterThan(5000);
    }

    private Path runWithASeal() throws IOException {
        for (long seed = 1; ; seed++) {
            Keystone keystone = Keystone.of(Files.createDirectories(folder.resolve("seed" + seed)), 3, seed);
            keystone.run("run");
            Path run = keystone.out("run");
            RunManifest manifest = ManifestFile.read(run.resolve("manifest.json"));
            if (manifest.count("seal") > 0) {
                return run;
            }
        }
    }

    private static void cut(Path file, int length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }
}
