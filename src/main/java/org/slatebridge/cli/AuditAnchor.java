package org.slatebridge.cli;

import java.util.Locale;
import org.slatebridge.audit.AuditLog;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;

/**
 * Tells the head of the audit log when a run has ended, however it ended: kept elsewhere, it proves the log's length.
 */
final class AuditAnchor implements AutoCloseable {

    private final Console console;
    private final RunAudit audit;

    AuditAnchor(Console console, RunAudit audit) {
        this.console = console;
        this.audit = audit;
    }

    /** What is added to the summary block; empty where runs are not recorded. */
    String summary() {
        AuditLog.Head head = audit.head();
        return head == null
                ? ""
                : String.format(
                        Locale.ROOT, "%-24s%15d%n%-24s%s%n", "AUDIT EVENTS", head.lines(), "AUDIT HEAD", head.sha256());
    }

    @Override
    public void close() {
        AuditLog.Head head = audit.head();
        if (head != null) {
            String text = "audit log event " + head.lines() + ", head " + head.sha256();
            console.messages().say(Diagnostic.of(DiagnosticCode.AUDIT_HEAD, text));
        }
    }
}
