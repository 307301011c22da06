package org.slatebridge.batch;

import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticException;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Keeps stack traces out of the job repository: Spring Batch would store them, and a library's message can carry data.
 * Messages of our own are made without any.
 */
final class QuietExitMessage implements StepExecutionListener {

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        if (step.getFailureExceptions().isEmpty()) {
            return null;
        }
        Throwable failure = step.getFailureExceptions().get(0);
        String text = DiagnosticFinder.find(failure)
                .map(DiagnosticException::getMessage)
                .orElse(failure.getClass().getName());
        ExitStatus quiet = new ExitStatus(ExitStatus.FAILED.getExitCode(), text);
        step.setExitStatus(quiet);
        return null;
    }
}
