package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.policy.Policy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slatebridge policy check}: all faults of policy files at once, with line and caret. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads policies and reports every fault with line and caret.")
final class PolicyCheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Policy files.")
    private List<Path> files = List.of();

    PolicyCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        for (Policy policy : PolicyFiles.readAll(files)) {
            console.out()
                    .print(policy.id() + ": no faults, " + policy.tests().size() + " test cases, "
                            + (policy.reviewed() ? "reviewed" : "not reviewed by counsel") + ", "
                            + policy.openQuestions().size() + " open questions\n");
        }
        return ReturnCode.OK.value();
    }
}
