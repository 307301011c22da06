package org.slatebridge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code slatebridge audit}: proves and shows the audit log. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Proves and shows the audit log.",
        subcommands = {AuditVerifyCommand.class, AuditShowCommand.class})
final class AuditCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw Usage.fault("say what to do with the audit log: verify, show");
    }
}
