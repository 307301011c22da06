package org.slatebridge.writeback;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.writeback.RunManifest.FileEntry;
import org.slatebridge.writeback.RunManifest.PatchedDataset;

/**
 * Proves from the files alone that an output differs from its input exactly at the journal's patches: the journal's
 * chain holds, every patch finds its bytes, and undoing them all gives the bytes the input had. Immutable.
 */
public final class Verification {

    private final JournalLayout layout;

    /** Reads journals by this layout. */
    public Verification(JournalLayout layout) {
        this.layout = layout;
    }

    /** What a dataset and its reversal hash to. */
    public record Hashes(String patched, String original) {}

    /**
     * Hashes a dataset as it is and as it was.
     *
     * @throws DiagnosticException if a patch does not find its bytes or the journal's chain is broken
     */
    public Hashes hashes(String dataset, Path output, Path journal) throws IOException {
        MessageDigest patched = Sha256.digest();
        MessageDigest original = Sha256.digest();
        try (PatchReversal reversal = new PatchReversal(dataset, output, journal, layout)) {
            reversal.walk((b, n) -> patched.update(b, 0, n), (b, n) -> original.update(b, 0, n));
        }
        return new Hashes(hex(patched), hex(original));
    }

    /**
     * Verifies a run directory.
     *
     * @param input where the input of a dataset still is, to name the very byte that differs; may be null
     * @return the manifest, when everything holds
     * @throws DiagnosticException naming the place, if anything does not
     */
    public RunManifest verify(Path run, @Nullable Path input) throws IOException {
        RunManifest manifest = ManifestFile.read(run.resolve("manifest.json"));
        Path journal = run.resolve("journal.dat");
        verifyJournal(manifest, journal);
        for (FileEntry file : manifest.files()) {
            verifyFile(run, file);
        }
        for (PatchedDataset dataset : manifest.datasets()) {
            verifyDataset(run, dataset, journal, input);
        }
        return manifest;
    }

    private void verifyJournal(RunManifest manifest, Path journal) throws IOException {
        try (JournalReader reader = new JournalReader(layout, journal)) {
            Patch patch = reader.next();
            while (patch != null) {
                patch = reader.next();
            }
            if (!reader.head().equals(manifest.journalHead()) || reader.patches() != manifest.journalPatches()) {
                throw fault(DiagnosticCode.JOURNAL_BROKEN, "journal", -1, "it is not the journal of this manifest");
            }
            if (!HexFormat.of().formatHex(reader.fingerprint()).equals(manifest.fingerprint())) {
                throw fault(DiagnosticCode.JOURNAL_BROKEN, "journal", -1, "it is the journal of another run");
            }
        }
    }

    private static void verifyFile(Path run, FileEntry file) throws IOException {
        Path path = run.resolve(file.path());
        if (!Files.isRegularFile(path)) {
            throw fault(DiagnosticCode.FILE_CHANGED, file.path(), -1, "the file is not there any more");
        }
        if (Files.size(path) != file.size()) {
            String text = "the file has " + Files.size(path) + " bytes, the manifest says " + file.size();
            throw fault(DiagnosticCode.FILE_CHANGED, file.path(), -1, text);
        }
        if (!Sha256.ofFile(path).equals(file.sha256())) {
            throw fault(DiagnosticCode.FILE_CHANGED, file.path(), -1, "the bytes are not those of the run");
        }
    }

    private void verifyDataset(Path run, PatchedDataset dataset, Path journal, @Nullable Path input)
            throws IOException {
        Path output = run.resolve("output").resolve(dataset.file());
        if (!Files.isRegularFile(output)) {
            throw fault(DiagnosticCode.FILE_CHANGED, dataset.name(), -1, "the output is not there any more");
        }
        if (Files.size(output) != dataset.size()) {
            String text = "the output has " + Files.size(output) + " bytes, the manifest says " + dataset.size();
            throw fault(DiagnosticCode.FILE_CHANGED, dataset.name(), Files.size(output), text);
        }
        Hashes hashes = hashes(dataset.name(), output, journal);
        if (hashes.patched().equals(dataset.outputSha256()) && hashes.original().equals(dataset.inputSha256())) {
            return;
        }
        long offset = input == null ? -1 : firstDifference(dataset, output, journal, input);
        String where = offset < 0 ? "; the input would show where" : "";
        throw fault(
                DiagnosticCode.FILE_CHANGED,
                dataset.name(),
                offset,
                "the output differs from the input outside the journal's patches" + where);
    }

    /** Offset of the first byte that undoing the patches does not bring back, or −1. */
    private long firstDifference(PatchedDataset dataset, Path output, Path journal, Path input) throws IOException {
        long[] found = {0, -1};
        try (PatchReversal reversal = new PatchReversal(dataset.name(), output, journal, layout);
                InputStream in = new BufferedInputStream(Files.newInputStream(input), 1 << 16)) {
            reversal.walk((b, n) -> {}, (b, n) -> {
                byte[] was = in.readNBytes(n);
                int at = java.util.Arrays.mismatch(was, 0, was.length, b, 0, n);
                if (at >= 0 && found[1] < 0) {
                    found[1] = found[0] + at;
                }
                found[0] += n;
            });
        }
        return found[1];
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static DiagnosticException fault(DiagnosticCode code, String what, long offset, String text) {
        return new DiagnosticException(Diagnostic.at(code, new DataPosition(what, 0, offset, null), text));
    }
}
