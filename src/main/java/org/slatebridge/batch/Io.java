package org.slatebridge.batch;

import java.io.IOException;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/** Turns failures of files into messages. Stateless. */
final class Io {

    private Io() {}

    /** What a run says when a device fails; the system's own words may hold a path, so they stay out. */
    static DiagnosticException failed(String text, IOException e) {
        return new DiagnosticException(Diagnostic.of(DiagnosticCode.OUTPUT_NOT_WRITABLE, text), e);
    }
}
