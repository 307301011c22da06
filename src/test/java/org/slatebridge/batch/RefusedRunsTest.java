package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.ReturnCode;

/** Runs that end without a result: the code, and that nothing was published. */
class RefusedRunsTest {

    @TempDir
    private Path folder;

    private static void assertFault(DiagnosticException e, ReturnCode returnCode, String beginning) {
        assertThat(e).hasMessageStartingWith(beginning);
        assertThat(e.returnCode()).isEqualTo(returnCode);
        assertThat(e.diagnostics()).allSatisfy(fault -> assertThat(fault.line()).doesNotContain("\n"));
    }

    @Test
    void aFinishedRunIsNotDoneAgain() throws IOException {
        Keystone keystone = Keystone.of(folder, 5, 41);
        keystone.run("run");
        Map<String, String> before = keystone.published("run");
        assertFault(keystone.refusedRequest("run"), ReturnCode.FATAL, "SLB6001E ");
        keystone.asOf = keystone.asOf.plusDays(1);
        assertFault(keystone.refusedRequest("run"), ReturnCode.FATAL, "SLB6001E ");
        Files.delete(keystone.input);
        assertFault(keystone.refusedRequest("run"), ReturnCode.FATAL, "SLB6001E ");
        assertThat(keystone.published("run")).isEqualTo(before);
    }

    @Test
    void anInputThatIsNotWhatItsNameSaysIsRefused() throws IOException {
        Keystone keystone = Keystone.of(folder, 5, 41);
        keystone.input = Files.move(keystone.input, folder.resolve("KSCCHMST.gz"));
        assertFault(keystone.refused("run"), ReturnCode.SEVERE, "SLB2010E master offset 0: the gzip file is not whole");
        assertThat(folder.resolve("run/output")).doesNotExist();
    }

    @Test
    void aGzipFileThatHoldsNothingIsAnEmptyInput() throws IOException {
        Keystone keystone = Keystone.of(folder, 5, 41);
        keystone.input = folder.resolve("KSCCHMST.gz");
        new GZIPOutputStream(Files.newOutputStream(keystone.input)).close();
        assertFault(keystone.refused("run"), ReturnCode.SEVERE, "SLB6005E ");
    }

    @Test
    void ofTwoRunsAtTheSameTimeExactlyOneRuns() throws Exception {
        Keystone keystone = Keystone.of(folder, 10, 42);
        keystone.run("alone");
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Runs first = new Runs((done, total) -> {
            underWay.countDown();
            await(goOn);
        });
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<RunResult> result = other.submit(() -> first.run(keystone.request("run", 1)));
            assertThat(underWay.await(60, TimeUnit.SECONDS)).isTrue();
            assertFault(keystone.refused("run"), ReturnCode.FATAL, "SLB6002E ");
            goOn.countDown();
            assertThat(result.get(60, TimeUnit.SECONDS).summary()).contains("PERSONS");
        } finally {
            goOn.countDown();
            other.shutdownNow();
        }
        assertThat(keystone.published("run")).isEqualTo(keystone.published("alone"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void rejectsOverTheLimitPublishNothing() throws IOException {
        Keystone keystone = Keystone.of(folder, 20, 43);
        byte[] bytes = keystone.bytes();
        for (int number = 2; number < 12; number++) {
            bytes[(number - 1) * Keystone.LRECL] = 0;
        }
        keystone.write(bytes);
        keystone.changeMapping(
                text -> text.replaceAll("(?s)    # What the trailer.*?    writeback:", "    writeback:"));
        assertFault(keystone.refused("run"), ReturnCode.UNUSABLE, "SLB6007E ");
        assertFault(keystone.refused("run"), ReturnCode.UNUSABLE, "SLB6007E ");
    }

    @Test
    void wrongTrailerTotalsPublishNothing() throws IOException {
        Keystone keystone = Keystone.of(folder, 20, 44);
        byte[] bytes = keystone.bytes();
        bytes[bytes.length - Keystone.LRECL + 15] ^= 1; // the last byte of KS-TRL-RECORD-COUNT
        keystone.write(bytes);
        DiagnosticException e = keystone.refused("run");
        assertFault(e, ReturnCode.UNUSABLE, "SLB5006E master record " + Keystone.count(bytes) + " ");
        assertThat(e.diagnostics()).hasSize(1);
        assertThat(e).hasMessageContaining("item KS-TRL-RECORD-COUNT: the control total says ");
    }

    @Test
    void allWrongTotalsAreNamedAtOnce() throws IOException {
        Keystone keystone = Keystone.of(folder, 20, 45);
        byte[] bytes = keystone.bytes();
        Arrays.fill(bytes, bytes.length - Keystone.LRECL + 12, bytes.length - Keystone.LRECL + 56, (byte) 0xFA);
        keystone.write(bytes);
        assertThat(keystone.refused("run").diagnostics()).hasSize(9);
    }

    @Test
    void aDatasetCutAtARecordIsRefusedWhereverItIsCut() throws IOException {
        Keystone keystone = Keystone.of(folder, 3, 46);
        byte[] bytes = keystone.bytes();
        for (int records = 1; records < Keystone.count(bytes); records++) {
            keystone.write(Keystone.records(bytes, 1, records));
            assertThat(keystone.refused("run" + records).returnCode()).isIn(ReturnCode.UNUSABLE, ReturnCode.SEVERE);
        }
    }

    @Test
    void recordsAfterTheTrailerThatItDoesNotCountAreRefused() throws IOException {
        Keystone keystone = Keystone.of(folder, 6, 47);
        byte[] bytes = keystone.bytes();
        int all = Keystone.count(bytes);
        keystone.write(bytes, Keystone.records(bytes, all, all));
        assertFault(keystone.refused("twice"), ReturnCode.UNUSABLE, "SLB5006E ");
        keystone.write(bytes, bytes);
        assertFault(keystone.refused("again"), ReturnCode.SEVERE, "SLB3020E ");
    }

    @Test
    void anEmptyInputIsRefused() throws IOException {
        Keystone keystone = Keystone.of(folder, 3, 48);
        keystone.write();
        assertFault(keystone.refused("run"), ReturnCode.SEVERE, "SLB6005E ");
    }

    @Test
    void anInputCutInsideOfARecordIsRefused() throws IOException {
        Keystone keystone = Keystone.of(folder, 3, 49);
        byte[] bytes = keystone.bytes();
        keystone.write(Arrays.copyOf(bytes, bytes.length - 1));
        assertFault(keystone.refused("run"), ReturnCode.SEVERE, "SLB2001E ");
    }

    @Test
    void aWrongLreclIsRefused() throws IOException {
        Keystone keystone = Keystone.of(folder, 50, 50);
        keystone.changeMapping(text -> text.replace("lrecl: 200", "lrecl: 233"));
        assertThat(keystone.refused("run").returnCode()).isIn(ReturnCode.SEVERE, ReturnCode.FATAL);
    }

    @Test
    void aDatasetInAnotherCodePageIsRefused() throws IOException {
        Keystone keystone = Keystone.of(folder, 50, 51);
        keystone.changeMapping(text -> text.replace("codepage: IBM037", "codepage: US-ASCII"));
        assertFault(keystone.refused("run"), ReturnCode.SEVERE, "SLB6006E ");
    }

    @Test
    void anInputThatIsNotThereIsRefusedBeforeAnythingIsMade() throws IOException {
        Keystone keystone = Keystone.of(folder, 3, 52);
        Files.delete(keystone.input);
        assertFault(keystone.refused("run"), ReturnCode.SEVERE, "SLB0002E ");
        assertThat(keystone.out("run")).doesNotExist();
    }

    @Test
    void aRunDirectoryThatIsAFileIsRefused() throws IOException {
        Keystone keystone = Keystone.of(folder, 3, 53);
        Files.writeString(keystone.out("run"), "mine");
        assertFault(keystone.refusedRequest("run"), ReturnCode.SEVERE, "SLB0004E ");
        assertThat(keystone.out("run")).hasContent("mine");
    }

    @Test
    void aPlaceWhereNothingCanBePublishedIsSevereAndTheSameRequestGoesOn() throws IOException {
        Keystone keystone = Keystone.of(folder, 10, 54);
        keystone.run("whole");
        Path inTheWay = Files.createDirectories(keystone.out("run")).resolve("output");
        Files.writeString(inTheWay, "mine");
        assertFault(keystone.refusedRequest("run"), ReturnCode.SEVERE, "SLB0004E ");
        assertThat(keystone.out("run").resolve("manifest.json")).doesNotExist();
        Files.delete(inTheWay);
        keystone.run("run");
        assertThat(keystone.published("run")).isEqualTo(keystone.published("whole"));
    }

    @Test
    void aFullDeviceIsSevereAndTheSameRequestGoesOn() throws IOException {
        Path full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full), "needs /dev/full");
        Keystone keystone = Keystone.of(folder, 10, 55);
        keystone.run("whole");
        Path publish = Files.createDirectories(keystone.out("run").resolve("work/publish/output"));
        Path output = Files.createSymbolicLink(publish.resolve("KSCCHMST"), full);
        assertFault(keystone.refused("run"), ReturnCode.SEVERE, "SLB0004E ");
        Files.delete(output);
        keystone.run("run");
        assertThat(keystone.published("run")).isEqualTo(keystone.published("whole"));
    }

    @Test
    void aDatasetNameTheJournalCannotHoldIsRefusedBeforeAnythingIsMade() throws IOException {
        Keystone keystone = Keystone.of(folder, 30, 56);
        keystone.changeMapping(text -> text.replace("\n  master:", "\n  criminal-history-master:"));
        RunRequest request = new RunRequest(
                "test",
                keystone.mapping,
                keystone.policy,
                Map.of("criminal-history-master", keystone.input),
                keystone.asOf,
                keystone.out("run"),
                keystone.decisions,
                false,
                1000,
                null);
        DiagnosticException e =
                catchThrowableOfType(DiagnosticException.class, () -> new Runs(Progress.SILENT).run(request));
        assertThat(e).isNotNull();
        assertFault(e, ReturnCode.FATAL, "SLB3");
        assertThat(keystone.out("run")).doesNotExist();
    }
}
