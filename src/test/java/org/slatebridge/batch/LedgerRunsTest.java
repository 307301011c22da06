package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.RunManifest;

/** Runs that a ledger remembers, and deliveries it refuses. */
class LedgerRunsTest {

    private static final int CYCLE_AT = 20;

    @TempDir
    private Path folder;

    private Keystone keystone;
    private Path ledger;

    @BeforeEach
    void generate() throws IOException {
        keystone = Keystone.of(folder, 10, 31);
        ledger = Files.createDirectories(folder.resolve("ledger"));
        again(null);
    }

    private void again(@Nullable String reason) {
        keystone.controls = new RunControls(null, ledger, reason);
    }

    /** A delivery of a cycle, with some other byte of the header's FILLER so that its content is new. */
    private void deliver(int cycle, int content) throws IOException {
        byte[] bytes = keystone.bytes();
        System.arraycopy(HexFormat.of().parseHex(String.format("%05dC", cycle)), 0, bytes, CYCLE_AT, 3);
        bytes[100] = (byte) content;
        keystone.write(bytes);
    }

    private List<LedgerEntry> entries() throws IOException {
        return new Ledger(ledger).read().entries();
    }

    private RunManifest manifest(String out) throws IOException {
        return ManifestFile.read(keystone.out(out).resolve("manifest.json"));
    }

    @Test
    void remembersEveryRun() throws IOException {
        deliver(41, 1);
        keystone.run("july");
        deliver(42, 2);
        RunResult result = keystone.run("august");

        RunManifest july = manifest("july");
        assertThat(entries())
                .hasSize(2)
                .first()
                .isEqualTo(new LedgerEntry(
                        "keystone",
                        "master",
                        july.datasets().get(0).inputSha256(),
                        41L,
                        "2026-07-01",
                        july.fingerprint(),
                        "july",
                        july.journalHead(),
                        null));
        assertThat(entries().get(1).cycle()).isEqualTo(42);
        assertThat(manifest("august").delivery()).isEqualTo(new RunManifest.Delivery(42L, null));
        assertThat(result.summary()).contains("CYCLE                   42\n");
    }

    @Test
    void refusesTheSameContentAgain() throws IOException {
        keystone.changeMapping(text -> text.replace("    cycle: { item: KS-HDR-CYCLE-NUMBER }\n", ""));
        keystone.run("first");
        assertThat(keystone.refused("second"))
                .hasMessage(
                        "SLB6050E input master has the content that run first had; give the new delivery, or say with"
                                + " --again why");
        assertThat(entries()).hasSize(1).first().extracting(LedgerEntry::cycle).isNull();
    }

    @Test
    void refusesACycleThatWasRunBelowItOrBeyondTheNext() throws IOException {
        deliver(41, 1);
        keystone.run("first");
        deliver(41, 2);
        assertThat(keystone.refused("same"))
                .hasMessageStartingWith("SLB6051E input master is cycle 41, and the last one that was run is 41; ");
        deliver(40, 3);
        assertThat(keystone.refused("below")).hasMessageStartingWith("SLB6051E input master is cycle 40, ");
        deliver(43, 4);
        assertThat(keystone.refused("beyond"))
                .hasMessageStartingWith("SLB6052E input master is cycle 43, and the next one to run is 42; ");
        assertThat(entries()).hasSize(1);
    }

    @Test
    void aRefusedDirectoryCanBeRunOnPurposeAndSaysWhy() throws IOException {
        deliver(41, 1);
        keystone.run("first");
        assertThat(keystone.refused("second")).hasMessageStartingWith("SLB6051E ");
        again("unload repeated after restore of volume");
        RunResult result = keystone.run("second");

        assertThat(manifest("second").delivery())
                .isEqualTo(new RunManifest.Delivery(41L, "unload repeated after restore of volume"));
        assertThat(entries().get(1).again()).isEqualTo("unload repeated after restore of volume");
        assertThat(result.summary()).contains("AGAIN                   unload repeated after restore of volume\n");
        assertThat(manifest("second").fingerprint())
                .isNotEqualTo(manifest("first").fingerprint());
    }

    @Test
    void refusesAHeaderWithoutAValidCycle() throws IOException {
        byte[] bytes = keystone.bytes();
        bytes[CYCLE_AT + 2] = 0x40; // blank instead of a sign
        keystone.write(bytes);
        assertThat(keystone.refused("run"))
                .hasMessageStartingWith("SLB6053E input master has no header with a valid cycle number; ");
        keystone.controls = RunControls.NONE;
        keystone.run("without");
        assertThat(manifest("without").delivery()).isEqualTo(RunManifest.Delivery.UNKNOWN);
    }

    @Test
    void otherMappingsAndLaterDatesDoNotMatterContentDoes() throws IOException {
        keystone.run("first");
        keystone.asOf = keystone.asOf.plusMonths(1);
        assertThat(keystone.refused("later")).hasMessageStartingWith("SLB6051E ");
        keystone.changeMapping(text -> text.replace("mapping: keystone\n", "mapping: another\n"));
        keystone.run("another");
        assertThat(entries()).extracting(LedgerEntry::mapping).containsExactly("keystone", "another");
    }

    @Test
    void aRunThatAnotherOneOvertookPublishesNothing() throws IOException {
        assertThat(keystone.runAndStop("slow", 1, 3)).isFalse();
        keystone.run("fast");
        assertThat(keystone.refused("slow")).hasMessageStartingWith("SLB6051E ");
        assertThat(entries()).extracting(LedgerEntry::run).containsExactly("fast");
    }

    @Test
    void aRunThatEndedBetweenEntryAndPublicationIsPublishedByItsNextStart() throws IOException {
        Path inTheWay = keystone.out("run").resolve("journal.dat");
        Files.createDirectories(keystone.out("run"));
        Files.writeString(inTheWay, "in the way");
        assertThat(keystone.refusedRequest("run")).hasMessageStartingWith("SLB5005E ");
        assertThat(entries()).hasSize(1);
        assertThat(keystone.refused("other")).hasMessageStartingWith("SLB6051E ");
        Files.delete(inTheWay);
        keystone.run("run");
        assertThat(entries())
                .hasSize(1)
                .first()
                .extracting(LedgerEntry::journalHead)
                .isEqualTo(manifest("run").journalHead());
    }

    @Test
    void anIntentThatDidNotReachTheLedgerIsNoEntry() throws IOException {
        assertThat(keystone.runAndStop("run", 1, 3)).isFalse();
        Files.writeString(keystone.out("run").resolve("work/ledger.entry"), "{\"mapping\":\"keystone\"}");
        keystone.run("run");
        assertThat(entries()).extracting(LedgerEntry::run).containsExactly("run");
    }

    @Test
    void aRestartWithoutTheLedgerOrWithAnotherReasonIsRefused() {
        assertThat(keystone.runAndStop("run", 1, 3)).isFalse();
        keystone.controls = RunControls.NONE;
        assertThat(keystone.refusedRequest("run")).hasMessageContaining("something else: ledger");
        again("because");
        assertThat(keystone.refusedRequest("run")).hasMessageContaining("something else: reason to run again");
    }

    @Test
    void writersAtOnceLoseNoEntryAndBreakNoChain() throws Exception {
        int writers = 8;
        int each = 5;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                String run = "run" + i;
                tasks.add(() -> {
                    for (int n = 0; n < each; n++) {
                        add(run, n);
                    }
                    return null;
                });
            }
            for (Future<Void> ending : pool.invokeAll(tasks)) {
                ending.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(entries()).hasSize(writers * each);
        for (int i = 0; i < writers; i++) {
            String run = "run" + i;
            assertThat(entries())
                    .filteredOn(entry -> entry.run().equals(run))
                    .extracting(LedgerEntry::cycle)
                    .containsExactly(0L, 1L, 2L, 3L, 4L);
        }
    }

    private void add(String run, long cycle) throws IOException {
        Ledger book = new Ledger(ledger);
        book.locked(() -> {
            Ledger.Content content = book.read();
            LedgerEntry entry = new LedgerEntry("m", "d", "sha", cycle, "2026-07-01", "f", run, "h", null);
            book.append(content, Ledger.line(content, entry));
        });
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        keystone.controls = new RunControls(null, folder.resolve("legder"), null);
        assertThat(keystone.refused("run"))
                .hasMessageStartingWith("SLB0002E ledger folder ")
                .hasMessageEndingWith("is not there; check the path; for a new ledger make the folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"byte", "removed", "exchanged", "doubled", "tail", "text", "entry"})
    void aDamagedLedgerIsFoundAndNothingRuns(String kind) throws IOException {
        for (int cycle = 1; cycle <= 3; cycle++) {
            deliver(cycle, cycle);
            keystone.run("run" + cycle);
        }
        Path file = ledger.resolve("ledger.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        switch (kind) {
            case "byte" -> lines.set(1, lines.get(1).replace("\"cycle\":2", "\"cycle\":7"));
            case "removed" -> lines.remove(1);
            case "exchanged" -> lines.add(1, lines.remove(2));
            case "doubled" -> lines.add(1, lines.get(1));
            case "tail" -> lines.set(2, lines.get(2).substring(0, 40));
            case "text" -> lines.set(1, "\u00e9");
            default -> lines.set(0, "");
        }
        Files.write(file, lines, kind.equals("text") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        deliver(4, 4);
        assertThat(keystone.refused("run4"))
                .hasMessageStartingWith("SLB6054E ledger.jsonl ")
                .hasMessageEndingWith("; take the ledger from its backup, see docs/run.md");
        again("anyway");
        assertThat(keystone.refused("run4")).hasMessageStartingWith("SLB6054E ");
    }

    @Test
    void everyFlippedBitOfTheLedgerAndEveryTornEndIsFound() throws IOException {
        keystone.run("run");
        Path file = ledger.resolve("ledger.jsonl");
        byte[] whole = Files.readAllBytes(file);
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] changed = whole.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, changed);
            assertThat(catchThrowableOfType(DiagnosticException.class, () -> new Ledger(ledger).read()))
                    .as("bit %d", bit)
                    .isNotNull()
                    .hasMessageStartingWith("SLB6054E ");
        }
        for (int length = 1; length < whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThat(catchThrowableOfType(DiagnosticException.class, () -> new Ledger(ledger).read()))
                    .as("length %d", length)
                    .isNotNull();
        }
    }
}
