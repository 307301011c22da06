package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.policy.Policy;
import org.slatebridge.policy.PolicyTestResult;
import org.slatebridge.policy.PolicyTests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slatebridge policy test}: the cases policies carry, each a sentence; those that fail with the reasoning. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the test cases that policies carry.",
            "Ends with 8 if any comes out otherwise than the policy says."
        })
final class PolicyTestCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Policy files.")
    private List<Path> files = List.of();

    PolicyTestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ReturnCode code = ReturnCode.OK;
        for (Policy policy : PolicyFiles.readAll(files)) {
            code = code.worst(test(policy));
        }
        return code.value();
    }

    private ReturnCode test(Policy policy) {
        List<PolicyTestResult> results = PolicyTests.run(policy);
        results.forEach(this::print);
        long failed = results.stream().filter(result -> !result.passed()).count();
        console.out().print(policy.id() + ": " + (results.size() - failed) + " passed, " + failed + " failed\n");
        return failed == 0 ? ReturnCode.OK : ReturnCode.UNUSABLE;
    }

    private void print(PolicyTestResult result) {
        console.out()
                .print((result.passed() ? "ok    " : "FAILS ") + result.test().name() + ", as of "
                        + result.test().asOf() + "\n");
        result.differences().forEach(difference -> console.out().print(difference.indent(6)));
    }
}
