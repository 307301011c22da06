package org.slatebridge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code slatebridge mapping}: work on mappings. */
@Command(
        name = "mapping",
        mixinStandardHelpOptions = true,
        description = "Drafts, checks and explains mappings.",
        subcommands = {MappingInitCommand.class, MappingCheckCommand.class, MappingExplainCommand.class})
final class MappingCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw Usage.fault("say what to do with the mapping: init, check, explain");
    }
}
