package org.slatebridge.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.protection.OwnerOnly;

/**
 * The places in a run directory. Everything is made below {@code work/} and gets its final name when the run is
 * published. Immutable.
 *
 * @param root the directory itself
 */
public record RunDirectory(Path root) {

    /** Makes the directory, or says why it cannot be made. */
    void create() {
        try {
            OwnerOnly.createFolders(work());
            Path probe = Files.createTempFile(work(), "probe", null);
            Files.delete(probe);
        } catch (IOException e) {
            throw new DiagnosticException(
                    Diagnostic.of(
                            DiagnosticCode.OUTPUT_NOT_WRITABLE, "run directory " + root + " cannot be written to"),
                    e);
        }
    }

    /** Proof of a finished run; there only when all the rest is. */
    public Path manifest() {
        return root.resolve("manifest.json");
    }

    /** Where the patched datasets are. */
    public Path output() {
        return root.resolve("output");
    }

    /** The journal of a finished run. */
    public Path journal() {
        return root.resolve("journal.dat");
    }

    /** The decisions of a finished run. */
    public Path decisions() {
        return root.resolve("decisions.jsonl");
    }

    /** The summary block of a finished run. */
    public Path summary() {
        return root.resolve("summary.txt");
    }

    /** What an unfinished run needs to go on. */
    public Path work() {
        return root.resolve("work");
    }

    /** The file that is locked while a process runs the run. */
    Path lock() {
        return work().resolve("run.lock");
    }

    /** What the run was begun with. */
    Path parameters() {
        return work().resolve("run.properties");
    }

    /** Where the files of the run were. */
    Path places() {
        return work().resolve("run.places");
    }

    /** Where it stands what is to be done with the records of datasets that are joined. */
    Path agendas() {
        return work().resolve("agenda");
    }

    /** What is to be done with the records of a dataset. */
    Path agenda(String dataset) {
        return agendas().resolve(dataset + ".dat");
    }

    /** A file on its way to {@link #root}. */
    Path unpublished(String path) {
        return work().resolve("publish").resolve(path);
    }
}
