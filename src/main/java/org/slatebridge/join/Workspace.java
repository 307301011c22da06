package org.slatebridge.join;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slatebridge.dataset.KeyIndex;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/**
 * Where indexes spill what does not fit in memory: a folder of its own that only its owner can read, gone with the end.
 */
public final class Workspace implements Closeable {

    /** Indexes of a dataset: its keys, its orphans, those that are asked for by two kinds of cross-reference. */
    private static final int SHARES = 4;

    private final Path folder;
    private final long share;

    /**
     * A workspace.
     *
     * @param parent the folder it is made in
     * @param budget bytes of memory for all indexes together
     * @param datasets how many datasets share it
     * @throws DiagnosticException if the folder cannot be made
     */
    public Workspace(Path parent, long budget, int datasets) {
        this.share = budget / ((long) SHARES * (datasets + 1));
        try {
            this.folder = Files.createTempDirectory(parent, "slatebridge-");
        } catch (IOException e) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.OUTPUT_NOT_WRITABLE, "no temporary folder can be made in " + parent));
        }
    }

    /** An empty index that spills here. */
    public KeyIndex index() {
        return new KeyIndex(folder, share);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // it holds nothing: what spilled has no name, or was deleted with its index
        }
    }
}
