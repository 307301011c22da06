package org.slatebridge.batch;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** The job: check the input, evaluate and patch it, reconcile, publish. Restarts at the step that did not end. */
final class ClearanceJob {

    static final String NAME = "clearance";
    static final String PASS = "evaluate-and-patch";

    private final RunContext run;
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;

    ClearanceJob(RunContext run, JobStore store) {
        this.run = run;
        this.repository = store.repository();
        this.transactions = store.transactions();
    }

    Job job() {
        return new JobBuilder(NAME, repository)
                .start(step("check-input", (contribution, context) -> {
                    InputCheck check = new InputCheck(run.dataset(), run.input());
                    check.requireWritable();
                    check.run();
                    Path decided = run.request().decidedBy();
                    if (decided != null) {
                        new DecidedCheck(run).run(decided);
                    }
                    return RepeatStatus.FINISHED;
                }))
                .next(passStep())
                .next(step("reconcile", (contribution, context) -> {
                    reconcile(contribution);
                    return RepeatStatus.FINISHED;
                }))
                .next(step("publish", (contribution, context) -> {
                    Publication.publish(run);
                    return RepeatStatus.FINISHED;
                }))
                .build();
    }

    private Step step(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository)
                .tasklet(tasklet, transactions)
                .listener(new QuietExitMessage())
                .listener(new ToldStep(run.progress()))
                .build();
    }

    private Step passStep() {
        DatasetPass pass = new DatasetPass(run);
        return new StepBuilder(PASS, repository)
                        .<Block, Block>chunk(1)
                        .transactionManager(transactions)
                        .reader(pass)
                        .processor(new BlockEvaluator(run, pass))
                        .writer(new BlockWriter(run, pass))
                        .stream(pass)
                        .listener((StepExecutionListener) pass)
                        .listener(new QuietExitMessage())
                        .listener(new ToldStep(run.progress()))
                        .build();
    }

    private void reconcile(StepContribution contribution) throws IOException {
        new Reconciliation(run, stateOfPass(contribution)).settle();
    }

    private RunState stateOfPass(StepContribution contribution) {
        JobInstance instance = contribution.getStepExecution().getJobExecution().getJobInstance();
        @Nullable StepExecution last = repository.getLastStepExecution(instance, PASS);
        if (last == null) {
            throw new IllegalStateException("must have run before: " + PASS);
        }
        return RunState.read(
                last.getExecutionContext().getString(DatasetPass.STATE),
                run.dataset().name());
    }
}
