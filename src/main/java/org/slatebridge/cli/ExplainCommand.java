package org.slatebridge.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slatebridge.audit.AuditEvent;
import org.slatebridge.audit.AuditLog;
import org.slatebridge.audit.Subject;
import org.slatebridge.batch.Definitions;
import org.slatebridge.batch.RunDirectory;
import org.slatebridge.batch.RunPlaces;
import org.slatebridge.batch.RunSources;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.HistoryReader;
import org.slatebridge.mapping.Histories;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.policy.Decision;
import org.slatebridge.policy.DecisionWriter;
import org.slatebridge.policy.Policy;
import org.slatebridge.policy.PolicyEvaluator;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.RunManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge explain}: why one charge was decided as it was. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Shows one decision's reasoning: of a finished run, or of histories with --histories, --policy and --as-of.",
            "The charge is decided again, from files proven to be those of the run.",
            "That somebody looked is added to the audit file before anything is shown."
        })
final class ExplainCommand implements Callable<Integer> {

    /** What {@code --format} takes. */
    enum Format {
        TEXT,
        JSON
    }

    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "RUN", description = "Directory of a finished run.")
    private @Nullable Path run;

    @Option(
            names = "--charge",
            required = true,
            paramLabel = "KEY",
            description = "The charge's key, as decisions and histories have it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String charge;

    @Option(
            names = "--person",
            paramLabel = "KEY",
            description = "The person's key, where several persons have a charge of that key.")
    private @Nullable String person;

    @Option(names = "--format", defaultValue = "text", description = "Form of the output: text (default), json.")
    private Format format = Format.TEXT;

    @Option(
            names = "--histories",
            paramLabel = "FILE",
            description = "Histories as normalize writes them, instead of a run; - for standard input.")
    private @Nullable Path histories;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "Policy file; for a run only where it is not where it was.")
    private @Nullable Path policyFile;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = {
                "Mapping file; for a run only where it is not where it was,",
                "with --histories where it declares facts of its own."
            })
    private @Nullable Path mappingFile;

    @Option(names = "--input", paramLabel = "NAME=FILE", description = "Input of a run, where it is not where it was.")
    private Map<String, Path> inputs = new LinkedHashMap<>();

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", description = "With --histories: the date to decide for.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--switch",
            paramLabel = "NAME=true|false",
            description = "With --histories: a switch of the policy that is not to stand at its default.")
    private Map<String, Boolean> switches = new LinkedHashMap<>();

    @Mixin
    private AuditOptions audit = new AuditOptions();

    @Mixin
    private KeystoreOptions keystore = new KeystoreOptions();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        // opened first: nobody reads a state's records to find out that it may not be shown
        AuditLog log = audit.open(keystore.keyedHash());
        try (DecisionsAgain again = run == null ? ofHistories() : ofRun(run)) {
            @Nullable CriminalHistory found = again.find(charge);
            String asked = found != null ? found.person().key() : person != null ? person.strip() : charge;
            log.append(new AuditEvent(
                    AuditEvent.Action.EXPLAIN,
                    found == null ? AuditEvent.Outcome.ABSENT : AuditEvent.Outcome.SUCCESS,
                    run == null ? String.valueOf(histories) : RunAudit.name(run),
                    new Subject(again.source(), asked, charge),
                    Map.of("policy", again.policy().id(), "asOf", again.asOf())));
            if (found == null) {
                String text = person == null
                        ? "nobody has a charge with the key given with --charge"
                        : "the person given with --person is not there, or has no charge with the key given with --charge";
                throw new DiagnosticException(Diagnostic.of(DiagnosticCode.CHARGE_ABSENT, text));
            }
            print(again, found);
        }
        return 0;
    }

    private DecisionsAgain ofRun(Path directory) throws IOException {
        if (histories != null || asOf != null || !switches.isEmpty()) {
            throw Usage.fault("--histories, --as-of and --switch do not go with a run, which has its own");
        }
        RunDirectory finished = FinishedRun.require(directory);
        RunManifest manifest = ManifestFile.read(finished.manifest());
        RunPlaces given = new RunPlaces(mappingFile, policyFile, inputs);
        RunSources sources = RunSources.of(manifest, given.or(RunPlaces.of(finished)));
        KeptDecisions kept = KeptDecisions.about(charge, finished.decisions());
        @Nullable String key = person == null ? kept.onlyPerson(manifest.count("charges")) : person;
        Histories open =
                HistoryInputs.open(sources.mapping(), sources.inputs(), HistoryInputs.WORK, HistoryInputs.SORT_MEMORY);
        return new DecisionsAgain(
                sources.mapping().name(),
                sources.policy(),
                manifest.asOf(),
                PolicyEvaluator.of(sources.policy(), sources.asOf(), Map.of(), true),
                () -> next(open),
                key == null ? null : PersonSearch.key(sources.mapping(), key),
                kept,
                open);
    }

    private static @Nullable CriminalHistory next(Histories open) {
        CriminalHistory history = open.next();
        open.findings();
        open.takeControls();
        return history;
    }

    private DecisionsAgain ofHistories() throws IOException {
        if (histories == null || policyFile == null || asOf == null || !inputs.isEmpty()) {
            throw Usage.fault("give a run directory, or --histories with --policy and --as-of");
        }
        LinesFile lines = new LinesFile(histories);
        @Nullable Mapping mapping = mappingFile == null ? null : new Definitions().mapping(mappingFile);
        Policy policy = mapping == null ? PolicyFiles.read(policyFile) : new Definitions().policy(policyFile, mapping);
        PolicyEvaluator evaluator = PolicyEvaluator.of(policy, asOf, switches, true);
        InputStream in = new BufferedInputStream(lines.open(console));
        HistoryReader reader =
                new HistoryReader(in, lines.name(), mapping == null ? FactCatalogue.standard() : mapping.facts());
        return new DecisionsAgain(
                mapping == null ? lines.name() : mapping.name(),
                policy,
                asOf.toString(),
                evaluator,
                reader::next,
                person == null ? null : key(mapping, person),
                null,
                in);
    }

    private static Predicate<String> key(@Nullable Mapping mapping, String typed) {
        return mapping == null ? typed.strip()::equals : PersonSearch.key(mapping, typed);
    }

    @SuppressWarnings("resource") // the console stays open
    private void print(DecisionsAgain again, CriminalHistory history) throws IOException {
        String key = history.person().key();
        DecisionWriter json = new DecisionWriter(new CheckedOutput(console.out()));
        for (Decision decision : again.decide(history, charge)) {
            if (format == Format.JSON) {
                json.write(key, decision);
            } else {
                console.out().print(DecisionText.of(key, decision, again.policy(), again.asOf()));
            }
        }
        json.flush();
    }
}
