package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.batch.Definitions;
import org.slatebridge.batch.InputCheck;
import org.slatebridge.batch.Inputs;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.history.HistoryWriter;
import org.slatebridge.join.JoinedHistories;
import org.slatebridge.join.Workspace;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.Histories;
import org.slatebridge.mapping.JoinRules;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.mapping.PersonReader;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--input",
            required = true,
            paramLabel = "NAME=FILE",
            description = "A dataset of the mapping and its file; one named .gz is unpacked.")
    private Map<String, Path> inputs = new LinkedHashMap<>();

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

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Folder in which indexes of keys spill (default: the system's temporary folder).")
    private Path work = Path.of(System.getProperty("java.io.tmpdir"));

    @Option(
            names = "--sort-memory",
            defaultValue = "64",
            paramLabel = "MB",
            description = "Memory for the indexes of datasets in no order (default: 64).")
    private int sortMemory = 64;

    NormalizeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Mapping mapping = new Definitions().mapping(file);
        try (Histories histories = histories(mapping)) {
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

    private Histories histories(Mapping mapping) throws IOException {
        Inputs.requireAll(mapping, inputs);
        for (DatasetMapping dataset : mapping.datasets()) {
            new InputCheck(dataset, Inputs.readable(dataset.name(), inputs)).run();
        }
        DatasetMapping first = mapping.datasets().get(0);
        if (mapping.datasets().size() == 1 && first.join().order() == JoinRules.Order.KEY) {
            return PersonReader.open(first, Inputs.readable(first.name(), inputs));
        }
        return JoinedHistories.open(
                mapping,
                inputs,
                new Workspace(
                        work, sortMemory * 1024L * 1024, mapping.datasets().size()));
    }

    private ReturnCode report(Normalization pass, Mapping mapping) {
        ReturnCode code = pass.report(console.err());
        pass.requireRejectsWithin(mapping.rejectLimitPercent());
        return code;
    }
}
