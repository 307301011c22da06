package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.policy.PolicyText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge policy explain}: a policy as English that counsel reads. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Tells a policy in English, in Markdown, with its citations and open questions.",
            "Without --as-of all versions are told."
        })
final class PolicyExplainCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", description = "Policy file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            description = "Tell only what is in force on that day, every switch settled.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--switch",
            paramLabel = "NAME=true|false",
            description = "Tell the policy with the switch like that; may be repeated.")
    private Map<String, Boolean> switches = Map.of();

    @Mixin
    private OutArgument out = new OutArgument();

    PolicyExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        out.requireFree();
        out.write(console, PolicyText.of(PolicyFiles.read(file), asOf, switches));
        return ReturnCode.OK.value();
    }
}
