package org.slatebridge.batch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticException;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Keeps stack traces and the words of libraries out of the job repository, where they could carry data: of a failure it
 * stores our own message, which is made without any, or the kind of exception. A listener could not: Spring Batch
 * builds the exit message after it asked the listeners, from the stack trace. Immutable.
 */
final class QuietRepository {

    private static final Pattern KIND = Pattern.compile("[\\w.$]+");

    private final JobRepository repository;

    private QuietRepository(JobRepository repository) {
        this.repository = repository;
    }

    /** The same repository, quiet. */
    static JobRepository around(JobRepository repository) {
        QuietRepository quiet = new QuietRepository(repository);
        return (JobRepository) Proxy.newProxyInstance(
                JobRepository.class.getClassLoader(),
                new Class<?>[] {JobRepository.class},
                (proxy, method, arguments) -> quiet.invoke(method, arguments));
    }

    private @Nullable Object invoke(Method method, Object @Nullable [] arguments) throws Throwable {
        Object first = arguments == null || arguments.length == 0 ? null : arguments[0];
        if (first instanceof StepExecution step) {
            step.setExitStatus(quiet(step.getExitStatus(), step.getFailureExceptions()));
        } else if (first instanceof JobExecution job) {
            job.setExitStatus(quiet(job.getExitStatus(), job.getAllFailureExceptions()));
        }
        try {
            return method.invoke(repository, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static ExitStatus quiet(ExitStatus status, List<Throwable> failures) {
        String said = status.getExitDescription();
        if (said.isEmpty()) {
            return status;
        }
        String text = failures.isEmpty() ? (KIND.matcher(said).matches() ? said : "") : text(failures.get(0));
        return new ExitStatus(status.getExitCode(), text);
    }

    private static String text(Throwable failure) {
        return DiagnosticFinder.find(failure)
                .map(DiagnosticException::getMessage)
                .orElse(failure.getClass().getName());
    }
}
