package org.slatebridge.route;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down why a delivery goes to the failed folder, beside where the consumer will then move it. */
public final class FailedDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(FailedDelivery.class);
    private static final String REASON_SUFFIX = ".reason";
    private static final String AGAIN = "To try again: put the data file back into the inbox, then its done-file.\n";

    private final Path folder;

    FailedDelivery(Path folder) {
        this.folder = folder;
    }

    /** Chooses a name that is free in the failed folder, writes {@code NAME.reason} there, and words the notice. */
    public void explain(Exchange exchange) throws IOException {
        PickupExchange pickup = new PickupExchange(exchange);
        Throwable cause = Objects.requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
        String name = freeName(String.valueOf(pickup.deliveryName()));
        pickup.asideName(name);
        writeReason(name, reason(pickup, Faults.of(cause)) + "\n" + AGAIN);
        String told = reason(pickup, Faults.withoutPaths(cause));
        LOG.warn(Diagnostic.of(DiagnosticCode.DELIVERY_ASIDE, "a delivery was put aside")
                .line());
        LOG.warn(told);
        pickup.send(notice(pickup, told), exchange.getExchangeId() + ".txt");
    }

    /**
     * The name in the failed folder, never empty and never one that is taken: the consumer would replace the folder, or
     * the other file.
     */
    public String nameFor(Exchange exchange) {
        String chosen = new PickupExchange(exchange).asideName();
        return chosen != null ? chosen : freeName(exchange.getExchangeId());
    }

    private static String reason(PickupExchange pickup, List<Diagnostic> faults) {
        RunOutcome outcome = pickup.outcome();
        return outcome != null && !outcome.usable()
                ? outcome.reason()
                : faults.get(0).line();
    }

    private static String notice(PickupExchange pickup, String reason) {
        RunOutcome outcome = pickup.outcome();
        return outcome == null ? reason + "\n" : reason + "\n" + outcome.summary();
    }

    private String freeName(String wanted) {
        String name = wanted;
        for (int i = 2; Files.exists(folder.resolve(name)); i++) {
            name = wanted + "." + i;
        }
        return name;
    }

    private void writeReason(String name, String text) throws IOException {
        Path part = folder.resolve("." + name + REASON_SUFFIX + ".part");
        Files.writeString(part, text, StandardCharsets.UTF_8);
        Files.move(part, folder.resolve(name + REASON_SUFFIX), StandardCopyOption.REPLACE_EXISTING);
    }
}
