package org.slatebridge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.batch.Definitions;
import org.slatebridge.batch.RunRequest;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.HistoryReader;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.policy.Decision;
import org.slatebridge.policy.DecisionWriter;
import org.slatebridge.policy.Outcome;
import org.slatebridge.policy.Policy;
import org.slatebridge.policy.PolicyEvaluator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge evaluate}: decides histories that {@code normalize} wrote. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Decides every charge of histories under a policy.",
            "The decisions are those of a run over the same data."
        })
final class EvaluateCommand implements Callable<Integer> {

    private final Console console;
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private long persons;

    @Parameters(
            index = "0",
            arity = "0..1",
            defaultValue = "-",
            paramLabel = "FILE",
            description = "Histories as normalize writes them; standard input if left out.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--policy", required = true, paramLabel = "FILE", description = "Policy file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path policyFile;

    @Option(names = "--as-of", required = true, paramLabel = "YYYY-MM-DD", description = "Date decisions are made for.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private LocalDate asOf;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "The mapping the histories were made with; needed where it declares facts of its own.")
    private @Nullable Path mappingFile;

    @Option(
            names = "--decisions",
            defaultValue = "all",
            paramLabel = "none|open|all",
            description = "Decisions to write: none, those still open, all (default).")
    private RunRequest.DecisionsKept decisions = RunRequest.DecisionsKept.ALL;

    @Option(
            names = "--switch",
            paramLabel = "NAME=true|false",
            description = "A switch or presumption of the policy that is not to stand at its default (repeatable).")
    private Map<String, Boolean> switches = new LinkedHashMap<>();

    @Option(names = "--reasoning", description = "Write the reasoning with each decision.")
    private boolean reasoning;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write there, all or nothing, instead of standard output.")
    private @Nullable Path out;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        LinesFile lines = new LinesFile(file);
        @Nullable Mapping mapping = mappingFile == null ? null : new Definitions().mapping(mappingFile);
        Policy policy = mapping == null ? PolicyFiles.read(policyFile) : new Definitions().policy(policyFile, mapping);
        PolicyEvaluator evaluator = PolicyEvaluator.of(policy, asOf, switches, reasoning);
        FactCatalogue facts = mapping == null ? FactCatalogue.standard() : mapping.facts();
        try (InputStream in = lines.open(console)) {
            HistoryReader histories = new HistoryReader(in, lines.name(), facts);
            if (out == null) {
                evaluate(histories, evaluator, new CheckedOutput(console.out()));
            } else {
                evaluateTo(out, histories, evaluator);
            }
        }
        report();
        return 0;
    }

    private void evaluateTo(Path target, HistoryReader histories, PolicyEvaluator evaluator) throws IOException {
        try (WholeFile whole = WholeFile.create(target)) {
            evaluate(histories, evaluator, whole.stream());
            whole.publish();
        }
    }

    @SuppressWarnings("resource") // whose stream it is closes it
    private void evaluate(HistoryReader histories, PolicyEvaluator evaluator, OutputStream to) throws IOException {
        DecisionWriter writer = new DecisionWriter(to);
        try {
            for (CriminalHistory history = histories.next(); history != null; history = histories.next()) {
                write(history.person().key(), evaluator.decide(history), writer);
            }
        } finally {
            // whole decisions before a fault are output
            writer.flush();
        }
    }

    private void write(String person, List<Decision> decided, DecisionWriter writer) throws IOException {
        persons++;
        for (Decision decision : decided) {
            counts.merge(decision.outcome(), 1L, Long::sum);
            if (decisions.keeps(decision)) {
                writer.write(person, decision);
            }
        }
    }

    private void report() {
        print("PERSONS", persons);
        print("CHARGES", counts.values().stream().mapToLong(Long::longValue).sum());
        for (Outcome outcome : Outcome.values()) {
            print(outcome.word().toUpperCase(Locale.ROOT), counts.getOrDefault(outcome, 0L));
        }
    }

    private void print(String name, long count) {
        console.messages().count(name, count);
    }
}
