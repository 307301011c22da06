package org.slatebridge.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.protection.OwnerOnly;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.PatchJournal;
import org.slatebridge.writeback.RunManifest;
import org.slatebridge.writeback.RunManifest.FileEntry;
import org.slatebridge.writeback.RunManifest.PatchedDataset;
import org.slatebridge.writeback.RunManifest.ReadDataset;
import org.slatebridge.writeback.Sha256;

/**
 * Settles the accounts of a run, dataset by dataset, and leaves the manifest ready to be published. Can be done again
 * from the same states as often as it is interrupted. Not thread-safe.
 */
final class Reconciliation {

    private final RunContext run;
    private final PatchJournal.State journal;
    private final List<DatasetSettlement> datasets;

    /**
     * @param journal where the passes left it
     * @param datasets those that were passed over
     */
    Reconciliation(RunContext run, PatchJournal.State journal, List<DatasetSettlement> datasets) {
        this.run = run;
        this.journal = journal;
        this.datasets = List.copyOf(datasets);
    }

    /**
     * Writes the totals, proves the outputs, and writes the manifest.
     *
     * @param decided what was counted beside the datasets
     */
    void settle(Counts decided) throws IOException {
        throwIfAny(datasets.stream()
                .flatMap(dataset -> dataset.absentTotals().stream())
                .toList());
        requireRejectsWithinLimit();
        PatchJournal.State ended = writeTotals();
        List<PatchedDataset> written = new ArrayList<>();
        List<ReadDataset> read = new ArrayList<>();
        for (DatasetSettlement dataset : datasets) {
            dataset.accountForRecords();
            if (dataset.isWritten()) {
                written.add(dataset.proven());
            } else {
                read.add(dataset.read());
            }
            decided.add(dataset.counts());
        }
        requireDecisionsUnchanged();
        RunManifest manifest = new RunManifest(
                run.request().version(),
                run.request().asOf().toString(),
                run.fingerprint().hex(),
                run.definitions(),
                written,
                read,
                ended.sequence(),
                ended.head(),
                otherFiles(),
                decided.byName(run.tellsRestorations(), run.request().controls().hold() != null),
                new RunManifest.Delivery(
                        LedgerCheck.cycle(run), run.request().controls().again()));
        byte[] summary = Summary.of(manifest, run).getBytes(StandardCharsets.UTF_8);
        OwnerOnly.write(run.directory().unpublished("summary.txt"), summary);
        FileEntry entry = new FileEntry("summary.txt", summary.length, Sha256.hex(summary));
        OwnerOnly.write(run.directory().unpublished("manifest.json"), ManifestFile.bytes(manifest.with(entry)));
    }

    private PatchJournal.State writeTotals() throws IOException {
        try (PatchJournal book = new PatchJournal(run.journal(), run.directory().unpublished("journal.dat"), journal)) {
            for (DatasetSettlement dataset : datasets) {
                dataset.settleTotals(book);
            }
            book.trailer();
            book.flush();
            book.force();
            return book.state();
        }
    }

    private void requireRejectsWithinLimit() {
        double limit = run.mapping().rejectLimitPercent();
        long rejected = sum(Counter.RECORDS_REJECTED);
        long read = sum(Counter.RECORDS_READ);
        if (rejected * 100.0 > limit * read) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.REJECTS_OVER_LIMIT,
                    rejected + " of " + read + " records were rejected, the limit is " + limit + " percent"));
        }
    }

    private long sum(Counter counter) {
        return datasets.stream()
                .mapToLong(dataset -> dataset.counts().get(counter))
                .sum();
    }

    private void requireDecisionsUnchanged() throws IOException {
        Path decided = run.request().decidedBy();
        if (decided != null
                && !Sha256.ofFile(decided).equals(run.definitions().get(Definitions.decisionsName(decided)))) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.INPUT_CHANGED, "the decisions changed while they were being read"));
        }
    }

    private List<FileEntry> otherFiles() throws IOException {
        List<FileEntry> files = new ArrayList<>();
        for (String path : Publication.listedFiles(run)) {
            Path file = run.directory().unpublished(path);
            files.add(new FileEntry(path, Files.size(file), Sha256.ofFile(file)));
        }
        return files;
    }

    private static void throwIfAny(List<Diagnostic> faults) {
        if (!faults.isEmpty()) {
            throw new DiagnosticException(faults);
        }
    }
}
