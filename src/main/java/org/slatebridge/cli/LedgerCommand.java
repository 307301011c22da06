package org.slatebridge.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code slatebridge ledger}: which deliveries were run. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "Shows the ledger that run --ledger keeps.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = LedgerShowCommand.class)
final class LedgerCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No ledger command given");
    }
}
