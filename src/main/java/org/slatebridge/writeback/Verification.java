package org.slatebridge.writeback;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slatebridge.dataset.DatasetContent;
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

    /** Where the run directory keeps two sums of every 64 KiB of an output, by dataset name. */
    public static final UnaryOperator<String> SUMS = dataset -> "sums/" + dataset + ".dat";

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
     * @param sums takes what later tells where a byte was changed, see {@link #SUMS}
     * @throws DiagnosticException if a patch does not find its bytes or the journal's chain is broken
     */
    public Hashes hashes(String dataset, Path output, Path journal, OutputStream sums) throws IOException {
        BlockSums blocks = new BlockSums(sums);
        MessageDigest patched = Sha256.digest();
        MessageDigest original = Sha256.digest();
        try (PatchReversal reversal = new PatchReversal(dataset, output, journal, layout)) {
            reversal.walk(
                    (b, n) -> {
                        patched.update(b, 0, n);
                        blocks.add(b, n);
                    },
                    (b, n) -> original.update(b, 0, n));
        }
        blocks.end();
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
        requireJournal(manifest, journal);
        for (FileEntry file : manifest.files()) {
            verifyFile(run, file);
        }
        for (PatchedDataset dataset : manifest.datasets()) {
            verifyDataset(run, dataset, journal, input);
        }
        return manifest;
    }

    /**
     * Requires that a manifest names the head that somebody kept elsewhere: journal and manifest that were replaced
     * together agree with each other.
     *
     * @param head in hexadecimal, as the summary block has it
     */
    public static void requireHead(RunManifest manifest, String head) {
        if (!head.strip().equalsIgnoreCase(manifest.journalHead())) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.HEAD_DIFFERS, "the journal's head is not the one that was given"));
        }
    }

    /**
     * Requires the journal of a manifest, whole and unchanged.
     *
     * @throws DiagnosticException naming the record, if it is not
     */
    public void requireJournal(RunManifest manifest, Path journal) throws IOException {
        if (!Files.isRegularFile(journal)) {
            throw fault(DiagnosticCode.JOURNAL_BROKEN, "journal", -1, "it is not there any more");
        }
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
        if (!dataset.isPacked() && Files.size(output) != dataset.size()) {
            String text = "the output has " + Files.size(output) + " bytes, the manifest says " + dataset.size();
            throw fault(DiagnosticCode.FILE_CHANGED, dataset.name(), Files.size(output), text);
        }
        Hashes hashes = hashes(dataset.name(), output, journal, OutputStream.nullOutputStream());
        if (!hashes.patched().equals(dataset.outputSha256())
                || !hashes.original().equals(dataset.inputSha256())) {
            throw changed(run, dataset, output, input == null ? -1 : firstDifference(dataset, output, journal, input));
        }
    }

    /** Names the place: where the input is at hand the first byte that differs from it, else what the sums tell. */
    private static DiagnosticException changed(Path run, PatchedDataset dataset, Path output, long differsAt)
            throws IOException {
        String text = "the output differs from the input outside the journal's patches";
        if (differsAt >= 0) {
            return fault(DiagnosticCode.FILE_CHANGED, dataset.name(), differsAt, text);
        }
        ChangedPlace place = ChangedPlace.find(dataset, output, run.resolve(SUMS.apply(dataset.name())));
        if (place == null) {
            return fault(DiagnosticCode.FILE_CHANGED, dataset.name(), -1, text + "; --input would show where");
        }
        String range = place.isByte() ? "" : ", somewhere before offset " + place.end();
        return fault(DiagnosticCode.FILE_CHANGED, dataset.name(), place.offset(), text + range);
    }

    /** Offset of the first byte that undoing the patches does not bring back, or −1. */
    private long firstDifference(PatchedDataset dataset, Path output, Path journal, Path input) throws IOException {
        long[] found = {0, -1};
        try (PatchReversal reversal = new PatchReversal(dataset.name(), output, journal, layout);
                InputStream in = DatasetContent.open(input, dataset.name())) {
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
