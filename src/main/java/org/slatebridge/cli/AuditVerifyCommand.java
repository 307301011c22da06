package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.audit.AuditChain;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.ReturnCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge audit verify}: proves that no line of an audit log was changed. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Proves that no line of an audit log was changed, removed, exchanged or added between others.",
            "A log that was cut, or replaced by an older copy, shows by --head."
        })
final class AuditVerifyCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", description = "Audit log.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "A head that was kept elsewhere, for example in the summary of a run.")
    private @Nullable String head;

    AuditVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        @Nullable String kept = head == null ? null : hash(head);
        AuditChain.Proof proof = AuditChain.prove(file, kept, (line, text) -> {});
        console.out()
                .println("events " + proof.head().lines() + ", head "
                        + proof.head().sha256());
        if (kept != null) {
            console.out().println("the head given is that of event " + proof.keptLine());
        }
        console.out().println("verified");
        return damages(console, proof).value();
    }

    private static String hash(String text) {
        String hash = text.strip().toLowerCase(Locale.ROOT);
        if (!hash.matches("[0-9a-f]{64}")) {
            throw Usage.fault("--head takes the 64 hexadecimal digits of a head");
        }
        return hash;
    }

    /** Says where a log was damaged though its chain holds. */
    static ReturnCode damages(Console console, AuditChain.Proof proof) {
        if (proof.damages() > 0) {
            warn(console, "at " + proof.damages() + " places a line was torn, and the next one says so");
        }
        if (proof.tornBytes() > 0) {
            warn(console, "the last " + proof.tornBytes() + " bytes are a torn line");
        }
        return proof.damages() > 0 || proof.tornBytes() > 0 ? ReturnCode.WARNING : ReturnCode.OK;
    }

    private static void warn(Console console, String text) {
        console.messages().say(Diagnostic.of(DiagnosticCode.AUDIT_LOG_DAMAGED, text));
    }
}
