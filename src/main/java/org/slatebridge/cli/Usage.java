package org.slatebridge.cli;

import java.nio.file.Path;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/** What commands say of options that do not go together. Stateless. */
final class Usage {

    private Usage() {}

    /** What messages call a file: its name without folders; of a root or the working folder what was given. */
    static String shortName(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    static DiagnosticException fault(String text) {
        return new DiagnosticException(Diagnostic.of(DiagnosticCode.USAGE, text));
    }
}
