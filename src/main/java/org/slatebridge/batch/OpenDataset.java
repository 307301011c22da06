package org.slatebridge.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.mapping.ControlTotals;
import org.slatebridge.mapping.PersonReader.Place;
import org.slatebridge.record.Pieces;
import org.slatebridge.record.RecordReader;
import org.slatebridge.writeback.Edit;
import org.slatebridge.writeback.Patch;
import org.slatebridge.writeback.PatchJournal;
import org.slatebridge.writeback.RecordEditor;
import org.slatebridge.writeback.Sha256;

/**
 * A dataset while a pass goes over it: what is read, what is written beside, and how far both are. Not thread-safe.
 *
 * @param dataset which
 * @param records its input, at the place of the state
 * @param totals of the records as they were read
 * @param totalsChange what changing them adds
 * @param files output and rejects
 * @param journal takes the patches
 * @param state of the last checkpoint; moves on with the pass
 * @param inputDigest of the bytes before the place
 */
record OpenDataset(
        RunDataset dataset,
        RecordReader records,
        ControlTotals totals,
        ControlTotals totalsChange,
        DatasetFiles files,
        PatchJournal journal,
        RunState state,
        MessageDigest inputDigest) {

    /**
     * Opens a dataset where its state says.
     *
     * @throws DiagnosticException if the input up to there is not what it was
     */
    static OpenDataset open(RunContext run, RunDataset dataset, RunState state) throws IOException {
        MessageDigest digest =
                Sha256.ofDatasetPrefix(dataset.input(), dataset.name(), state.written(dataset.mapping()));
        if (!state.inputHash.isEmpty() && !Sha256.soFar(digest).equals(state.inputHash)) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.INPUT_CHANGED,
                    "input " + dataset.name() + " is not the one the run was begun with"));
        }
        return new OpenDataset(
                dataset,
                dataset.inputFrom(state.position),
                new ControlTotals(dataset.mapping().totals(), state.totals),
                new ControlTotals(dataset.mapping().totals(), state.totalsChange),
                new DatasetFiles(run.directory(), dataset, state),
                new PatchJournal(run.journal(), run.directory().unpublished("journal.dat"), state.journal),
                state,
                digest);
    }

    /** Counts the bytes of a block in, before any is changed. */
    void hash(Block block) {
        inputDigest.update(records.window(), records.indexOf(block.from), (int) block.length());
    }

    /**
     * Edits a record where it lies; one in pieces in a copy, of which the changed bytes are put back.
     *
     * @return false if it was left alone, because it is not as a rule expects it
     */
    boolean edit(RecordEditor editor, List<Edit> edits, Place place) {
        Pieces pieces = place.pieces();
        List<Patch> patches;
        if (pieces == null) {
            patches = editor.edit(
                    edits, records.window(), records.indexOf(place.source().offset()), place);
        } else {
            patches = editor.edit(edits, records.assembled(pieces, place.length()), 0, place);
            patches.forEach(this::putBack);
        }
        if (patches.isEmpty()) {
            return false;
        }
        patches.forEach(journal::append);
        state.count(Counter.RECORDS_CHANGED, 1);
        state.count(
                Counter.RESTORED,
                edits.stream().filter(edit -> edit.rule().restores()).count());
        return true;
    }

    private void putBack(Patch patch) {
        System.arraycopy(patch.after(), 0, records.window(), records.indexOf(patch.offset()), patch.after().length);
    }

    /** Takes over the bytes before the first record. */
    void copyHeader() throws IOException {
        byte[] header = records.header();
        inputDigest.update(header);
        files.write(ByteBuffer.wrap(header));
        state.position = records.positionAfter();
    }

    /** Takes over the bytes after the last record. */
    void copyTrailer() throws IOException {
        byte[] trailer = records.trailer();
        inputDigest.update(trailer);
        files.write(ByteBuffer.wrap(trailer));
    }

    /** Hands everything that is collected to the system. */
    void flush() throws IOException {
        journal.flush();
        files.flush();
    }

    /** Puts everything on the device and notes how far it is. */
    void checkpoint() throws IOException {
        flush();
        files.checkpoint(state);
        journal.force();
        state.journal = journal.state();
        state.totals = totals.sums();
        state.totalsChange = totalsChange.sums();
        state.inputHash = Sha256.soFar(inputDigest);
    }

    void close() throws IOException {
        records.close();
        files.close();
        journal.close();
    }
}
