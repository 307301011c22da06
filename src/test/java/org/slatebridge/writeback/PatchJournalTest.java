package org.slatebridge.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

class PatchJournalTest {

    private static final int RECORD = 256;
    private static final Patch FIRST = Journals.patch(93, new byte[] {1, 2}, new byte[] {3, 4});
    private static final Patch SECOND = Journals.patch(133, new byte[] {5}, new byte[] {6});
    private static final Patch TOTAL =
            new Patch("master", 9, 322, new byte[] {0, 0}, new byte[] {0, 2}, "", "", "control total");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("journal.dat");
    }

    private DiagnosticException fault(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return catchThrowableOfType(DiagnosticException.class, () -> Journals.readAll(file));
    }

    private byte[] written() throws IOException {
        return Files.readAllBytes(Journals.write(file, FIRST, SECOND, TOTAL));
    }

    private static byte[] join(byte[]... parts) {
        return Stream.of(parts).reduce(new byte[0], (a, b) -> {
            byte[] out = Arrays.copyOf(a, a.length + b.length);
            System.arraycopy(b, 0, out, a.length, b.length);
            return out;
        });
    }

    private static byte[] record(byte[] journal, int number) {
        return Arrays.copyOfRange(journal, number * RECORD, (number + 1) * RECORD);
    }

    @Test
    void readsBackWhatWasWritten() throws IOException {
        Journals.write(file, FIRST, SECOND, TOTAL);
        assertThat(Journals.readAll(file)).usingRecursiveComparison().isEqualTo(List.of(FIRST, SECOND, TOTAL));
        assertThat(Files.size(file)).isEqualTo(5L * RECORD);
    }

    @Test
    void readerKnowsFingerprintPatchesAndHead() throws IOException {
        byte[] journal = written();
        try (JournalReader reader = new JournalReader(Journals.LAYOUT, file)) {
            while (reader.next() != null) {
                assertThat(reader.patches()).isPositive();
            }
            assertThat(reader.fingerprint()).isEqualTo(Journals.FINGERPRINT);
            assertThat(reader.patches()).isEqualTo(3);
            assertThat(reader.head())
                    .isEqualTo(java.util.HexFormat.of().formatHex(journal, journal.length - 32, journal.length));
        }
    }

    @Test
    void aJournalWithoutPatchesIsHeaderAndTrailer() throws IOException {
        Journals.write(file);
        assertThat(Journals.readAll(file)).isEmpty();
        assertThat(Files.size(file)).isEqualTo(2L * RECORD);
    }

    @Test
    void aLongPatchTakesSeveralRecords() throws IOException {
        byte[] before = new byte[95];
        byte[] after = new byte[95];
        Arrays.fill(before, (byte) 0x40);
        for (int i = 0; i < after.length; i++) {
            after[i] = (byte) i;
        }
        Journals.write(file, Journals.patch(1000, before, after));
        List<Patch> patches = Journals.readAll(file);
        assertThat(patches).extracting(Patch::offset).containsExactly(1000L, 1040L, 1080L);
        assertThat(patches).extracting(p -> p.after().length).containsExactly(40, 40, 15);
        assertThat(join(patches.stream().map(Patch::after).toArray(byte[][]::new)))
                .isEqualTo(after);
        assertThat(join(patches.stream().map(Patch::before).toArray(byte[][]::new)))
                .isEqualTo(before);
    }

    @Test
    void resumingCutsOffWhatCameAfterTheState() throws IOException {
        byte[] whole = written();
        PatchJournal.State state;
        try (PatchJournal journal = new PatchJournal(Journals.LAYOUT, file, PatchJournal.State.EMPTY)) {
            journal.header(Journals.FINGERPRINT);
            journal.append(FIRST);
            journal.flush();
            state = journal.state();
            journal.append(TOTAL);
            journal.flush();
        }
        assertThat(state.length()).isEqualTo(2L * RECORD);
        assertThat(state.sequence()).isEqualTo(1);
        try (PatchJournal journal = new PatchJournal(Journals.LAYOUT, file, state)) {
            assertThat(Files.size(file)).isEqualTo(2L * RECORD);
            journal.append(SECOND);
            journal.append(TOTAL);
            journal.trailer();
            journal.flush();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }

    @Test
    void nothingIsInTheFileBeforeFlush() throws IOException {
        try (PatchJournal journal = new PatchJournal(Journals.LAYOUT, file, PatchJournal.State.EMPTY)) {
            journal.header(Journals.FINGERPRINT);
            assertThat(Files.size(file)).isZero();
            assertThat(journal.state().length()).isEqualTo(RECORD);
        }
    }

    @Test
    void aFileShorterThanItsStateIsRefused() throws IOException {
        byte[] whole = written();
        Files.write(file, Arrays.copyOf(whole, RECORD));
        DiagnosticException e = catchThrowableOfType(
                DiagnosticException.class,
                () -> new PatchJournal(Journals.LAYOUT, file, new PatchJournal.State(2 * RECORD, 1, "00".repeat(32)))
                        .close());
        assertThat(e.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.FILE_CHANGED);
        assertThat(Files.size(file)).isEqualTo(RECORD);
    }

    @Test
    void theChainFindsAChangeOfAnyByte() throws IOException {
        byte[] whole = written();
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << (at % 8));
            DiagnosticException e = fault(changed);
            assertThat(e).as("byte %d changed", at).isNotNull();
            assertThat(e)
                    .as("byte %d changed", at)
                    .hasMessageContaining("journal record " + (at / RECORD + 1) + " offset " + at / RECORD * RECORD);
            assertThat(e.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.JOURNAL_BROKEN);
        }
    }

    @Test
    void aCutAtAnyByteIsFound() throws IOException {
        byte[] whole = written();
        for (int length = 0; length < whole.length; length++) {
            assertThat(fault(Arrays.copyOf(whole, length)))
                    .as("cut to %d bytes", length)
                    .isNotNull();
        }
    }

    @Test
    void aCutTailIsNamed() throws IOException {
        byte[] whole = written();
        assertThat(fault(Arrays.copyOf(whole, whole.length - 1)))
                .hasMessageContaining("journal record 5 offset 1024: the last record is cut off");
        assertThat(fault(Arrays.copyOf(whole, whole.length - RECORD)))
                .hasMessageContaining("the journal ends before its trailer");
        assertThat(fault(new byte[0])).hasMessageContaining("the journal does not begin with its header");
    }

    @Test
    void swappedRecordsAreFound() throws IOException {
        byte[] j = written();
        assertThat(fault(join(record(j, 0), record(j, 2), record(j, 1), record(j, 3), record(j, 4))))
                .hasMessageContaining("journal record 2 offset 256: the record or its chain has been changed");
    }

    @Test
    void aRecordLeftOutIsFound() throws IOException {
        byte[] j = written();
        assertThat(fault(join(record(j, 0), record(j, 2), record(j, 3), record(j, 4))))
                .hasMessageContaining("journal record 2 ");
        assertThat(fault(join(record(j, 1), record(j, 2)))).hasMessageContaining("journal record 1 ");
    }

    @Test
    void aRecordAfterTheTrailerIsFound() throws IOException {
        try (PatchJournal journal = new PatchJournal(Journals.LAYOUT, file, PatchJournal.State.EMPTY)) {
            journal.header(Journals.FINGERPRINT);
            journal.trailer();
            journal.append(FIRST);
            journal.flush();
        }
        assertThat(catchThrowableOfType(DiagnosticException.class, () -> Journals.readAll(file)))
                .hasMessageContaining("there is a record after the trailer");
        assertThat(fault(join(written(), new byte[] {0}))).hasMessageContaining("the last record is cut off");
    }

    @Test
    void aSecondHeaderIsNoPatch() throws IOException {
        try (PatchJournal journal = new PatchJournal(Journals.LAYOUT, file, PatchJournal.State.EMPTY)) {
            journal.header(Journals.FINGERPRINT);
            journal.header(Journals.FINGERPRINT);
            journal.trailer();
            journal.flush();
        }
        assertThat(catchThrowableOfType(DiagnosticException.class, () -> Journals.readAll(file)))
                .hasMessageContaining("journal record 2 ");
    }

    @Test
    void refusesAPatchThatChangesALength() {
        assertThat(catchThrowableOfType(
                        IllegalArgumentException.class, () -> Journals.patch(0, new byte[1], new byte[2])))
                .hasMessage("must be as long after as before: 2");
    }
}
