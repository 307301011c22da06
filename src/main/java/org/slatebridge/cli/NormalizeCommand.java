package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.batch.Definitions;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.history.HistoryWriter;
import org.slatebridge.mapping.Histories;
import org.slatebridge.mapping.Mapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge normalize}: the histories a dataset holds, as JSON Lines. */
@Command(
        name = "normalize",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the criminal histories of a dataset as JSON, one line and person each.",
            "What became of every record goes to standard error."
        })
final class NormalizeCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "MAPPING", description = "Mapping file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Mixin
    private HistoryInputs inputs = new HistoryInputs();

    @Option(
            names = "--positions",
            defaultValue = "all",
            paramLabel = "none|all",
            description = "Record numbers and offsets: all (default), none, so that lines do not depend on them.")
    private HistoryWriter.Positions positions = HistoryWriter.Positions.ALL;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write there, all or nothing, instead of standard output.")
    private @Nullable Path out;

    NormalizeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Mapping mapping = new Definitions().mapping(file);
        try (Histories histories = inputs.open(mapping)) {
            Normalization pass = new Normalization(histories, positions);
            if (out == null) {
                pass.write(new CheckedOutput(console.out()));
                return report(pass, mapping).value();
            }
            try (WholeFile whole = WholeFile.create(out)) {
                pass.write(whole.stream());
                ReturnCode code = report(pass, mapping);
                whole.publish();
                return code.value();
            }
        }
    }

    private ReturnCode report(Normalization pass, Mapping mapping) {
        ReturnCode code = pass.report(console.messages());
        pass.requireRejectsWithin(mapping.rejectLimitPercent());
        return code;
    }
}
