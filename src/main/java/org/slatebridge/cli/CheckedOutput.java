package org.slatebridge.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/**
 * Standard output for much data: ends the command when its reader has gone, where a print stream would go on for hours.
 */
final class CheckedOutput extends OutputStream {

    /** What is said then. */
    static final Diagnostic LOST =
            Diagnostic.of(DiagnosticCode.OUTPUT_NOT_WRITABLE, "standard output was not wholly written");

    private final PrintStream target;

    CheckedOutput(PrintStream target) {
        this.target = target;
    }

    @Override
    public void write(int b) {
        target.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        target.write(bytes, from, length);
        if (target.checkError()) {
            throw new DiagnosticException(LOST);
        }
    }
}
