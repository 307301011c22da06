package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.policy.Policy;
import org.slatebridge.policy.PolicyDifferences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slatebridge policy diff}: what changed between two policies, or between two days, in words. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Tells in words what changed from one policy to another, or from one day to another (give the file twice).",
            "Ends with 0 if nothing changed, with 4 if anything did."
        })
final class PolicyDiffCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "A", description = "The old policy file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path old;

    @Parameters(index = "1", paramLabel = "B", description = "The new policy file; may be the same.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path fresh;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", description = "Compare only what is in force on that day.")
    private @Nullable LocalDate asOf;

    @Option(names = "--as-of-a", paramLabel = "YYYY-MM-DD", description = "Take A as it is in force on that day.")
    private @Nullable LocalDate asOfOld;

    @Option(names = "--as-of-b", paramLabel = "YYYY-MM-DD", description = "Take B as it is in force on that day.")
    private @Nullable LocalDate asOfNew;

    @Mixin
    private OutArgument out = new OutArgument();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    PolicyDiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        checkDays();
        out.requireFree();
        List<Policy> both = PolicyFiles.readAll(List.of(old, fresh));
        LocalDate onOld = asOf == null ? asOfOld : asOf;
        LocalDate onNew = asOf == null ? asOfNew : asOf;
        PolicyDifferences differences = PolicyDifferences.between(both.get(0), onOld, both.get(1), onNew);
        out.write(console, differences.text());
        return (differences.any() ? ReturnCode.WARNING : ReturnCode.OK).value();
    }

    // All versions on one side and one day on the other would differ by that alone.
    private void checkDays() {
        if ((asOfOld == null) != (asOfNew == null)) {
            throw new ParameterException(spec.commandLine(), "--as-of-a and --as-of-b belong together");
        }
        if (asOf != null && asOfOld != null) {
            throw new ParameterException(spec.commandLine(), "give either --as-of or --as-of-a and --as-of-b");
        }
    }
}
