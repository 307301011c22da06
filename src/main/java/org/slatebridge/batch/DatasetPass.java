package org.slatebridge.batch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemStream;

/**
 * One pass over a dataset: reads it block by block, and keeps what has to survive between two checkpoints. Spring Batch
 * calls {@link #update} after every chunk inside its transaction; files are on the device before the state that speaks
 * of them is. Not thread-safe.
 */
abstract class DatasetPass implements ItemStream, ItemReader<Block>, StepExecutionListener {

    static final String STATE = "state";
    private static final int BLOCK_BYTES = 4 << 20;

    final RunContext run;
    final RunDataset dataset;
    private @Nullable OpenDataset opened;
    private @Nullable StepExecution step;
    private long lastCheckpoint;

    DatasetPass(RunContext run, RunDataset dataset) {
        this.run = run;
        this.dataset = dataset;
    }

    @Override
    public final void beforeStep(StepExecution execution) {
        step = execution;
    }

    @Override
    public final void open(ExecutionContext context) {
        boolean begun = context.containsKey(STATE);
        RunState state = begun ? RunState.read(context.getString(STATE), dataset.name()) : begin();
        try {
            OpenDataset open = OpenDataset.open(run, dataset, state);
            opened = open;
            if (!begun) {
                open.copyHeader();
            }
            opened(open);
            lastCheckpoint = state.position.offset();
        } catch (IOException e) {
            throw Io.failed("the files of the run cannot be opened", e);
        }
    }

    /** The job the pass is a step of. */
    final JobExecution jobExecution() {
        if (step == null) {
            throw new IllegalStateException("must be a step of a job");
        }
        return step.getJobExecution();
    }

    /** Before the first record. */
    RunState begin() {
        return new RunState(dataset.mapping().totals().size());
    }

    /** Opens what else the pass needs. */
    abstract void opened(OpenDataset open) throws IOException;

    /** What is open. */
    final OpenDataset opened() {
        if (opened == null) {
            throw new IllegalStateException("must be opened first");
        }
        return opened;
    }

    @Override
    public final @Nullable Block read() throws IOException {
        OpenDataset open = opened();
        if (open.state().ended) {
            return null;
        }
        return next(Math.min(BLOCK_BYTES, run.request().checkpointBytes()));
    }

    /** The next block, of so many bytes or little more. */
    abstract Block next(int bytes) throws IOException;

    /**
     * Moves the checkpoint when it is time. Between two checkpoints the repository keeps the older one, which stays
     * right because a restart cuts the files back to it; so blocks can be small and waiting for the device rare.
     */
    @Override
    public final void update(ExecutionContext context) {
        RunState state = opened().state();
        boolean stopping = step != null && run.stopRequested().getAsBoolean();
        long since = state.position.offset() - lastCheckpoint;
        if (since >= run.request().checkpointBytes() || state.ended || stopping || !context.containsKey(STATE)) {
            try {
                checkpoint();
            } catch (IOException e) {
                throw Io.failed("the run cannot be written", e);
            }
            context.putString(STATE, state.write());
            lastCheckpoint = state.position.offset();
        }
        if (step != null && stopping) {
            step.setTerminateOnly();
        }
        run.progress().at(state.position.offset(), opened().records().size());
    }

    /** Hands everything that is collected to the system. */
    void flush() throws IOException {
        opened().flush();
    }

    /** Puts everything on the device and notes how far it is. */
    void checkpoint() throws IOException {
        opened().checkpoint();
    }

    @Override
    public final void close() {
        OpenDataset open = opened;
        if (open != null) {
            try {
                open.close();
                closeMore();
            } catch (IOException e) {
                throw Io.failed("the files of the run cannot be closed", e);
            } finally {
                opened = null;
            }
        }
    }

    /** Closes what else the pass has opened. */
    abstract void closeMore() throws IOException;
}
