package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.audit.AuditEvent;
import org.slatebridge.audit.AuditLog;
import org.slatebridge.audit.Subject;
import org.slatebridge.batch.Definitions;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.mapping.Histories;
import org.slatebridge.mapping.Mapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge mapping explain}: every fact of one person, down to its bytes. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Shows every fact of one person with its bytes, its item, and what the mapping made of them.",
            "That somebody looked is added to the audit file before anything is shown."
        })
final class MappingExplainCommand implements Callable<Integer> {

    /** What {@code --to} takes. */
    enum Target {
        TABLE,
        JSON
    }

    private final Console console;

    @Parameters(index = "0", paramLabel = "MAPPING", description = "Mapping file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--person",
            required = true,
            paramLabel = "KEY",
            description = "The person's key, as the data has it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String person;

    @Option(names = "--to", defaultValue = "table", description = "Form of the output: table (default), json.")
    private Target target = Target.TABLE;

    @Mixin
    private AuditOptions audit = new AuditOptions();

    @Mixin
    private HistoryInputs inputs = new HistoryInputs();

    @Mixin
    private KeystoreOptions keystore = new KeystoreOptions();

    MappingExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Mapping mapping = new Definitions().mapping(file);
        // opened first: nobody reads a state's records to find out that it may not be shown
        AuditLog log = audit.open(keystore.keyedHash());
        @Nullable Explanation explanation = explanation(mapping);
        String key = explanation == null ? person.strip() : explanation.person();
        log.append(new AuditEvent(
                AuditEvent.Action.MAPPING_EXPLAIN,
                explanation == null ? AuditEvent.Outcome.ABSENT : AuditEvent.Outcome.SUCCESS,
                RunAudit.name(file),
                new Subject(mapping.name(), key, null),
                Map.of()));
        if (explanation == null) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.PERSON_ABSENT, "nobody in the inputs has the key given with --person"));
        }
        console.out().print(target == Target.JSON ? ExplanationJson.of(explanation) : ExplanationTable.of(explanation));
        return 0;
    }

    private @Nullable Explanation explanation(Mapping mapping) throws IOException {
        try (Histories histories = inputs.open(mapping)) {
            PersonSearch search = new PersonSearch(histories, mapping);
            @Nullable CriminalHistory history = search.find(person);
            return history == null ? null : Explanation.of(mapping, history, search.findings(history), inputs.files());
        }
    }
}
