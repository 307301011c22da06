package org.slatebridge.route;

import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what ended an exchange in one line: no stack trace, no file name, no body. */
public final class RouteFaults implements ExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RouteFaults.class);

    @Override
    public void handleException(Throwable e) {
        handleException(null, null, e);
    }

    @Override
    public void handleException(@Nullable String message, Throwable e) {
        handleException(message, null, e);
    }

    @Override
    public void handleException(@Nullable String message, @Nullable Exchange exchange, Throwable e) {
        boolean explained = exchange != null && new PickupExchange(exchange).asideName() != null;
        if (!explained) {
            Faults.withoutPaths(e).stream().map(Diagnostic::line).forEach(LOG::warn);
        }
    }
}
