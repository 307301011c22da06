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
import org.slatebridge.protection.OwnerOnly;
import org.slatebridge.protection.Signer;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.ManifestSignature;
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
        Path manifest = run.directory().unpublished("manifest.json");
        if (Files.exists(manifest)) {
            run.witness().publishes(run.request(), ManifestFile.read(manifest));
            sign(run, manifest);
        }
        for (String path : paths) {
            move(run.directory().unpublished(path), run.directory().root().resolve(path));
        }
    }

    /** Before the manifest has its name, so that no finished run was meant to be signed and is not. */
    private static void sign(RunContext run, Path manifest) throws IOException {
        Signer signer = run.signer();
        if (signer != null) {
            Path signature = run.directory().unpublished(ManifestSignature.NAME);
            ManifestSignature.sign(manifest, signature, signer);
            Path published = run.directory().root().resolve(ManifestSignature.NAME);
            // one that is there is of a publication that was interrupted
            Files.move(signature, published, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(run.directory().root());
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
        OwnerOnly.createFolders(folder);
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
