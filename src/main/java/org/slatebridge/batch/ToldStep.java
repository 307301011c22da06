package org.slatebridge.batch;

import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells which step of the job begins. */
record ToldStep(Progress progress) implements StepExecutionListener {

    @Override
    public void beforeStep(StepExecution step) {
        progress.step(step.getStepName());
    }
}
