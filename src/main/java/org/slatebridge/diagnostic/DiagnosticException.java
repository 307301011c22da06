package org.slatebridge.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Ends what was being done because of faults that a person can mend. Its message is made of the faults alone and never
 * shows a value of the data.
 */
public final class DiagnosticException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    /** Ends with all of these faults; at least one. */
    public DiagnosticException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::line).collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** Ends with one fault. */
    public DiagnosticException(Diagnostic diagnostic) {
        this(List.of(diagnostic));
    }

    /** Ends with one fault that a lower layer caused; the cause is kept for a debugger, never shown. */
    public DiagnosticException(Diagnostic diagnostic, Throwable cause) {
        this(List.of(diagnostic));
        initCause(cause);
    }

    /** The faults, in the order they were found; never empty. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The gravest return code of the faults. */
    public ReturnCode returnCode() {
        return diagnostics.stream().map(d -> d.code().returnCode()).reduce(ReturnCode.OK, ReturnCode::worst);
    }
}
