package org.slatebridge.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.slatebridge.batch.RunDirectory;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/** What commands need that look at a run. Stateless. */
final class FinishedRun {

    private FinishedRun() {}

    /** The directory of a run that was published; refused if it is none. */
    static RunDirectory require(Path run) {
        RunDirectory directory = new RunDirectory(run);
        if (!Files.isRegularFile(directory.manifest())) {
            String why = Files.isDirectory(directory.work()) ? " holds a run that did not end" : " holds no run";
            throw new DiagnosticException(Diagnostic.of(DiagnosticCode.RUN_MISSING, run + why));
        }
        return directory;
    }
}
