package org.slatebridge.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.mapping.CycleNumber;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.protection.OwnerOnly;
import org.slatebridge.record.RecordReader;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.Sha256;

/**
 * Asks the ledger whether a delivery may be run: not the same content again, and no cycle but the next one. Asked
 * twice: before anything is read in earnest, and once more when the run is published, under the lock of the ledger,
 * because another run may have ended in between. Stateless but for what it is asked about.
 */
final class LedgerCheck {

    private static final int HEADER_WITHIN = 1000;

    private final RunContext run;
    private final Ledger ledger;

    private LedgerCheck(RunContext run, Path folder) {
        this.run = run;
        this.ledger = new Ledger(folder);
    }

    /** Refuses a delivery that was run already, or is not the next one; costs one read of the input. */
    static void early(RunContext run) throws IOException {
        Path folder = run.request().controls().ledger();
        if (folder != null) {
            LedgerCheck check = new LedgerCheck(run, folder);
            Ledger.Content content = check.ledger.read();
            @Nullable Long cycle = cycle(run);
            // the cycle costs nothing, so it is asked first
            check.requireCycle(content, cycle);
            check.requireNew(
                    content,
                    Sha256.ofDataset(run.leading().input(), run.leading().name()));
        }
    }

    /**
     * Enters the run, whose manifest is ready, just before its files get their names: whoever comes with the same
     * delivery is refused from then on, and a run that is killed in between is published by its next start.
     */
    static void enter(RunContext run) throws IOException {
        Path folder = run.request().controls().ledger();
        if (folder != null) {
            LedgerCheck check = new LedgerCheck(run, folder);
            check.ledger.locked(check::enter);
        }
    }

    private void enter() throws IOException {
        Ledger.Content content = ledger.read();
        Path intent = run.directory().work().resolve("ledger.entry");
        if (Files.exists(intent) && content.lines().contains(Files.readString(intent, StandardCharsets.UTF_8))) {
            return;
        }
        Path unpublished = run.directory().unpublished("manifest.json");
        LedgerEntry entry = LedgerEntry.of(ManifestFile.read(unpublished), run);
        requireCycle(content, entry.cycle());
        requireNew(content, entry.inputSha256());
        String line = Ledger.line(content, entry);
        // the chain makes the line this run's own: found in the ledger later, it was this run that wrote it
        OwnerOnly.write(intent, line.getBytes(StandardCharsets.UTF_8));
        ledger.append(content, line);
    }

    private List<LedgerEntry> before(Ledger.Content content) {
        return content.entries().stream()
                .filter(entry -> entry.isOfSameDataset(
                        run.mapping().name(), run.leading().name()))
                .toList();
    }

    private void requireNew(Ledger.Content content, String sha256) {
        if (run.request().controls().again() != null) {
            return;
        }
        for (LedgerEntry entry : before(content)) {
            if (entry.inputSha256().equals(sha256)) {
                throw refused(
                        DiagnosticCode.LEDGER_SAME_CONTENT,
                        " has the content that run " + entry.run() + " had" + words(entry.cycle()));
            }
        }
    }

    private static String words(@Nullable Long cycle) {
        return cycle == null ? "" : ", cycle " + cycle;
    }

    private void requireCycle(Ledger.Content content, @Nullable Long cycle) {
        if (run.leading().mapping().cycle() == null || run.request().controls().again() != null) {
            return;
        }
        if (cycle == null) {
            throw refused(DiagnosticCode.LEDGER_NO_CYCLE, " has no header with a valid cycle number");
        }
        List<Long> cycles = new ArrayList<>();
        before(content).stream()
                .map(LedgerEntry::cycle)
                .filter(Objects::nonNull)
                .forEach(cycles::add);
        long last = cycles.stream().mapToLong(Long::longValue).max().orElse(cycle - 1);
        if (cycle <= last) {
            throw refused(
                    DiagnosticCode.LEDGER_CYCLE_DONE,
                    " is cycle " + cycle + ", and the last one that was run is " + last);
        }
        if (cycle > last + 1) {
            throw refused(
                    DiagnosticCode.LEDGER_CYCLE_GAP,
                    " is cycle " + cycle + ", and the next one to run is " + (last + 1));
        }
    }

    private DiagnosticException refused(DiagnosticCode code, String text) {
        return new DiagnosticException(
                Diagnostic.of(code, "input " + run.leading().name() + text));
    }

    /** The cycle number that the input's header states; null where it states none that is valid. */
    static @Nullable Long cycle(RunContext run) {
        CycleNumber cycle = run.leading().mapping().cycle();
        if (cycle == null) {
            return null;
        }
        try (RecordReader reader = run.leading().inputFrom(RecordReader.Position.START)) {
            for (int i = 0; i < HEADER_WITHIN && reader.next(); i++) {
                @Nullable
                RecordMapping type = run.leading().mapping().type(reader.buffer(), reader.start(), reader.length());
                if (type != null && type.index() == cycle.record().index()) {
                    return cycle.of(reader.buffer(), reader.start(), reader.length());
                }
            }
            return null;
        }
    }
}
