package org.slatebridge.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/** Finds our own exception inside those a framework wraps around it. Stateless. */
final class DiagnosticFinder {

    private DiagnosticFinder() {}

    /** What is said where a device failed: reading throws unchecked, writing does not. */
    static Optional<DiagnosticException> findDevice(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof UncheckedIOException) {
                return Optional.of(new DiagnosticException(
                        Diagnostic.of(DiagnosticCode.FILE_UNREADABLE, "the input could not be read to its end"),
                        cause));
            }
            if (cause instanceof IOException e) {
                return Optional.of(Io.failed("the run could not be written", e));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

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
