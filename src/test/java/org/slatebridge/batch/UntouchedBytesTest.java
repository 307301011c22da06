package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.writeback.Backout;
import org.slatebridge.writeback.JournalReader;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.Patch;
import org.slatebridge.writeback.RunManifest;
import org.slatebridge.writeback.Verification;

/**
 * Datasets of every kind, full of odd but legal bytes: what comes out of a run differs from what went in exactly where
 * the agency knows that it should, byte by byte.
 */
class UntouchedBytesTest {

    @TempDir
    private Path folder;

    private static OddState state(Path folder, RecordKind kind, int persons, long seed) throws IOException {
        System.out.println("OddState " + kind + " seed " + seed);
        return new OddState(folder.resolve(kind + "-" + seed), kind, persons, seed);
    }

    private static void run(OddState state, String out) {
        new Runs(Progress.SILENT).run(state.request(out, RunRequest.DEFAULT_CHECKPOINT_BYTES));
    }

    private static byte[] content(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!file.toString().endsWith(".gz")) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    private static Path output(OddState state, String out) {
        return state.out(out).resolve("output").resolve(state.input.getFileName());
    }

    /** What the journal says was changed, byte by byte. */
    private static Map<Long, List<Integer>> journaled(Path journal) throws IOException {
        Map<Long, List<Integer>> changes = new TreeMap<>();
        try (JournalReader reader = new JournalReader(new Definitions().journal(), journal)) {
            for (Patch patch = reader.next(); patch != null; patch = reader.next()) {
                for (int i = 0; i < patch.before().length; i++) {
                    List<Integer> change =
                            List.of(patch.before()[i] & 0xFF, patch.after()[i] & 0xFF, (int) patch.record());
                    assertThat(changes.put(patch.offset() + i, change)).isNull();
                }
            }
        }
        return changes;
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void outputIsTheInputButForThePatchesAndComesBack(RecordKind kind) throws IOException {
        check(folder, kind, 7000);
        check(folder, kind, 7001);
    }

    /** One dataset of a kind: run, compared with what its agency knows, verified and undone. */
    static void check(Path folder, RecordKind kind, long seed) throws IOException {
        OddState state = state(folder, kind, 40, seed);
        run(state, "run");
        assertThat(state.sealed()).isGreaterThan(20);
        byte[] output = content(output(state, "run"));
        assertThat(output).isEqualTo(state.expected);
        Map<Long, List<Integer>> journaled = journaled(state.out("run").resolve("journal.dat"));
        assertOnlyThere(state.bytes, output, journaled);
        assertThat(journaled).isEqualTo(state.changes);
        assertAccounted(state);
        assertProvenAndUndone(state);
    }

    private static void assertOnlyThere(byte[] before, byte[] after, Map<Long, List<Integer>> journaled) {
        List<Long> elsewhere = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            if (before[i] != after[i] && !journaled.containsKey((long) i)) {
                elsewhere.add((long) i);
            }
        }
        assertThat(elsewhere).isEmpty();
        journaled.forEach((at, change) -> {
            assertThat(before[at.intValue()] & 0xFF).isEqualTo(change.get(0));
            assertThat(after[at.intValue()] & 0xFF).isEqualTo(change.get(1));
        });
    }

    private static void assertAccounted(OddState state) throws IOException {
        RunManifest manifest = ManifestFile.read(state.out("run").resolve("manifest.json"));
        assertThat(manifest.count("records-read")).isEqualTo(state.records());
        assertThat(manifest.count("records-rejected")).isEqualTo(state.rejects());
        assertThat(manifest.count("records-changed")).isEqualTo(state.sealed() + 1);
        assertThat(manifest.datasets().get(0).size()).isEqualTo(state.bytes.length);
        assertThat(Files.readAllBytes(state.out("run").resolve("rejects/master.dat")))
                .isEqualTo(state.rejected.toByteArray());
        if (state.kind.variable() || state.kind.text()) {
            assertThat(state.rejects()).isPositive();
        }
    }

    private static void assertProvenAndUndone(OddState state) throws IOException {
        RunManifest manifest = new Verification(new Definitions().journal()).verify(state.out("run"), state.input);
        Path restored = state.out("restored-" + state.input.getFileName());
        new Backout(new Definitions().journal())
                .restore(
                        manifest.datasets().get(0),
                        output(state, "run"),
                        state.out("run").resolve("journal.dat"),
                        restored);
        assertThat(content(restored)).isEqualTo(state.bytes);
        assertThat(content(state.input)).isEqualTo(state.bytes);
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void restartsAtAnyBlockGiveTheSameFiles(RecordKind kind) throws IOException {
        OddState state = state(folder, kind, 9, 7100);
        run(state, "whole");
        int starts = 0;
        while (!endsBefore(state, "stopped", 2)) {
            starts++;
            assertThat(starts).isLessThan(40);
        }
        assertThat(starts).isGreaterThan(2);
        assertThat(files(state, "stopped")).isEqualTo(files(state, "whole"));
    }

    /** Runs until the progress was told so many times; true if the run came to its end. */
    private static boolean endsBefore(OddState state, String out, int blocks) {
        int[] told = {0};
        Runs[] runs = new Runs[1];
        runs[0] = new Runs((done, total) -> {
            if (++told[0] == blocks) {
                runs[0].stop();
            }
        });
        try {
            runs[0].run(state.request(out, 1));
            return true;
        } catch (DiagnosticException e) {
            assertThat(e).hasMessageStartingWith("SLB6012E ");
            return false;
        }
    }

    private static Map<String, String> files(OddState state, String out) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path root = state.out(out);
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                if (!root.relativize(file).startsWith("work")) {
                    files.put(root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        assertThat(files).containsKeys("manifest.json", "output/" + state.input.getFileName());
        return files;
    }
}
