package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slatebridge.audit.AuditLog;
import org.slatebridge.protection.KeyedHash;
import picocli.CommandLine.Option;

/** The option that names the audit log. */
final class AuditOptions {

    /** Names the log where no option does. */
    static final String VARIABLE = "SLATEBRIDGE_AUDIT";

    private static final Path DEFAULT = Path.of("slatebridge-audit.jsonl");

    @Option(
            names = "--audit",
            paramLabel = "FILE",
            description = {
                "Audit log to which lines are added.",
                "Default: what " + VARIABLE + " names; without it a look at a person goes to slatebridge-audit.jsonl"
                        + " in the working directory, and runs are not recorded."
            })
    private @Nullable Path file;

    /**
     * Opens the log for what is always recorded.
     *
     * @param keys of the keystore; null for the key beside the log
     * @throws org.slatebridge.diagnostic.DiagnosticException if nothing can be recorded
     */
    AuditLog open(@Nullable KeyedHash keys) throws IOException {
        Path named = named(file, System.getenv(VARIABLE));
        return open(named == null ? DEFAULT : named, keys);
    }

    /** Opens the log where one is named; null where not. */
    @Nullable
    AuditLog openIfNamed(@Nullable KeyedHash keys) throws IOException {
        Path named = named(file, System.getenv(VARIABLE));
        return named == null ? null : open(named, keys);
    }

    /** An option counts before the variable; one that is empty was not set. */
    static @Nullable Path named(@Nullable Path option, @Nullable String variable) {
        if (option != null) {
            return option;
        }
        return variable == null || variable.isBlank() ? null : Path.of(variable);
    }

    /** Opens a log. */
    static AuditLog open(Path log, @Nullable KeyedHash keys) throws IOException {
        return AuditLog.open(log, ThisProcess.actor(), Clock.systemUTC(), keys);
    }
}
