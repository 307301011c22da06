package org.slatebridge.batch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticException;

/** Finds our own exception inside those a framework wraps around it. Stateless. */
final class DiagnosticFinder {

    private DiagnosticFinder() {}

    static Optional<DiagnosticException> find(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof DiagnosticException found) {
                return Optional.of(found);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
