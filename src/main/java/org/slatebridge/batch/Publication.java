package org.slatebridge.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

    /** The files beside output and manifest, by dataset name. */
    static final Function<String, List<String>> OTHER_FILES = dataset -> List.of(
            "decisions.jsonl",
            "journal.dat",
            Verification.SUMS.apply(dataset),
            "rejects/" + dataset + ".dat",
            "rejects/" + dataset + ".reasons.jsonl");

    private Publication() {}

    static void publish(RunContext run) throws IOException {
        List<String> paths = new ArrayList<>(OTHER_FILES.apply(run.dataset().name()));
        paths.add("summary.txt");
        paths.add("output/" + run.fileName());
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
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; there the move itself is enough
        }
    }
}
