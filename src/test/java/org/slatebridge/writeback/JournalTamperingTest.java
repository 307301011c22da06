package org.slatebridge.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slatebridge.diagnostic.DiagnosticException;

/** What somebody who can write into a run directory may do to its journal, and that {@code verify} finds it. */
class JournalTamperingTest {

    private static final int RECORD = 256;
    private static final int CHAINED = 224;

    // of copybooks/SBJOURNL.cpy
    private static final int SEQUENCE = 1;
    private static final int OFFSET = 33;
    private static final int BEFORE = 43;
    private static final int AFTER = 83;
    private static final int CHARGE_KEY = 147;

    private static final String OTHER = "journal: it is not the journal of this manifest";

    @TempDir
    private Path folder;

    private SmallRun run;
    private byte[] before;
    private List<byte[]> records;

    /** What is done, and what is said of it. The journal has a header, four patches and a trailer. */
    enum Tampering {
        BIT_OF_BEFORE(changed(3)),
        BIT_OF_AFTER(changed(3)),
        BIT_OF_A_KEY(changed(3)),
        BIT_OF_AN_OFFSET(changed(3)),
        RECORD_REMOVED(changed(3)),
        RECORD_DOUBLED(changed(4)),
        RECORDS_EXCHANGED(changed(3)),
        RECORD_INSERTED(changed(3)),
        TAIL_CUT("journal record 4 offset 768: the journal ends before its trailer"),
        TAIL_CUT_AND_TRAILER_WRITTEN_ANEW(OTHER),
        HEAD_CUT(changed(1)),
        CHAIN_COMPUTED_ANEW_FROM_THE_CHANGE_ON(OTHER),
        RECORD_REMOVED_AND_ALL_COMPUTED_ANEW(OTHER),
        JOURNAL_OF_ANOTHER_RUN(OTHER),
        COUNT_OF_THE_TRAILER_CHANGED(changed(6)),
        COUNT_OF_THE_TRAILER_CHANGED_AND_CHAINED("journal record 6 offset 1280: the sequence number should be 4"),
        FINGERPRINT_OF_THE_HEADER_CHANGED(changed(1)),
        FINGERPRINT_CHANGED_AND_ALL_COMPUTED_ANEW(OTHER),
        RECORD_BEHIND_THE_TRAILER("journal record 7 offset 1536: there is a record after the trailer"),
        EMPTIED("journal offset 0: the journal does not begin with its header"),
        GONE("journal: it is not there any more");

        private final String said;

        Tampering(String said) {
            this.said = said;
        }
    }

    private static String changed(int number) {
        return "journal record " + number + " offset " + (number - 1) * RECORD
                + ": the record or its chain has been changed";
    }

    @BeforeEach
    void finish() throws IOException {
        run = new SmallRun(folder);
        before = SmallRun.bytes(300, 20);
        run.finish(before, patch(20), patch(100), patch(160), patch(240));
        records = records(run.journal());
        assertThat(verify()).isNull();
    }

    private Patch patch(int offset) {
        return SmallRun.patch(before, offset, 5);
    }

    private static List<byte[]> records(Path journal) throws IOException {
        byte[] bytes = Files.readAllBytes(journal);
        List<byte[]> found = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += RECORD) {
            found.add(Arrays.copyOfRange(bytes, at, at + RECORD));
        }
        return found;
    }

    private DiagnosticException verify() {
        return catchThrowableOfType(
                DiagnosticException.class, () -> new Verification(Journals.LAYOUT).verify(folder, null));
    }

    private void write() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        records.forEach(out::writeBytes);
        Files.write(run.journal(), out.toByteArray());
    }

    /** What somebody does who knows how the chain is made. */
    private void chainFrom(int index) {
        byte[] chain = index == 0 ? new byte[32] : Arrays.copyOfRange(records.get(index - 1), CHAINED, RECORD);
        for (byte[] record : records.subList(index, records.size())) {
            var digest = Sha256.digest();
            digest.update(chain);
            digest.update(record, 0, CHAINED);
            chain = digest.digest();
            System.arraycopy(chain, 0, record, CHAINED, chain.length);
        }
    }

    private void sequence(int index, int number) {
        records.get(index)[SEQUENCE + 7] = (byte) number;
    }

    private void flip(int index, int at) {
        records.get(index)[at] ^= 1;
    }

    @ParameterizedTest
    @EnumSource
    void isFound(Tampering tampering) throws IOException {
        switch (tampering) {
            case BIT_OF_BEFORE -> flip(2, BEFORE + 3);
            case BIT_OF_AFTER -> flip(2, AFTER + 3);
            case BIT_OF_A_KEY -> flip(2, CHARGE_KEY + 4);
            case BIT_OF_AN_OFFSET -> flip(2, OFFSET + 7);
            case RECORD_REMOVED -> records.remove(2);
            case RECORD_DOUBLED -> records.add(3, records.get(2));
            case RECORDS_EXCHANGED -> Collections.swap(records, 2, 3);
            case RECORD_INSERTED -> records.add(2, records.get(4).clone());
            case TAIL_CUT -> records = records.subList(0, 4);
            case TAIL_CUT_AND_TRAILER_WRITTEN_ANEW -> {
                records.remove(4);
                sequence(4, 3);
                chainFrom(4);
            }
            case HEAD_CUT -> records.remove(0);
            case CHAIN_COMPUTED_ANEW_FROM_THE_CHANGE_ON -> {
                flip(2, CHARGE_KEY + 4);
                chainFrom(2);
            }
            case RECORD_REMOVED_AND_ALL_COMPUTED_ANEW -> {
                records.remove(2);
                sequence(2, 2);
                sequence(3, 3);
                sequence(4, 3);
                chainFrom(0);
            }
            case JOURNAL_OF_ANOTHER_RUN -> {
                SmallRun other = new SmallRun(folder.resolve("other"));
                other.finish(before, patch(20), patch(100), patch(160));
                records = records(other.journal());
            }
            case COUNT_OF_THE_TRAILER_CHANGED -> sequence(5, 3);
            case COUNT_OF_THE_TRAILER_CHANGED_AND_CHAINED -> {
                sequence(5, 3);
                chainFrom(5);
            }
            case FINGERPRINT_OF_THE_HEADER_CHANGED -> flip(0, BEFORE);
            case FINGERPRINT_CHANGED_AND_ALL_COMPUTED_ANEW -> {
                flip(0, BEFORE);
                chainFrom(0);
            }
            case RECORD_BEHIND_THE_TRAILER -> {
                records.add(records.get(4).clone());
                chainFrom(6);
            }
            case EMPTIED -> records.clear();
            case GONE -> records.clear();
        }
        write();
        if (tampering == Tampering.GONE) {
            Files.delete(run.journal());
        }
        DiagnosticException e = Objects.requireNonNull(verify(), "must be found");
        assertThat(e).hasMessageStartingWith("SLB5001E " + tampering.said);
    }

    @Test
    void aFingerprintOfAnotherRunIsFoundThoughTheManifestHasTheHead() throws IOException {
        flip(0, BEFORE);
        chainFrom(0);
        write();
        RunManifest was = ManifestFile.read(run.manifest());
        String head = java.util.HexFormat.of().formatHex(records.get(5), CHAINED, RECORD);
        Files.write(run.manifest(), ManifestFile.bytes(withHead(was, head)));
        assertThat(verify()).hasMessageStartingWith("SLB5001E journal: it is the journal of another run");
    }

    private static RunManifest withHead(RunManifest was, String head) {
        return new RunManifest(
                was.version(),
                was.asOf(),
                was.fingerprint(),
                was.definitions(),
                was.datasets(),
                was.journalPatches(),
                head,
                was.files(),
                was.counts());
    }

    @Test
    void journalAndManifestReplacedTogetherAreFoundByTheHeadKeptElsewhere() throws IOException {
        String kept = ManifestFile.read(run.manifest()).journalHead();
        run.finish(before, patch(20), patch(100));
        assertThat(verify()).as("they agree with each other").isNull();

        RunManifest manifest = ManifestFile.read(run.manifest());
        Verification.requireHead(manifest, manifest.journalHead().toUpperCase(java.util.Locale.ROOT));
        assertThat(catchThrowableOfType(DiagnosticException.class, () -> Verification.requireHead(manifest, kept)))
                .hasMessage(
                        "SLB5062E the journal's head is not the one that was given; do not trust this run directory;"
                                + " take all of it from its backup");
    }

    @Test
    void everyFlippedBitIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(run.journal());
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] changed = whole.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(run.journal(), changed);
            assertThat(verify()).as("bit %d", bit).isNotNull().hasMessageContaining("journal record ");
        }
    }

    @Test
    void everyFlippedBitOfTheManifestIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(run.manifest());
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] changed = whole.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(run.manifest(), changed);
            assertThat(verify()).as("bit %d", bit).isNotNull().hasMessageStartingWith("SLB5002E ");
        }
    }
}
