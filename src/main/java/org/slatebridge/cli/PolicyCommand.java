package org.slatebridge.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code slatebridge policy}: what there is to do with the law as data. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "Checks, tests, lists, explains and compares policies.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PolicyCheckCommand.class,
            PolicyTestCommand.class,
            PolicyListCommand.class,
            PolicyExplainCommand.class,
            PolicyDiffCommand.class
        })
final class PolicyCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No policy command given");
    }
}
