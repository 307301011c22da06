package org.slatebridge.route;

import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileMessage;
import org.jspecify.annotations.Nullable;

/** What the steps of the pickup route hand to each other, as properties of the exchange. */
record PickupExchange(Exchange exchange) {

    private static final String DELIVERY = "delivery";
    private static final String OUTCOME = "outcome";

    /** Named in pickup.yaml. */
    private static final String DELIVERY_NAME = "deliveryName";

    private static final String CONTENT_HASH = "contentHash";
    private static final String ASIDE_NAME = "asideName";

    /** The file the consumer gave; remembers its name, because steps change the body. */
    Path receive() {
        GenericFile<?> given = ((GenericFileMessage<?>) exchange.getIn()).getGenericFile();
        Path file = ((File) given.getFile()).toPath();
        exchange.setProperty(DELIVERY_NAME, String.valueOf(file.getFileName()));
        return file;
    }

    void delivery(Delivery delivery) {
        exchange.setProperty(DELIVERY, delivery);
        exchange.setProperty(CONTENT_HASH, delivery.sha256());
    }

    Delivery delivery() {
        return Objects.requireNonNull(exchange.getProperty(DELIVERY, Delivery.class));
    }

    void outcome(RunOutcome outcome) {
        exchange.setProperty(OUTCOME, outcome);
    }

    /** Null before the run has ended. */
    @Nullable
    RunOutcome outcome() {
        return exchange.getProperty(OUTCOME, RunOutcome.class);
    }

    /** Null before {@link #receive}. */
    @Nullable
    String deliveryName() {
        return exchange.getProperty(DELIVERY_NAME, String.class);
    }

    /** Null before the delivery has failed. */
    @Nullable
    String asideName() {
        return exchange.getProperty(ASIDE_NAME, String.class);
    }

    void asideName(String name) {
        exchange.setProperty(ASIDE_NAME, name);
    }

    /** What the next step writes, and under which name. */
    void send(Object body, String fileName) {
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeader(Exchange.FILE_NAME, fileName);
    }
}
