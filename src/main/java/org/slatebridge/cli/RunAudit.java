package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slatebridge.audit.AuditEvent;
import org.slatebridge.audit.AuditEvent.Action;
import org.slatebridge.audit.AuditEvent.Outcome;
import org.slatebridge.audit.AuditLog;
import org.slatebridge.batch.RunRequest;
import org.slatebridge.batch.RunResult;
import org.slatebridge.batch.RunWitness;
import org.slatebridge.batch.Runs;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.Faults;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.RunManifest;
import org.slatebridge.writeback.Sha256;

/** Records runs in the audit log, where there is one. One run at a time. */
final class RunAudit implements RunWitness {

    private final @Nullable AuditLog log;
    private AuditLog.@Nullable Head head;
    private boolean begun;

    /**
     * Records in a log.
     *
     * @param log null where runs are not recorded
     */
    RunAudit(@Nullable AuditLog log) {
        this.log = log;
    }

    /** Records in the log that the environment names, with the key beside it. */
    static RunAudit ofEnvironment() throws IOException {
        Path named = AuditOptions.named(null, System.getenv(AuditOptions.VARIABLE));
        return new RunAudit(named == null ? null : AuditOptions.open(named, null));
    }

    /**
     * Does a run and records how it ended, or that it was refused.
     *
     * @param runs whose witness this is
     */
    RunResult run(Runs runs, RunRequest request) {
        begun = false;
        try {
            RunResult result = runs.run(request);
            ended(request, result.returnCode(), result.diagnostics());
            return result;
        } catch (RuntimeException | Error e) {
            List<Diagnostic> faults = Faults.of(e);
            ended(
                    request,
                    faults.stream().map(f -> f.code().returnCode()).reduce(ReturnCode.OK, ReturnCode::worst),
                    faults);
            throw e;
        }
    }

    /** The head of the log after what was recorded last; null where nothing was. */
    AuditLog.@Nullable Head head() {
        return head;
    }

    @Override
    public void begins(RunRequest request, Beginning beginning) {
        begun = true;
        List<AuditEvent> events = new ArrayList<>();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("fingerprint", beginning.fingerprint());
        details.put("configuration", beginning.configuration());
        Action action = beginning.restart() ? Action.RUN_RESTARTED : Action.RUN_BEGUN;
        events.add(new AuditEvent(action, Outcome.SUCCESS, name(request.out()), details));
        opened(events, "mapping", request.mapping());
        opened(events, "policy", request.policy());
        opened(events, "decisions", request.decidedBy());
        request.inputs().forEach((name, file) -> opened(events, "input " + name, file));
        add(events);
    }

    private static void opened(List<AuditEvent> events, String role, @Nullable Path file) {
        if (file != null) {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("role", role);
            details.put("size", file.toFile().length());
            events.add(new AuditEvent(Action.FILE_OPENED, Outcome.SUCCESS, name(file), details));
        }
    }

    @Override
    public void publishes(RunRequest request, RunManifest manifest) {
        List<AuditEvent> events = new ArrayList<>();
        for (RunManifest.PatchedDataset dataset : manifest.datasets()) {
            Map<String, Object> details = published(manifest, dataset.size(), dataset.outputSha256());
            details.put("records", dataset.records());
            details.put("inputSha256", dataset.inputSha256());
            events.add(published(request.out().resolve("output").resolve(dataset.file()), details));
        }
        for (RunManifest.FileEntry file : manifest.files()) {
            events.add(published(request.out().resolve(file.path()), published(manifest, file.size(), file.sha256())));
        }
        byte[] bytes = ManifestFile.bytes(manifest);
        events.add(published(
                request.out().resolve("manifest.json"), published(manifest, bytes.length, Sha256.hex(bytes))));
        add(events);
    }

    private static Map<String, Object> published(RunManifest manifest, long size, String sha256) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("fingerprint", manifest.fingerprint());
        details.put("size", size);
        details.put("sha256", sha256);
        return details;
    }

    private static AuditEvent published(Path file, Map<String, Object> details) {
        return new AuditEvent(Action.FILE_PUBLISHED, Outcome.SUCCESS, name(file), details);
    }

    private void ended(RunRequest request, ReturnCode code, List<Diagnostic> messages) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("returnCode", code.value());
        details.put(
                "messages", messages.stream().map(m -> m.code().id()).distinct().collect(Collectors.joining(" ")));
        boolean well = code.compareTo(ReturnCode.WARNING) <= 0;
        Action action = begun ? Action.RUN_ENDED : Action.RUN_REFUSED;
        Outcome outcome = well ? Outcome.SUCCESS : begun ? Outcome.FAILURE : Outcome.REFUSED;
        add(List.of(new AuditEvent(action, outcome, name(request.out()), details)));
    }

    private void add(List<AuditEvent> events) {
        if (log != null) {
            head = log.append(events.toArray(AuditEvent[]::new));
        }
    }

    static String name(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }
}
