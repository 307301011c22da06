package org.slatebridge.batch;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.mapping.PersonReader;
import org.slatebridge.record.RecordReader;

/** The one pass over a dataset in key order: its persons are read, decided, and their records changed as they go by. */
final class ClearancePass extends DatasetPass {

    private @Nullable PersonReader persons;
    private @Nullable Deciding deciding;

    ClearancePass(RunContext run, RunDataset dataset) {
        super(run, dataset);
    }

    @Override
    RunState begin() {
        RunState state = super.begin();
        state.count(Counter.HOLD_UNMATCHED, run.holds().size());
        return state;
    }

    @Override
    void opened(OpenDataset open) throws IOException {
        RunState state = open.state();
        persons = new PersonReader(
                dataset.mapping(), open.records(), open.totals(), lastKey(state), state.lastPerson, state.stray);
        deciding = new Deciding(run, state);
        if (state.journal.length() == 0) {
            open.journal().header(run.fingerprint().sha256());
        }
    }

    private byte[] lastKey(RunState state) {
        if (state.lastPerson == null) {
            return new byte[0];
        }
        try (RecordReader first = dataset.inputFrom(state.lastPerson)) {
            return first.next() ? PersonReader.keyOf(dataset.mapping(), first) : new byte[0];
        }
    }

    Deciding deciding() {
        return Objects.requireNonNull(deciding);
    }

    @Override
    Block next(int bytes) {
        PersonReader reader = Objects.requireNonNull(persons);
        Block block = new Block(reader.position());
        opened().records().keepFrom(block.from);
        while (!block.last && block.length() < bytes) {
            CriminalHistory history = reader.next();
            block.findings.addAll(reader.findings());
            if (history == null) {
                block.last = true;
            } else {
                block.persons.add(new Block.PersonWork(history, reader.places()));
            }
            block.end = reader.position();
        }
        block.controls.addAll(reader.takeControls());
        block.lastPerson = reader.lastPerson();
        block.stray = reader.stray();
        return block;
    }

    @Override
    void flush() throws IOException {
        deciding().flush();
        super.flush();
    }

    @Override
    void checkpoint() throws IOException {
        deciding().checkpoint();
        super.checkpoint();
    }

    @Override
    void closeMore() throws IOException {
        deciding().close();
    }
}
