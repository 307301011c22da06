package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.batch.RunControls;
import org.slatebridge.batch.RunDirectory;
import org.slatebridge.batch.RunRequest;
import org.slatebridge.batch.RunResult;
import org.slatebridge.batch.Runs;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.protection.Keystore;
import org.slatebridge.protection.OwnerOnly;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge run}: the main job. The same command starts a run and goes on with an interrupted one. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Decides every charge of a dataset under a policy and writes the seals back.",
            "The same command again goes on where a run was interrupted."
        })
final class RunCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "MAPPING", description = "Mapping file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path mapping;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "Policy file; with --decided-by it may be left out, and only bounds the provisions.")
    private @Nullable Path policy;

    @Option(
            names = "--decided-by",
            paramLabel = "FILE",
            description = "Take decisions made elsewhere, as evaluate writes them.")
    private @Nullable Path decidedBy;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "NAME=FILE",
            description = "A dataset of the mapping and its file; never modified.")
    private Map<String, Path> inputs = new LinkedHashMap<>();

    @Option(names = "--as-of", required = true, paramLabel = "YYYY-MM-DD", description = "Date decisions are made for.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private LocalDate asOf;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Run directory.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(
            names = "--decisions",
            defaultValue = "open",
            paramLabel = "none|open|all",
            description = "Decisions to keep: none, those still open (default), all.")
    private RunRequest.DecisionsKept decisions = RunRequest.DecisionsKept.OPEN;

    @Option(names = "--reasoning", description = "Keep the reasoning with each decision.")
    private boolean reasoning;

    @Option(
            names = "--restore",
            description = "Take seals back that the policy says to restore; without it they are only counted.")
    private boolean restore;

    @Option(
            names = "--checkpoint",
            defaultValue = "67108864",
            paramLabel = "BYTES",
            description = "Bytes of input between two checkpoints (default ${DEFAULT-VALUE}).")
    private int checkpoint = RunRequest.DEFAULT_CHECKPOINT_BYTES;

    @Option(names = "--repository", paramLabel = "DIR", description = "Job repository (default: in the run directory).")
    private @Nullable Path repository;

    @Option(
            names = "--hold",
            paramLabel = "FILE",
            description = "Charges not to be changed whatever is decided: CSV with person,charge,reason.")
    private @Nullable Path hold;

    @Option(
            names = "--ledger",
            paramLabel = "FOLDER",
            description = "Remembers deliveries: refuses the same content again, and a cycle that is not the next.")
    private @Nullable Path ledger;

    @Option(
            names = "--again",
            paramLabel = "REASON",
            description = "Run what the ledger refuses, and why; kept in manifest, summary and ledger.")
    private @Nullable String again;

    @Mixin
    private AuditOptions audit = new AuditOptions();

    @Mixin
    private KeystoreOptions keystore = new KeystoreOptions();

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (checkpoint < 1) {
            throw Usage.fault("--checkpoint takes 1 or more bytes");
        }
        if (policy == null && decidedBy == null) {
            throw Usage.fault("give --policy, or --decided-by with decisions made elsewhere");
        }
        if (reasoning && decidedBy != null) {
            throw Usage.fault("--reasoning is kept where a policy decides, not with --decided-by");
        }
        if (again != null && ledger == null) {
            throw Usage.fault("--again goes with --ledger");
        }
        if (again != null && !RunControls.isReason(again)) {
            throw Usage.fault("--again takes 1 to 60 printable characters of ASCII, without blanks around them");
        }
        RunRequest request = new RunRequest(
                Version.number(),
                mapping,
                policy,
                decidedBy,
                inputs,
                asOf,
                out,
                decisions,
                reasoning,
                restore,
                checkpoint,
                repository);
        return execute(request.with(new RunControls(hold, ledger, again)));
    }

    private int execute(RunRequest request) throws IOException {
        long began = System.nanoTime();
        console.interruption().leave();
        Keystore keys = keystore.open();
        RunAudit audited = new RunAudit(audit.openIfNamed(keys == null ? null : keys.keyedHash()));
        Runs runs = new Runs(new ProgressLines(console.messages()), audited, keys == null ? null : keys.signer());
        try (GracefulStop stop = GracefulStop.of(runs);
                AuditAnchor anchor = new AuditAnchor(console, audited)) {
            RunResult result = audited.run(runs, request);
            console.messages().endBar();
            result.diagnostics().forEach(console.messages()::say);
            sayIfOpenToOthers();
            console.out().print(result.summary());
            console.out().print(anchor.summary());
            Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
            console.out().printf(Locale.ROOT, "%-24s%15d%n", "ELAPSED MS", elapsed.toMillis());
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%-24s%15d%n",
                            "RETURN CODE",
                            result.returnCode().value());
            console.messages().onlyJson(SummaryJson.of(request.out(), result, elapsed));
            return stop.ending(result.returnCode().value());
        }
    }

    private void sayIfOpenToOthers() throws IOException {
        if (!OwnerOnly.holds(new RunDirectory(out).work())) {
            String text = "file modes do not keep the files of the run from others here";
            console.messages().say(Diagnostic.of(DiagnosticCode.FILES_OPEN_TO_OTHERS, text));
        }
    }
}
