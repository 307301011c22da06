package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.writeback.Backout;
import org.slatebridge.writeback.JournalReader;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.Patch;
import org.slatebridge.writeback.RunManifest;
import org.slatebridge.writeback.Verification;

/** Whole runs in this process: what comes out, and that it always is the same. */
class WholeRunsTest {

    @TempDir
    private Path folder;

    private static List<Patch> patches(Path run) throws IOException {
        List<Patch> patches = new ArrayList<>();
        try (JournalReader reader = new JournalReader(new Definitions().journal(), run.resolve("journal.dat"))) {
            for (Patch patch = reader.next(); patch != null; patch = reader.next()) {
                patches.add(patch);
            }
        }
        return patches;
    }

    private static RunManifest manifest(Path run) throws IOException {
        return ManifestFile.read(run.resolve("manifest.json"));
    }

    @Test
    void outputDiffersFromInputExactlyAtTheJournalsPatches() throws IOException {
        Keystone keystone = Keystone.of(folder, 300, 1);
        RunResult result = keystone.run("run");
        assertThat(result.returnCode()).isIn(ReturnCode.OK, ReturnCode.WARNING);
        byte[] expected = keystone.bytes();
        List<Patch> patches = patches(keystone.out("run"));
        assertThat(patches).hasSizeGreaterThan(50);
        for (Patch patch : patches) {
            int at = (int) patch.offset();
            assertThat(Arrays.copyOfRange(expected, at, at + patch.before().length))
                    .isEqualTo(patch.before());
            System.arraycopy(patch.after(), 0, expected, at, patch.after().length);
        }
        assertThat(keystone.out("run").resolve("output/KSCCHMST")).hasBinaryContent(expected);
    }

    @Test
    void countsAddUp() throws IOException {
        Keystone keystone = Keystone.of(folder, 300, 2);
        keystone.run("run");
        RunManifest manifest = manifest(keystone.out("run"));
        assertThat(manifest.count("persons")).isEqualTo(300);
        assertThat(manifest.count("records-read")).isEqualTo(Keystone.count(keystone.bytes()));
        assertThat(manifest.count("records-changed")
                        + manifest.count("records-unchanged")
                        + manifest.count("records-rejected"))
                .isEqualTo(manifest.count("records-read"));
        long outcomes = manifest.count("seal")
                + manifest.count("not-yet")
                + manifest.count("not-eligible")
                + manifest.count("undetermined")
                + manifest.count("already-sealed");
        assertThat(outcomes).isEqualTo(manifest.count("charges"));
        assertThat(Files.readAllLines(keystone.out("run").resolve("decisions.jsonl")))
                .hasSize((int) outcomes);
        assertThat(manifest.count("records-changed"))
                .as("one record for each sealed charge, and the trailer")
                .isEqualTo(manifest.count("seal") + 1);
    }

    @Test
    void verifiesAndBacksOut() throws IOException {
        Keystone keystone = Keystone.of(folder, 100, 3);
        byte[] before = keystone.bytes();
        keystone.run("run");
        Path run = keystone.out("run");
        RunManifest manifest = new Verification(new Definitions().journal()).verify(run, keystone.input);
        Path restored = folder.resolve("restored");
        new Backout(new Definitions().journal())
                .restore(
                        manifest.datasets().get(0),
                        run.resolve("output/KSCCHMST"),
                        run.resolve("journal.dat"),
                        restored);
        assertThat(restored).hasBinaryContent(before);
        assertThat(keystone.input).hasBinaryContent(before);
    }

    @Test
    void theDistanceOfCheckpointsChangesNoByte() throws IOException {
        Keystone keystone = Keystone.of(folder, 40, 4);
        keystone.run("default");
        Map<String, String> expected = keystone.published("default");
        for (int checkpoint : new int[] {1, 201, 1000, 10_000}) {
            keystone.run("c" + checkpoint, checkpoint);
            assertThat(keystone.published("c" + checkpoint))
                    .as("checkpoints every %d bytes", checkpoint)
                    .isEqualTo(expected);
        }
    }

    @Test
    void sealingAgainChangesNothing() throws IOException {
        Keystone keystone = Keystone.of(folder, 100, 5);
        keystone.run("first");
        assertThat(patches(keystone.out("first"))).isNotEmpty();
        Path output = keystone.out("first").resolve("output/KSCCHMST");
        Files.copy(output, keystone.input, StandardCopyOption.REPLACE_EXISTING);
        keystone.run("second");
        assertThat(patches(keystone.out("second"))).isEmpty();
        assertThat(keystone.out("second").resolve("output/KSCCHMST")).hasBinaryContent(keystone.bytes());
    }

    @Test
    void aDatasetOfHeaderAndTrailerIsARunOfNobody() throws IOException {
        Keystone keystone = Keystone.of(folder, 0, 6);
        for (int checkpoint : new int[] {1, 1000}) {
            assertThat(keystone.run("run" + checkpoint, checkpoint).returnCode())
                    .isEqualTo(ReturnCode.OK);
            Path run = keystone.out("run" + checkpoint);
            assertThat(manifest(run).count("records-read")).isEqualTo(2);
            assertThat(manifest(run).count("persons")).isZero();
            assertThat(run.resolve("output/KSCCHMST")).hasBinaryContent(keystone.bytes());
        }
    }

    @Test
    void keepsTheDecisionsItIsAskedToKeep() throws IOException {
        Keystone keystone = Keystone.of(folder, 60, 7);
        keystone.run("all");
        keystone.decisions = RunRequest.DecisionsKept.OPEN;
        keystone.run("open");
        keystone.decisions = RunRequest.DecisionsKept.NONE;
        keystone.run("none");
        List<String> all = Files.readAllLines(keystone.out("all").resolve("decisions.jsonl"));
        assertThat(Files.readAllLines(keystone.out("open").resolve("decisions.jsonl")))
                .isEqualTo(all.stream()
                        .filter(line -> line.contains("\"outcome\":\"seal\"")
                                || line.contains("\"outcome\":\"not-yet\"")
                                || line.contains("\"outcome\":\"undetermined\""))
                        .toList());
        assertThat(keystone.out("none").resolve("decisions.jsonl")).isEmptyFile();
        assertThat(Files.mismatch(
                        keystone.out("all").resolve("output/KSCCHMST"),
                        keystone.out("none").resolve("output/KSCCHMST")))
                .isEqualTo(-1);
    }

    @Test
    void aRecordThatWasNotedIsStillRejectedWhereItCannotBeChanged() throws IOException {
        Keystone keystone = Keystone.of(folder, 200, 8);
        byte[] bytes = keystone.bytes();
        dropArrests(keystone, bytes);
        keystone.changeMapping(
                text -> lenient(text).replace("expect: { KS-CHG-SEAL-IND: 'N' }", "expect: { KS-CHG-SEAL-IND: '?' }"));
        keystone.run("run");
        RunManifest manifest = manifest(keystone.out("run"));
        assertThat(manifest.count("arrest-missing")).isPositive();
        assertThat(manifest.count("not-as-expected")).isPositive().isEqualTo(manifest.count("seal"));
        assertThat(manifest.count("records-rejected"))
                .isEqualTo(manifest.count("not-as-expected")
                        + manifest.count("charge-missing")
                        + manifest.count("duplicate"));
        assertThat(Files.size(keystone.out("run").resolve("rejects/master.dat")))
                .isEqualTo(manifest.count("records-rejected") * Keystone.LRECL);
    }

    /** Leaves all arrest records out, and lets persons say that they have none. */
    private static void dropArrests(Keystone keystone, byte[] bytes) throws IOException {
        List<byte[]> kept = new ArrayList<>();
        for (int number = 1; number <= Keystone.count(bytes); number++) {
            byte[] record = Keystone.records(bytes, number, number);
            if (record[0] == (byte) 0xF1) {
                record[90] = 0; // KS-PER-ARREST-COUNT
                record[91] = 0;
            }
            if (record[0] != (byte) 0xF2) {
                kept.add(record);
            }
        }
        keystone.write(kept.toArray(byte[][]::new));
    }

    /** The mapping without control totals and without a limit of rejects. */
    private static String lenient(String mapping) {
        return mapping.replaceAll("(?s)    # What the trailer.*?    writeback:", "    writeback:")
                .replace("limit-percent: 1", "limit-percent: 100");
    }

    @Test
    void rejectsStandInTheOrderOfTheRecordsWhateverTheBlocks() throws IOException {
        Keystone keystone = Keystone.of(folder, 60, 9);
        keystone.changeMapping(
                text -> lenient(text).replace("expect: { KS-CHG-SEAL-IND: 'N' }", "expect: { KS-CHG-SEAL-IND: '?' }"));
        byte[] bytes = keystone.bytes();
        for (int at = 0; at < bytes.length; at += 7 * Keystone.LRECL) {
            if (bytes[at] == (byte) 0xF4) {
                bytes[at + 15] = 77; // a disposition of no charge
            }
        }
        keystone.write(bytes);
        keystone.run("large");
        Map<String, String> expected = keystone.published("large");
        List<String> reasons = Files.readAllLines(keystone.out("large").resolve("rejects/master.reasons.jsonl"));
        assertThat(reasons).anyMatch(line -> line.contains("NOT_AS_EXPECTED"));
        assertThat(reasons).anyMatch(line -> line.contains("CHARGE_MISSING"));
        assertThat(reasons).extracting(WholeRunsTest::recordNumber).isSorted();
        for (int checkpoint : new int[] {1, 3000}) {
            keystone.run("c" + checkpoint, checkpoint);
            assertThat(keystone.published("c" + checkpoint)).isEqualTo(expected);
        }
    }

    private static long recordNumber(String reason) {
        return Long.parseLong(reason.replaceAll(".*\"record\":(\\d+).*", "$1"));
    }

    @Test
    void rejectedRecordsAreListedByteForByteWithTheirReasons() throws IOException {
        Keystone keystone = Keystone.of(folder, 30, 10);
        byte[] bytes = keystone.bytes();
        bytes[4 * Keystone.LRECL] = 0; // the type of the fifth record
        keystone.write(bytes);
        keystone.changeMapping(WholeRunsTest::lenient);
        assertThat(keystone.run("run").returnCode()).isEqualTo(ReturnCode.WARNING);
        byte[] rejects = Files.readAllBytes(keystone.out("run").resolve("rejects/master.dat"));
        assertThat(rejects).startsWith(Keystone.records(bytes, 5, 5));
        assertThat(Files.readAllLines(keystone.out("run").resolve("rejects/master.reasons.jsonl")))
                .contains("{\"dataset\":\"master\",\"record\":5,\"offset\":800,\"rejected\":true,"
                        + "\"reason\":\"UNKNOWN_TYPE\",\"text\":\"no record type of the mapping fits\"}");
    }

    @Test
    void aRepositoryElsewhereServesSeveralRunDirectories() throws IOException {
        Keystone keystone = Keystone.of(folder, 10, 11);
        keystone.repository = folder.resolve("repository");
        keystone.run("one");
        assertThat(keystone.runAndStop("two", 1, 3)).isFalse();
        keystone.run("three");
        keystone.run("two");
        assertThat(keystone.published("two")).isEqualTo(keystone.published("one"));
        assertThat(keystone.published("three")).isEqualTo(keystone.published("one"));
    }
}
