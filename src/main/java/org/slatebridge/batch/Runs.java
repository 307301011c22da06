package org.slatebridge.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.Issue;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.policy.Policy;
import org.slatebridge.policy.PolicyEvaluator;
import org.slatebridge.protection.Signer;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.RunManifest;
import org.slatebridge.writeback.Sha256;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * Does runs: the same request starts a run, goes on with an interrupted one, and is refused for a finished one. At most
 * one run at a time in one object; {@link #stop} may be called from another thread.
 */
public final class Runs {

    private final Progress progress;
    private final RunWitness witness;
    private final @Nullable Signer signer;
    private final AtomicBoolean stopRequested = new AtomicBoolean();

    /** Tells the progress of every run to the same listener. */
    public Runs(Progress progress) {
        this(progress, RunWitness.NONE, null);
    }

    /**
     * The same before a witness, with manifests signed.
     *
     * @param signer signs them; null where they are not signed
     */
    public Runs(Progress progress, RunWitness witness, @Nullable Signer signer) {
        this.progress = progress;
        this.witness = witness;
        this.signer = signer;
    }

    /** Asks the run that is under way to end at its next checkpoint; the same request goes on from there. */
    public void stop() {
        stopRequested.set(true);
    }

    /**
     * Does a run.
     *
     * @throws DiagnosticException if it could not begin, or ended before its result was published
     */
    @SuppressWarnings("try") // the lock is held, not used
    public RunResult run(RunRequest request) {
        RunDirectory directory = new RunDirectory(request.out());
        if (Files.exists(directory.manifest())) {
            throw finishedAlready();
        }
        try {
            Definitions definitions = new Definitions();
            RunContext context = context(request, directory, definitions);
            directory.create();
            try (RunLock lock = RunLock.take(directory.lock())) {
                boolean restart = Files.exists(directory.unpublished(""));
                context.fingerprint().claim(directory.parameters(), restart);
                RunPlaces.of(request).note(directory.places());
                witness.begins(request, context.fingerprint().beginning(restart));
                return underLock(context, request);
            }
        } catch (IOException e) {
            throw Io.failed("the run directory cannot be used", e);
        }
    }

    private static DiagnosticException finishedAlready() {
        return new DiagnosticException(
                Diagnostic.of(DiagnosticCode.RUN_EXISTS, "this run directory holds a finished run"));
    }

    private RunResult underLock(RunContext context, RunRequest request) throws IOException {
        if (Files.exists(context.directory().manifest())) {
            throw finishedAlready();
        }
        Path folder = request.repository() == null
                ? context.directory().work()
                : request.repository().resolve(repositoryName(context));
        try (JobStore store = JobStore.open(folder)) {
            JobExecution execution = execute(context, store);
            if (execution.getStatus() == BatchStatus.STOPPED) {
                throw new DiagnosticException(Diagnostic.of(
                        DiagnosticCode.RUN_STOPPED, "the run was asked to stop and did, at a checkpoint"));
            }
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw failure(execution);
            }
        }
        return result(context);
    }

    /** What a run directory is begun with may be begun in another too; each has a repository of its own. */
    private static String repositoryName(RunContext context) {
        Path root = context.directory().root().toAbsolutePath().normalize();
        String run = context.fingerprint().hex() + root;
        return Sha256.hex(run.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    private JobExecution execute(RunContext context, JobStore store) {
        Job job = new ClearanceJob(context, store).job();
        JobParameters parameters = new JobParametersBuilder()
                .addString("run", context.fingerprint().hex())
                .toJobParameters();
        try {
            return store.startOrRestart(job, parameters);
        } catch (Exception e) {
            throw DiagnosticFinder.find(e)
                    .orElseGet(() -> new DiagnosticException(
                            Diagnostic.of(DiagnosticCode.REPOSITORY_FAILED, "the job repository does not do its work"),
                            e));
        }
    }

    private static DiagnosticException failure(JobExecution execution) {
        List<Throwable> failures = execution.getAllFailureExceptions();
        for (Throwable failure : failures) {
            var found = DiagnosticFinder.find(failure);
            if (found.isPresent()) {
                return found.get();
            }
        }
        for (Throwable failure : failures) {
            var device = DiagnosticFinder.findDevice(failure);
            if (device.isPresent()) {
                return device.get();
            }
        }
        String kind = failures.isEmpty()
                ? "no reason given"
                : failures.get(0).getClass().getName();
        Diagnostic fault = Diagnostic.of(DiagnosticCode.INTERNAL, "the job failed: " + kind);
        return failures.isEmpty() ? new DiagnosticException(fault) : new DiagnosticException(fault, failures.get(0));
    }

    private static RunResult result(RunContext context) throws IOException {
        String summary = Files.readString(context.directory().summary(), StandardCharsets.UTF_8);
        RunManifest manifest = ManifestFile.read(context.directory().manifest());
        long rejected = manifest.count(Counter.RECORDS_REJECTED.label());
        long noted = Arrays.stream(Issue.Kind.values())
                .mapToLong(kind -> manifest.count(Counter.of(kind).label()))
                .sum();
        List<Diagnostic> warnings = new ArrayList<>();
        long undecided = manifest.count(Counter.NO_DECISION.label());
        if (undecided > 0) {
            warnings.add(Diagnostic.of(DiagnosticCode.DECIDED_MISSING, undecided + " charges have no decision"));
        }
        long unmatched = manifest.count(Counter.HOLD_UNMATCHED.label());
        if (unmatched > 0) {
            warnings.add(Diagnostic.of(
                    DiagnosticCode.HOLD_UNMATCHED, unmatched + " lines of the hold file match nothing in the input"));
        }
        if (noted > 0) {
            warnings.add(warning(context, rejected, noted));
        }
        return new RunResult(warnings.isEmpty() ? ReturnCode.OK : ReturnCode.WARNING, warnings, summary);
    }

    private static Diagnostic warning(RunContext context, long rejected, long noted) {
        String reasons = context.datasets().stream().map(RunDataset::reasons).collect(Collectors.joining(", "));
        return Diagnostic.of(
                        DiagnosticCode.RUN_WARNED,
                        rejected + " records rejected, " + (noted - rejected) + " used with something missing")
                .advising("look at " + reasons);
    }

    private RunContext context(RunRequest request, RunDirectory directory, Definitions definitions) throws IOException {
        Mapping mapping = definitions.mapping(request.mapping());
        @Nullable Policy policy = policy(request, mapping, definitions);
        Inputs.requireAll(mapping, request.inputs());
        if (request.restore()) {
            Definitions.requireRestorable(mapping, policy);
        }
        List<RunDataset> datasets = new ArrayList<>();
        for (DatasetMapping dataset : mapping.datasets()) {
            Path input = Inputs.readable(dataset.name(), request.inputs());
            requireOutside(input, request.out());
            boolean alone = mapping.datasets().size() == 1;
            datasets.add(
                    new RunDataset(dataset, input, alone || !dataset.updates().isEmpty()));
        }
        Holds holds = definitions.holds(request.controls().hold());
        if (request.decidedBy() != null) {
            requireElsewhere(request.decidedBy(), request.out());
        }
        return new RunContext(
                request,
                directory,
                mapping,
                policy,
                evaluator(request, policy),
                datasets,
                definitions.journal(),
                Fingerprint.of(request, definitions),
                definitions.hashes(),
                holds,
                progress,
                witness,
                signer,
                stopRequested::get);
    }

    /** The policy, if there is one; where it decides it must fit the mapping. */
    private static @Nullable Policy policy(RunRequest request, Mapping mapping, Definitions definitions) {
        @Nullable Policy policy = request.policy() == null ? null : definitions.policy(request.policy(), mapping);
        if (request.decidedBy() != null) {
            definitions.decisions(request.decidedBy());
            Definitions.requireRoom(mapping);
        } else if (policy != null) {
            Definitions.requireFit(mapping, policy);
        }
        return policy;
    }

    private static @Nullable PolicyEvaluator evaluator(RunRequest request, @Nullable Policy policy) {
        return policy == null || request.decidedBy() != null
                ? null
                : PolicyEvaluator.of(policy, request.asOf(), Map.of(), request.reasoning());
    }

    /** Decisions in the run directory could be those that the run writes. */
    private static void requireElsewhere(Path decided, Path out) throws IOException {
        if (Files.exists(out) && decided.toRealPath().startsWith(out.toRealPath())) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.INPUT_INSIDE_RUN, "the decisions lie in the run directory " + out));
        }
    }

    /** An input in the run directory could be written over. */
    private static void requireOutside(Path input, Path out) throws IOException {
        Path folder = input.toRealPath().resolveSibling("");
        Path output = out.resolve("output");
        boolean inside = Files.exists(out) && folder.startsWith(out.toRealPath()) && !folder.equals(out.toRealPath());
        boolean linked = Files.exists(output) && Files.isSameFile(output, folder);
        if (inside || linked) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.INPUT_INSIDE_RUN, "the input lies in the run directory " + out));
        }
    }
}
