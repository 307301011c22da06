package org.slatebridge.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.mapping.ControlTotals;
import org.slatebridge.mapping.PersonReader;
import org.slatebridge.record.RecordReader;
import org.slatebridge.writeback.Sha256;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemStream;

/**
 * One pass over a dataset: reads it block by block, and keeps what has to survive between two checkpoints. Spring Batch
 * calls {@link #update} after every chunk inside its transaction; files are on the device before the state that speaks
 * of them is.
 */
final class DatasetPass implements ItemStream, ItemReader<Block>, StepExecutionListener {

    static final String STATE = "state";
    private static final int BLOCK_BYTES = 4 << 20;

    private final RunContext run;
    private @Nullable Opened opened;
    private @Nullable StepExecution step;
    private long lastCheckpoint;

    /** What is open during the pass. */
    record Opened(
            RecordReader records,
            PersonReader persons,
            ControlTotals totals,
            ControlTotals totalsChange,
            RunFiles files,
            RunState state,
            MessageDigest inputDigest,
            @Nullable DecidedElsewhere elsewhere) {}

    DatasetPass(RunContext run) {
        this.run = run;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        step = execution;
    }

    @Override
    public void open(ExecutionContext context) {
        RunState state = context.containsKey(STATE)
                ? RunState.read(context.getString(STATE), run.dataset().name())
                : new RunState(run.dataset().totals().size());
        try {
            MessageDigest digest = Sha256.ofPrefix(run.input(), state.written(run.dataset()));
            if (!state.inputHash.isEmpty() && !Sha256.soFar(digest).equals(state.inputHash)) {
                throw new DiagnosticException(Diagnostic.of(
                        DiagnosticCode.INPUT_CHANGED,
                        "input " + run.dataset().name() + " is not the one the run was begun with"));
            }
            RecordReader records = RecordReader.open(
                    run.input(),
                    run.dataset().name(),
                    run.dataset().options(),
                    run.dataset().layouts(),
                    state.position);
            ControlTotals totals = new ControlTotals(run.dataset().totals(), state.totals);
            opened = new Opened(
                    records,
                    new PersonReader(run.dataset(), records, totals, lastKey(state), state.lastKey, state.stray),
                    totals,
                    new ControlTotals(run.dataset().totals(), state.totalsChange),
                    new RunFiles(run.directory(), run.dataset(), run.fileName(), run.journal(), state),
                    state,
                    digest,
                    elsewhere(state));
            lastCheckpoint = state.position.offset();
            if (state.journal.length() == 0) {
                begin(opened);
            }
        } catch (IOException e) {
            throw Io.failed("the files of the run cannot be opened", e);
        }
    }

    private @Nullable DecidedElsewhere elsewhere(RunState state) throws IOException {
        Path file = run.request().decidedBy();
        return file == null ? null : DecidedElsewhere.open(file, state.decided);
    }

    private byte[] lastKey(RunState state) throws IOException {
        ByteBuffer key = ByteBuffer.allocate(state.lastKey.length());
        try (FileChannel in = FileChannel.open(run.input())) {
            while (key.hasRemaining() && in.read(key, state.lastKey.offset() + key.position()) >= 0) {
                // until the key is complete
            }
        }
        return key.array();
    }

    private void begin(Opened pass) throws IOException {
        pass.state().count(Counter.HOLD_UNMATCHED, run.holds().size());
        pass.files().journal.header(run.fingerprint().sha256());
        byte[] header = pass.records().header();
        pass.inputDigest().update(header);
        pass.files().output.append(ByteBuffer.wrap(header));
        pass.state().position = pass.records().positionAfter();
    }

    /** What is open. */
    Opened opened() {
        if (opened == null) {
            throw new IllegalStateException("must be opened first");
        }
        return opened;
    }

    @Override
    public @Nullable Block read() {
        Opened pass = opened();
        if (pass.state().ended) {
            return null;
        }
        Block block = new Block(pass.persons().position());
        pass.records().keepFrom(block.from);
        int size = Math.min(BLOCK_BYTES, run.request().checkpointBytes());
        while (!block.last && block.length() < size) {
            CriminalHistory history = pass.persons().next();
            block.findings.addAll(pass.persons().findings());
            if (history == null) {
                block.last = true;
            } else {
                block.persons.add(new Block.PersonWork(history, pass.persons().places()));
            }
            block.end = pass.persons().position();
        }
        block.controls.addAll(pass.persons().takeControls());
        block.lastKey = pass.persons().lastKeyPlace();
        block.stray = pass.persons().stray();
        return block;
    }

    /**
     * Moves the checkpoint when it is time. Between two checkpoints the repository keeps the older one, which stays
     * right because a restart cuts the files back to it; so blocks can be small and waiting for the device rare.
     */
    @Override
    public void update(ExecutionContext context) {
        Opened pass = opened();
        RunState state = pass.state();
        boolean stopping = step != null && run.stopRequested().getAsBoolean();
        long since = state.position.offset() - lastCheckpoint;
        if (since >= run.request().checkpointBytes() || state.ended || stopping || !context.containsKey(STATE)) {
            checkpoint(pass, state);
            context.putString(STATE, state.write());
            lastCheckpoint = state.position.offset();
        }
        if (step != null && stopping) {
            step.setTerminateOnly();
        }
        run.progress().at(state.position.offset(), pass.records().size());
    }

    private static void checkpoint(Opened pass, RunState state) {
        try {
            pass.files().checkpoint(state);
        } catch (IOException e) {
            throw Io.failed("the run cannot be written", e);
        }
        state.totals = pass.totals().sums();
        state.totalsChange = pass.totalsChange().sums();
        state.inputHash = Sha256.soFar(pass.inputDigest());
    }

    @Override
    public void close() {
        if (opened != null) {
            try {
                opened.records().close();
                opened.files().close();
                if (opened.elsewhere() != null) {
                    opened.elsewhere().close();
                }
            } catch (IOException e) {
                throw Io.failed("the files of the run cannot be closed", e);
            } finally {
                opened = null;
            }
        }
    }
}
