package org.slatebridge.route;

import org.apache.camel.Exchange;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/** Runs the job on a verified delivery. */
public final class PickupRun {

    private final RunLauncher launcher;

    PickupRun(RunLauncher launcher) {
        this.launcher = launcher;
    }

    /** Ends with an exception, and so puts the delivery aside, if the run's result must not be used. */
    public void run(Exchange exchange) {
        PickupExchange pickup = new PickupExchange(exchange);
        RunOutcome outcome = launcher.run(pickup.delivery());
        pickup.outcome(outcome);
        if (!outcome.usable()) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.RUN_FAILED,
                    "the run ended with return code " + outcome.returnCode().value()));
        }
    }
}
