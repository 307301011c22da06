package org.slatebridge.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.protection.OwnerOnly;
import org.slatebridge.record.RecordReader;
import org.slatebridge.writeback.JournalReader;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.Patch;
import org.slatebridge.writeback.PatchJournal;
import org.slatebridge.writeback.RunManifest;
import org.slatebridge.writeback.RunManifest.FileEntry;
import org.slatebridge.writeback.RunManifest.PatchedDataset;
import org.slatebridge.writeback.Sha256;
import org.slatebridge.writeback.TotalsEditor;
import org.slatebridge.writeback.Verification;

/**
 * Settles the accounts of a run: control totals in and out, every record accounted for, the output proven against the
 * journal. Can be done again from the same state as often as it is interrupted.
 */
final class Reconciliation {

    private final RunContext run;
    private final RunState state;
    private final StatedTotals totals;
    private final Path output;
    private final Path journal;

    Reconciliation(RunContext run, RunState state) {
        this.run = run;
        this.state = state;
        this.totals = new StatedTotals(run.dataset());
        this.output = run.directory().unpublished("output/" + run.fileName());
        this.journal = run.directory().unpublished("journal.dat");
    }

    /** Writes the totals, proves the output, and leaves the manifest ready to be published. */
    void settle() throws IOException {
        requireControlRecords();
        requireRejectsWithinLimit();
        PatchJournal.State ended = writeTotals();
        accountForRecords();
        String name = run.dataset().name();
        Verification.Hashes hashes = provenHashes(name);
        requireInputUnchanged(hashes.original());
        RunManifest manifest = new RunManifest(
                run.request().version(),
                run.request().asOf().toString(),
                run.fingerprint().hex(),
                run.definitions(),
                List.of(new PatchedDataset(
                        name,
                        run.fileName(),
                        Files.size(output),
                        state.get(Counter.RECORDS_READ),
                        hashes.original(),
                        hashes.patched())),
                ended.sequence(),
                ended.head(),
                otherFiles(),
                state.countsByName(run.tellsRestorations()));
        byte[] summary = Summary.of(manifest, run).getBytes(StandardCharsets.UTF_8);
        OwnerOnly.write(run.directory().unpublished("summary.txt"), summary);
        FileEntry entry = new FileEntry("summary.txt", summary.length, Sha256.hex(summary));
        OwnerOnly.write(run.directory().unpublished("manifest.json"), ManifestFile.bytes(manifest.with(entry)));
    }

    private Verification.Hashes provenHashes(String name) throws IOException {
        Path sums = run.directory().unpublished(Verification.SUMS.apply(name));
        OwnerOnly.createFolders(sums.resolveSibling(""));
        try (FileChannel channel = OwnerOnly.open(
                        sums,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            Verification.Hashes hashes = new Verification(run.journal()).hashes(name, output, journal, out);
            out.flush();
            channel.force(true);
            return hashes;
        }
    }

    private void requireControlRecords() {
        List<Diagnostic> faults =
                totals.absent(type -> state.controls.stream().anyMatch(control -> control.type() == type));
        if (!faults.isEmpty()) {
            throw new DiagnosticException(faults);
        }
    }

    private PatchJournal.State writeTotals() throws IOException {
        List<Diagnostic> faults = new ArrayList<>();
        try (PatchJournal book = new PatchJournal(run.journal(), journal, state.journal);
                FileChannel in = FileChannel.open(run.input());
                FileChannel out = FileChannel.open(output, StandardOpenOption.WRITE)) {
            for (RunState.Control control : state.controls) {
                byte[] record = read(in, control);
                faults.addAll(
                        TotalsEditor.check(totals.of(control.type()), sums(control, false), record, control.source()));
                if (faults.isEmpty()) {
                    editTotals(control, record, book, out);
                }
            }
            if (!faults.isEmpty()) {
                throw new DiagnosticException(faults);
            }
            book.trailer();
            book.flush();
            book.force();
            out.force(true);
            return book.state();
        }
    }

    private void editTotals(RunState.Control control, byte[] record, PatchJournal book, FileChannel out)
            throws IOException {
        List<Patch> patches =
                TotalsEditor.update(totals.of(control.type()), sums(control, true), record, control.source());
        for (Patch patch : patches) {
            book.append(patch);
            out.write(ByteBuffer.wrap(patch.after()), patch.offset());
        }
        state.count(Counter.RECORDS_CHANGED, patches.isEmpty() ? 0 : 1);
    }

    private long[] sums(RunState.Control control, boolean afterwards) {
        long[] all = state.totals.clone();
        for (int i = 0; afterwards && i < all.length; i++) {
            all[i] += state.totalsChange[i];
        }
        return totals.sums(control.type(), all);
    }

    private static byte[] read(FileChannel in, RunState.Control control) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(control.length());
        while (record.hasRemaining() && in.read(record, control.source().offset() + record.position()) >= 0) {
            // until the record is complete
        }
        return record.array();
    }

    private void requireRejectsWithinLimit() {
        double limit = run.mapping().rejectLimitPercent();
        long rejected = state.get(Counter.RECORDS_REJECTED);
        if (rejected * 100.0 > limit * state.get(Counter.RECORDS_READ)) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.REJECTS_OVER_LIMIT,
                    rejected + " of " + state.get(Counter.RECORDS_READ) + " records were rejected, the limit is "
                            + limit + " percent"));
        }
    }

    /** in = changed + unchanged + rejected, each counted from the files and not from what the run believes. */
    private void accountForRecords() throws IOException {
        long changed = changedRecords();
        long records = recordsOfOutput();
        long rejected = state.get(Counter.RECORDS_REJECTED);
        state.count(Counter.RECORDS_UNCHANGED, records - changed - rejected - state.get(Counter.RECORDS_UNCHANGED));
        if (records != state.get(Counter.RECORDS_READ) || changed != state.get(Counter.RECORDS_CHANGED)) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.COUNTS_DIFFER,
                    "read " + state.get(Counter.RECORDS_READ) + " and changed "
                            + state.get(Counter.RECORDS_CHANGED) + " records, but the output has " + records
                            + " and the journal " + changed));
        }
    }

    private long changedRecords() throws IOException {
        long changed = 0;
        long previous = -1;
        try (JournalReader reader = new JournalReader(run.journal(), journal)) {
            for (Patch patch = reader.next(); patch != null; patch = reader.next()) {
                changed += patch.record() == previous ? 0 : 1;
                previous = patch.record();
            }
        }
        return changed;
    }

    private long recordsOfOutput() {
        try (RecordReader reader = RecordReader.open(
                output,
                run.dataset().name(),
                run.dataset().options(),
                run.dataset().layouts(),
                RecordReader.Position.START)) {
            long records = 0;
            while (reader.next()) {
                records++;
            }
            return records;
        }
    }

    private void requireInputUnchanged(String original) throws IOException {
        if (!original.equals(state.inputHash) || !Sha256.ofFile(run.input()).equals(state.inputHash)) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.INPUT_CHANGED,
                    "input " + run.dataset().name() + " changed while it was being read"));
        }
        Path decided = run.request().decidedBy();
        if (decided != null
                && !Sha256.ofFile(decided).equals(run.definitions().get(Definitions.decisionsName(decided)))) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.INPUT_CHANGED, "the decisions changed while they were being read"));
        }
    }

    private List<FileEntry> otherFiles() throws IOException {
        List<FileEntry> files = new ArrayList<>();
        for (String path : Publication.OTHER_FILES.apply(run.dataset().name())) {
            Path file = run.directory().unpublished(path);
            files.add(new FileEntry(path, Files.size(file), Sha256.ofFile(file)));
        }
        return files;
    }
}
