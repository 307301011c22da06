package org.slatebridge.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.writeback.PatchJournal;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** The job: check the input, evaluate and patch it, reconcile, publish. Restarts at the step that did not end. */
final class ClearanceJob {

    static final String NAME = "clearance";
    static final String PASS = "evaluate-and-patch";
    private static final String DECIDE = "decide";

    private final RunContext run;
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;

    ClearanceJob(RunContext run, JobStore store) {
        this.run = run;
        this.repository = store.repository();
        this.transactions = store.transactions();
    }

    Job job() {
        SimpleJobBuilder steps = new JobBuilder(NAME, repository).start(step("check-input", (contribution, context) -> {
            checkInputs();
            return RepeatStatus.FINISHED;
        }));
        List<String> passes = run.isJoined() ? joined(steps) : single(steps);
        return steps.next(step("reconcile", (contribution, context) -> {
                    reconcile(passes, contribution);
                    return RepeatStatus.FINISHED;
                }))
                .next(step("publish", (contribution, context) -> {
                    LedgerCheck.enter(run);
                    Publication.publish(run);
                    return RepeatStatus.FINISHED;
                }))
                .build();
    }

    private void checkInputs() throws IOException {
        for (RunDataset dataset : run.datasets()) {
            new InputCheck(dataset.mapping(), dataset.input()).run();
        }
        LedgerCheck.early(run);
        Path decided = run.request().decidedBy();
        if (decided != null) {
            new DecidedCheck(run).run(decided);
        }
    }

    private Step step(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository)
                .tasklet(tasklet, transactions)
                .listener(new ToldStep(run.progress()))
                .build();
    }

    /** One pass over the one dataset, in key order. */
    private List<String> single(SimpleJobBuilder steps) {
        ClearancePass pass = new ClearancePass(run, run.datasets().get(0));
        steps.next(pass(PASS, pass, new BlockEvaluator(run, pass)));
        return List.of(PASS);
    }

    /** First everything is decided, then what follows is carried out in one dataset after the other. */
    private List<String> joined(SimpleJobBuilder steps) {
        steps.next(step(DECIDE, (contribution, context) -> {
            RunState state = new JoinedDecisions(run).decide();
            contribution.getStepExecution().getExecutionContext().putString(DatasetPass.STATE, state.write());
            return RepeatStatus.FINISHED;
        }));
        List<String> passes = new ArrayList<>();
        for (RunDataset dataset : run.datasets()) {
            String before = passes.isEmpty() ? DECIDE : passes.get(passes.size() - 1);
            EditPass pass = new EditPass(run, dataset, execution -> stateOf(before, "", execution).journal);
            String name = "edit-" + dataset.name();
            steps.next(pass(name, pass, new BlockEditor(pass)));
            passes.add(name);
        }
        return passes;
    }

    private Step pass(String name, DatasetPass pass, ItemProcessor<Block, Block> processor) {
        return new StepBuilder(name, repository)
                        .<Block, Block>chunk(1)
                        .transactionManager(transactions)
                        .reader(pass)
                        .processor(processor)
                        .writer(new BlockWriter(pass))
                        .stream(pass)
                        .listener((StepExecutionListener) pass)
                        .listener(new ToldStep(run.progress()))
                        .build();
    }

    private void reconcile(List<String> passes, StepContribution contribution) throws IOException {
        JobExecution execution = contribution.getStepExecution().getJobExecution();
        List<DatasetSettlement> settlements = new ArrayList<>();
        PatchJournal.State journal = PatchJournal.State.EMPTY;
        for (int i = 0; i < passes.size(); i++) {
            RunDataset dataset = run.datasets().get(i);
            RunState state = stateOf(passes.get(i), dataset.name(), execution);
            journal = state.journal;
            settlements.add(new DatasetSettlement(run, dataset, state));
        }
        Counts decided = run.isJoined() ? stateOf(DECIDE, "", execution).counts : new Counts();
        new Reconciliation(run, journal, settlements).settle(decided);
    }

    private RunState stateOf(String step, String dataset, JobExecution execution) {
        @Nullable StepExecution last = repository.getLastStepExecution(execution.getJobInstance(), step);
        if (last == null) {
            throw new IllegalStateException("must have run before: " + step);
        }
        return RunState.read(last.getExecutionContext().getString(DatasetPass.STATE), dataset);
    }
}
