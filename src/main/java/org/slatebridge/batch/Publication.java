package org.slatebridge.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.writeback.Verification;

/**
 * Gives the files of a run their final names, the manifest last. A file that has its final name already is left alone,
 * so that an interrupted publication can be done again.
 */
final class Publication {

    private Publication() {}

    /** The files beside outputs, summary and manifest. */
    static List<String> otherFiles(RunContext run) {
        List<String> paths = new ArrayList<>(List.of(DecisionFile.NAME, "journal.dat"));
        for (RunDataset dataset : run.datasets()) {
            if (dataset.isWritten()) {
                paths.add(Verification.SUMS.apply(dataset.name()));
            }
            paths.add(dataset.rejects());
            paths.add(dataset.reasons());
        }
        return paths;
    }

    /** Those that the manifest lists by their own hashes: how a packed output is packed is known from nowhere else. */
    static List<String> listedFiles(RunContext run) {
        List<String> paths = otherFiles(run);
        run.datasets().stream()
                .filter(dataset -> dataset.isWritten() && dataset.isPacked())
                .forEach(dataset -> paths.add(dataset.output()));
        return paths;
    }

    static void publish(RunContext run) throws IOException {
        for (RunDataset dataset : run.datasets()) {
            if (dataset.isPacked()) {
                // what was packed was proven to hold it
                Files.deleteIfExists(run.directory().unpublished(dataset.unfinishedOutput()));
            }
        }
        List<String> paths = otherFiles(run);
        paths.add("summary.txt");
        run.datasets().stream()
                .filter(RunDataset::isWritten)
                .map(RunDataset::output)
                .forEach(paths::add);
        paths.add("manifest.json");
        for (String path : paths) {
            move(run.directory().unpublished(path), run.directory().root().resolve(path));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            if (Files.exists(from)) {
                throw new DiagnosticException(
                        Diagnostic.of(DiagnosticCode.OUTPUT_EXISTS, to + " is there already and not from this run"));
            }
            return;
        }
        Path folder = to.resolveSibling("");
        Files.createDirectories(folder);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(folder);
    }

    /** Puts the new name on the device; some file systems cannot do that for a folder, and need not. */
    static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; there the move itself is enough
        }
    }
}
