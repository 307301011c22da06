package org.slatebridge.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slatebridge.batch.Progress;
import org.slatebridge.batch.RunDirectory;
import org.slatebridge.batch.RunRequest;
import org.slatebridge.batch.RunResult;
import org.slatebridge.batch.Runs;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.route.Delivery;
import org.slatebridge.route.RunLauncher;
import org.slatebridge.route.RunOutcome;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.RunManifest;

/**
 * Runs each delivery in a run directory named after its content, so that the same delivery finds its run again. One
 * delivery at a time; {@link #stop} may be called from another thread.
 */
final class PickupLauncher implements RunLauncher {

    private static final long LONGEST_STOP_SECONDS = 60;

    private final PickupSettings settings;
    private final RunAudit audit;
    private final Runs runs;
    private final ReentrantLock busy = new ReentrantLock();
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private volatile boolean stopping;

    PickupLauncher(PickupSettings settings, RunAudit audit) {
        this.settings = settings;
        this.audit = audit;
        this.runs = new Runs(Progress.SILENT, audit, null);
    }

    @Override
    public RunOutcome run(Delivery delivery) {
        busy.lock();
        try {
            return outcome(delivery);
        } catch (DiagnosticException e) {
            if (stopping && e.diagnostics().get(0).code() == DiagnosticCode.RUN_STOPPED) {
                awaitEndOfProcess();
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            busy.unlock();
        }
    }

    private RunOutcome outcome(Delivery delivery) throws IOException {
        if (stopping) {
            awaitEndOfProcess();
        }
        PickupSettings.Place place = settings.placeOf(delivery);
        RunDirectory directory = new RunDirectory(place.directory());
        if (!Files.isRegularFile(directory.manifest())) {
            RunResult ended = audit.run(runs, request(delivery, place));
            if (ended.returnCode().compareTo(ReturnCode.WARNING) > 0) {
                throw new DiagnosticException(ended.diagnostics());
            }
        }
        return published(directory);
    }

    private RunRequest request(Delivery delivery, PickupSettings.Place place) throws IOException {
        return new RunRequest(
                Version.number(),
                settings.mapping(),
                settings.policy(),
                Map.of(settings.dataset(), delivery.file()),
                place.asOf(),
                place.directory(),
                RunRequest.DecisionsKept.OPEN,
                false,
                RunRequest.DEFAULT_CHECKPOINT_BYTES,
                null);
    }

    private static RunOutcome published(RunDirectory directory) throws IOException {
        RunManifest manifest = ManifestFile.read(directory.manifest());
        boolean rejects =
                manifest.files().stream().anyMatch(file -> file.path().endsWith(".reasons.jsonl") && file.size() > 0);
        Diagnostic ending = rejects
                ? Diagnostic.of(DiagnosticCode.RUN_WARNED, "some records could not be used as they are")
                : Diagnostic.of(DiagnosticCode.RUN_ENDED, "everything was processed and reconciled");
        List<RunManifest.PatchedDataset> datasets = manifest.datasets();
        Path output = directory.output().resolve(datasets.get(0).file());
        String summary = Files.readString(directory.summary(), StandardCharsets.UTF_8);
        return new RunOutcome(ending.code().returnCode(), directory.root(), ending.line(), summary, output);
    }

    /**
     * Ends the run in hand at its next checkpoint and begins no other.
     *
     * @return true if a delivery was interrupted: the process must then end at once, and the next one goes on with it
     */
    boolean stop() throws InterruptedException {
        stopping = true;
        long waited = 0;
        while (waited < LONGEST_STOP_SECONDS && interrupted.getCount() > 0) {
            runs.stop();
            if (busy.tryLock(1, TimeUnit.SECONDS)) {
                return false;
            }
            waited++;
        }
        return true;
    }

    // To return would put the delivery aside; it has to stay where it is.
    private void awaitEndOfProcess() {
        interrupted.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
