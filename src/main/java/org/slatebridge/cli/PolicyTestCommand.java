package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.policy.Policy;
import org.slatebridge.policy.PolicyTestResult;
import org.slatebridge.policy.PolicyTests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--only",
            defaultValue = "",
            paramLabel = "TEXT",
            description = "Runs only cases whose sentence contains the text.")
    private String only = "";

    PolicyTestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ReturnCode code = ReturnCode.OK;
        long ran = 0;
        for (Policy policy : PolicyFiles.readAll(files)) {
            List<PolicyTestResult> results = PolicyTests.run(policy, only);
            ran += results.size();
            code = code.worst(report(policy, results));
        }
        if (ran == 0 && !only.isEmpty()) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.POLICY_TEST, "no case has '" + only + "' in its sentence")
                            .advising("give words of a case to --only"));
        }
        return code.value();
    }

    private ReturnCode report(Policy policy, List<PolicyTestResult> results) {
        results.forEach(this::print);
        long failed = results.stream().filter(result -> !result.passed()).count();
        int others = policy.tests().size() - results.size();
        console.out()
                .print(policy.id() + ": " + (results.size() - failed) + " passed, " + failed + " failed"
                        + (others == 0 ? "" : ", " + others + " not run") + "\n");
        return failed == 0 ? ReturnCode.OK : ReturnCode.UNUSABLE;
    }

    private void print(PolicyTestResult result) {
        console.out()
                .print((result.passed() ? "ok    " : "FAILS ") + result.test().name() + ", as of "
                        + result.test().asOf() + "\n");
        result.differences().forEach(difference -> console.out().print(difference.indent(6)));
    }
}
