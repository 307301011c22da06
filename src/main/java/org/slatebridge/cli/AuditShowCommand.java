package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.audit.AuditChain;
import org.slatebridge.audit.AuditEvent;
import org.slatebridge.audit.AuditLine;
import org.slatebridge.audit.AuditLog;
import org.slatebridge.audit.LogKey;
import org.slatebridge.audit.Subject;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.protection.KeyedHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge audit show}: shows an audit log, or what it has about a person. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the events of an audit log, or those about one person; each line is proven before it is shown.",
            "That somebody looked is added to the log first."
        })
final class AuditShowCommand implements Callable<Integer> {

    /** What {@code --format} takes. */
    enum Format {
        TEXT,
        JSON
    }

    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", description = "Audit log.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--person", paramLabel = "KEY", description = "Only events about the person of this key.")
    private @Nullable String person;

    @Option(names = "--format", defaultValue = "text", description = "Form of the output: text (default), json.")
    private Format format = Format.TEXT;

    @Option(
            names = "--audit",
            paramLabel = "FILE",
            description = "Where it is recorded that somebody looked (default: in the log itself).")
    private @Nullable Path audit;

    @Mixin
    private KeystoreOptions keystore = new KeystoreOptions();

    private long otherKeys;

    AuditShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.FILE_MISSING, "audit log " + file + " is not there"));
        }
        @Nullable KeyedHash given = keystore.keyedHash();
        @Nullable KeyedHash keys = person == null ? null : given == null ? LogKey.read(file) : given;
        record(AuditOptions.open(audit == null ? file : audit, given));
        AuditChain.Proof proof = AuditChain.prove(file, null, (line, text) -> show(line, text, keys));
        ReturnCode code = AuditVerifyCommand.damages(console, proof);
        if (otherKeys > 0) {
            String text = otherKeys + " events about persons were hashed with another key, and cannot be searched";
            console.messages().say(Diagnostic.of(DiagnosticCode.AUDIT_OTHER_KEY, text));
            code = ReturnCode.WARNING;
        }
        return code.value();
    }

    private void record(AuditLog log) {
        @Nullable Subject subject = person == null ? null : new Subject("", person.strip(), null);
        log.append(new AuditEvent(
                AuditEvent.Action.AUDIT_SHOWN, AuditEvent.Outcome.SUCCESS, RunAudit.name(file), subject, Map.of()));
    }

    private void show(AuditLine line, String text, @Nullable KeyedHash keys) {
        if (person != null && keys != null) {
            otherKeys += line.text("person").isEmpty() || line.text("key").equals(keys.keyName()) ? 0 : 1;
            if (!line.isAbout(person.strip(), keys)) {
                return;
            }
        }
        console.out().println(format == Format.JSON ? text : row(line));
    }

    private static String row(AuditLine line) {
        return String.format(
                Locale.ROOT,
                "%8d  %s  %-12s %-15s %-8s %s",
                line.sequence(),
                line.text("time"),
                line.text("user") + "@" + line.text("host"),
                line.text("action"),
                line.text("outcome"),
                line.text("object"));
    }
}
