package org.slatebridge.route;

import java.util.Objects;
import org.apache.camel.Exchange;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the summary of a run to the step that keeps it for the broker. */
public final class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    /** Named after the run, so that a run told twice is told in the same file. */
    public void stage(Exchange exchange) {
        PickupExchange pickup = new PickupExchange(exchange);
        RunOutcome outcome = Objects.requireNonNull(pickup.outcome());
        String run = String.valueOf(outcome.runDirectory().getFileName());
        LOG.info(Diagnostic.of(
                        DiagnosticCode.DELIVERY_DONE,
                        "run " + run + " ended with return code "
                                + outcome.returnCode().value())
                .line());
        pickup.send(outcome.summary(), run + ".txt");
    }
}
