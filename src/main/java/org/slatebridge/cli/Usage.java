package org.slatebridge.cli;

import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/** What commands say of options that do not go together. Stateless. */
final class Usage {

    private Usage() {}

    static DiagnosticException fault(String text) {
        return new DiagnosticException(Diagnostic.of(DiagnosticCode.USAGE, text));
    }
}
