package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.policy.Policy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slatebridge policy list}: the policies of a directory, and what counsel still has to look at. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the policies of a directory with their versions and open questions.")
final class PolicyListCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = "policies",
            description = "Directory of policy files; default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path directory;

    PolicyListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        PolicyFiles.readAll(files()).forEach(this::print);
        return ReturnCode.OK.value();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private void print(Policy policy) {
        String versions =
                policy.versions().stream().map(v -> v.from().toString()).collect(Collectors.joining(", "));
        StringBuilder out = new StringBuilder();
        out.append(policy.id()).append(": ").append(policy.title()).append('\n');
        out.append("  statute   ").append(policy.statute()).append('\n');
        out.append("  versions  ").append(versions).append('\n');
        out.append("  reviewed  ")
                .append(policy.reviewed() ? "yes" : "no, ask counsel")
                .append('\n');
        policy.switches()
                .forEach(s -> out.append("  switch    ")
                        .append(s.name())
                        .append(s.on() ? " (on)" : " (off)")
                        .append('\n'));
        policy.openQuestions().forEach(q -> out.append("  open      ").append(q).append('\n'));
        console.out().print(out);
    }
}
