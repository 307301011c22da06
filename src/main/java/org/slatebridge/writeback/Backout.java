package org.slatebridge.writeback;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.protection.OwnerOnly;
import org.slatebridge.writeback.RunManifest.PatchedDataset;

/** Undoes a run: writes a new file that is the input again, bit for bit. Immutable. */
public final class Backout {

    private final JournalLayout layout;

    /** Reads journals by this layout. */
    public Backout(JournalLayout layout) {
        this.layout = layout;
    }

    /**
     * Undoes the patches of one dataset.
     *
     * @param dataset its entry in the manifest
     * @param patched the dataset as it is now
     * @param restored the file to write; appears complete or not at all, and must not be there yet
     * @throws DiagnosticException if bytes have changed since the run, so that the input would not come back
     */
    public void restore(PatchedDataset dataset, Path patched, Path journal, Path restored) throws IOException {
        if (Files.exists(restored)) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.OUTPUT_EXISTS, restored.getFileName() + " is there already"));
        }
        Path work = restored.resolveSibling(restored.getFileName() + ".part");
        MessageDigest digest = Sha256.digest();
        try {
            write(dataset, patched, journal, work, digest);
            if (!HexFormat.of().formatHex(digest.digest()).equals(dataset.inputSha256())) {
                throw new DiagnosticException(Diagnostic.at(
                        DiagnosticCode.FILE_CHANGED,
                        new DataPosition(dataset.name(), 0, -1, null),
                        "the dataset has changed since the run, outside the journal's patches"));
            }
            Files.move(work, restored, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(work);
        }
    }

    private void write(PatchedDataset dataset, Path patched, Path journal, Path work, MessageDigest digest)
            throws IOException {
        try (PatchReversal reversal = new PatchReversal(dataset.name(), patched, journal, layout);
                FileChannel channel = OwnerOnly.open(
                        work,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            reversal.walk((b, n) -> {}, (b, n) -> {
                digest.update(b, 0, n);
                out.write(b, 0, n);
            });
            channel.force(true);
        }
    }
}
