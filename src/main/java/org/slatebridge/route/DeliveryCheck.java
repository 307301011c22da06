package org.slatebridge.route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/** Proves that a delivery is complete before anything reads it. Thread-safe. */
public final class DeliveryCheck {

    private final boolean unprovenAllowed;

    /**
     * A check.
     *
     * @param unprovenAllowed true if a done-file may leave the content unstated
     */
    DeliveryCheck(boolean unprovenAllowed) {
        this.unprovenAllowed = unprovenAllowed;
    }

    /** Compares the data with its done-file. */
    public void verify(Exchange exchange) throws IOException {
        PickupExchange pickup = new PickupExchange(exchange);
        Path file = pickup.receive();
        DoneFile stated = DoneFile.read(DoneFile.beside(file));
        if (!unprovenAllowed) {
            stated.requireProof();
        }
        stated.requireSize(Files.size(file));
        Delivery delivery = Delivery.of(file);
        stated.requireSize(delivery.bytes());
        stated.requireContent(delivery);
        pickup.delivery(delivery);
    }

    /** Ends a delivery whose content was processed before. */
    public void refuseDuplicate(Exchange exchange) {
        String hash = new PickupExchange(exchange).delivery().sha256();
        throw new DiagnosticException(Diagnostic.of(
                DiagnosticCode.DELIVERY_DUPLICATE,
                "the same content (SHA-256 " + hash.substring(0, 12) + ") was processed before"));
    }
}
