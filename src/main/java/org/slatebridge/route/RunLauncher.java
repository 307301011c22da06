package org.slatebridge.route;

/**
 * Runs the job on one delivery. Called by one thread at a time, and again with the same content when the process ended
 * before the result was published: a run that was interrupted is then continued, and one that has ended gives its
 * outcome once more.
 */
@FunctionalInterface
public interface RunLauncher {

    /**
     * Runs to the end.
     *
     * @param delivery a complete, verified file; it is not modified
     * @return how the run ended, whatever its return code
     * @throws org.slatebridge.diagnostic.DiagnosticException if no run could be begun; the delivery goes aside
     */
    RunOutcome run(Delivery delivery);
}
