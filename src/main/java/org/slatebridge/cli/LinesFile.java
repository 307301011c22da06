package org.slatebridge.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/**
 * A file of JSON Lines that a command reads. Immutable.
 *
 * @param path the file; {@code -} for standard input
 */
record LinesFile(Path path) {

    private boolean isStandardInput() {
        return path.toString().equals("-");
    }

    /** What messages call it. */
    String name() {
        return isStandardInput() ? "standard input" : Usage.shortName(path);
    }

    /** Opens it, or says why it cannot be opened. */
    InputStream open(Console console) throws IOException {
        if (isStandardInput()) {
            return console.in();
        }
        if (Files.notExists(path)) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.FILE_MISSING, "file " + name() + " is not there"));
        }
        if (!Files.isRegularFile(path) && Files.isDirectory(path)) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.FILE_UNREADABLE, "file " + name() + " is a directory"));
        }
        return new FileInputStream(path.toFile());
    }
}
