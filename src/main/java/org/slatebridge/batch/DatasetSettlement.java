package org.slatebridge.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.SourceRef;
import org.slatebridge.protection.OwnerOnly;
import org.slatebridge.record.Pieces;
import org.slatebridge.record.RecordReader;
import org.slatebridge.writeback.JournalReader;
import org.slatebridge.writeback.Packing;
import org.slatebridge.writeback.Patch;
import org.slatebridge.writeback.PatchJournal;
import org.slatebridge.writeback.RunManifest.PatchedDataset;
import org.slatebridge.writeback.RunManifest.ReadDataset;
import org.slatebridge.writeback.Sha256;
import org.slatebridge.writeback.TotalsEditor;
import org.slatebridge.writeback.Verification;

/**
 * Settles the accounts of one dataset: its control totals in and out, every record accounted for, the output proven
 * against the journal. Can be done again from the same state as often as it is interrupted. Not thread-safe.
 */
final class DatasetSettlement {

    private final RunContext run;
    private final RunDataset dataset;
    private final RunState state;
    private final StatedTotals totals;
    private final Path output;
    private final Path journal;

    /** @param state of the pass over the dataset, at its end */
    DatasetSettlement(RunContext run, RunDataset dataset, RunState state) {
        this.run = run;
        this.dataset = dataset;
        this.state = state;
        this.totals = new StatedTotals(dataset.mapping());
        this.output = run.directory().unpublished(dataset.unfinishedOutput());
        this.journal = run.directory().unpublished("journal.dat");
    }

    /** True if the run writes it anew. */
    boolean isWritten() {
        return dataset.isWritten();
    }

    /** What was counted; complete when everything is settled. */
    Counts counts() {
        return state.counts;
    }

    /** Faults for records that should state totals and are not there. */
    List<Diagnostic> absentTotals() {
        return totals.absent(type -> state.controls.stream().anyMatch(control -> control.type() == type));
    }

    /** Checks the totals that the dataset states, and writes them anew where they have changed. */
    void settleTotals(PatchJournal book) throws IOException {
        List<Diagnostic> faults = new ArrayList<>();
        List<Stated> all = new ArrayList<>();
        for (RunState.Control control : state.controls) {
            if (!totals.of(control.type()).isEmpty()) {
                Stated stated = read(control);
                faults.addAll(TotalsEditor.check(
                        totals.of(control.type()), sums(control, false), stated.record(), stated.source()));
                all.add(stated);
            }
        }
        if (!faults.isEmpty()) {
            throw new DiagnosticException(faults);
        }
        if (dataset.isWritten()) {
            editTotals(all, book);
        }
    }

    /** A header or trailer record that states totals, read again. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stated(
            RunState.Control control,
            byte[] record,
            SourceRef source,
            @Nullable Pieces pieces) {}

    private Stated read(RunState.Control control) {
        try (RecordReader in = dataset.inputFrom(control.before())) {
            requireUnchanged(in.next());
            SourceRef source = new SourceRef(dataset.name(), in.number(), in.offset());
            byte[] record = Arrays.copyOfRange(in.buffer(), in.start(), in.start() + in.length());
            return new Stated(control, record, source, in.pieces());
        }
    }

    private void editTotals(List<Stated> all, PatchJournal book) throws IOException {
        try (FileChannel out = FileChannel.open(output, StandardOpenOption.WRITE)) {
            for (Stated stated : all) {
                RunState.Control control = stated.control();
                List<Patch> patches = TotalsEditor.update(
                        totals.of(control.type()),
                        sums(control, true),
                        stated.record(),
                        stated.source(),
                        stated.pieces());
                for (Patch patch : patches) {
                    book.append(patch);
                    out.write(ByteBuffer.wrap(patch.after()), patch.offset());
                }
                state.count(Counter.RECORDS_CHANGED, patches.isEmpty() ? 0 : 1);
            }
            out.force(true);
        }
    }

    private long[] sums(RunState.Control control, boolean afterwards) {
        long[] all = state.totals.clone();
        for (int i = 0; afterwards && i < all.length; i++) {
            all[i] += state.totalsChange[i];
        }
        return totals.sums(control.type(), all);
    }

    /** in = changed + unchanged + rejected, each counted from the files and not from what the run believes. */
    void accountForRecords() throws IOException {
        long changed = changedRecords();
        long records = dataset.isWritten() ? recordsOf(output) : state.get(Counter.RECORDS_READ);
        long rejected = state.get(Counter.RECORDS_REJECTED);
        state.count(Counter.RECORDS_UNCHANGED, records - changed - rejected - state.get(Counter.RECORDS_UNCHANGED));
        if (records != state.get(Counter.RECORDS_READ) || changed != state.get(Counter.RECORDS_CHANGED)) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.COUNTS_DIFFER,
                    "read " + state.get(Counter.RECORDS_READ) + " and changed "
                            + state.get(Counter.RECORDS_CHANGED) + " records of dataset " + dataset.name()
                            + ", but the output has " + records + " and the journal " + changed));
        }
    }

    private long changedRecords() throws IOException {
        long changed = 0;
        long previous = -1;
        try (JournalReader reader = new JournalReader(run.journal(), journal)) {
            for (Patch patch = reader.next(); patch != null; patch = reader.next()) {
                if (patch.dataset().equals(dataset.name())) {
                    changed += patch.record() == previous ? 0 : 1;
                    previous = patch.record();
                }
            }
        }
        return changed;
    }

    private long recordsOf(Path file) {
        try (RecordReader reader = RecordReader.open(
                file,
                dataset.name(),
                dataset.mapping().options(),
                dataset.mapping().layouts(),
                RecordReader.Position.START)) {
            long records = 0;
            while (reader.next()) {
                records++;
            }
            return records;
        }
    }

    /** Proves that undoing the journal in the output gives the input, which must be what was read. */
    PatchedDataset proven() throws IOException {
        Verification.Hashes hashes = hashes();
        requireUnchanged(hashes.original().equals(state.inputHash));
        requireUnchanged(Sha256.ofDataset(dataset.input(), dataset.name()).equals(state.inputHash));
        if (dataset.isPacked()) {
            Packing.pack(
                    output, dataset.name(), hashes.patched(), run.directory().unpublished(dataset.output()));
        }
        return new PatchedDataset(
                dataset.name(),
                dataset.fileName(),
                Files.size(output),
                state.get(Counter.RECORDS_READ),
                hashes.original(),
                hashes.patched());
    }

    /** Proves that a dataset nothing is written into is what was read. */
    ReadDataset read() throws IOException {
        String hash = Sha256.ofDataset(dataset.input(), dataset.name());
        requireUnchanged(hash.equals(state.inputHash));
        return new ReadDataset(dataset.name(), state.written(dataset.mapping()), state.get(Counter.RECORDS_READ), hash);
    }

    private void requireUnchanged(boolean unchanged) {
        if (!unchanged) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.INPUT_CHANGED, "input " + dataset.name() + " changed while it was being read"));
        }
    }

    private Verification.Hashes hashes() throws IOException {
        Path sums = run.directory().unpublished(Verification.SUMS.apply(dataset.name()));
        OwnerOnly.createFolders(sums.resolveSibling(""));
        try (FileChannel channel = OwnerOnly.open(
                        sums,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            Verification.Hashes hashes = new Verification(run.journal()).hashes(dataset.name(), output, journal, out);
            out.flush();
            channel.force(true);
            return hashes;
        }
    }
}
