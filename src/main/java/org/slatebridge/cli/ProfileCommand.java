package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.batch.Definitions;
import org.slatebridge.dataset.DatasetReader;
import org.slatebridge.dataset.RecordFormat;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.profile.Profiler;
import org.slatebridge.record.DatasetOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge profile}: what the items of a dataset hold, without any value that identifies a person. */
@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        description = "Counts per item what a dataset holds: filled, blank, invalid, codes, dates, unmapped codes.")
final class ProfileCommand implements Callable<Integer> {

    /** What {@code --to} takes. */
    enum Target {
        TABLE,
        JSON
    }

    /** What says how the dataset is written: options, or a mapping. */
    static final class Description {

        @ArgGroup(exclusive = false, multiplicity = "1")
        private @Nullable DatasetOptionArguments options;

        @ArgGroup(exclusive = false, multiplicity = "1")
        private @Nullable Mapped mapped;
    }

    /** A dataset of a mapping. */
    static final class Mapped {

        @Option(
                names = "--mapping",
                required = true,
                paramLabel = "MAPPING",
                description = "Mapping that has copybook and options, and tells codes, dates and what identifies.")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private Path mapping;

        @Option(
                names = "--dataset",
                paramLabel = "NAME",
                description = "Which dataset of the mapping; needed where it has several.")
        private @Nullable String dataset;
    }

    @Parameters(paramLabel = "FILE", description = "The dataset; one named .gz is unpacked.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @ArgGroup(exclusive = true, multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Description described;

    @Option(names = "--to", defaultValue = "table", description = "Form of the output: table (default), json.")
    private Target target = Target.TABLE;

    @Option(names = "--limit", paramLabel = "N", description = "Stop after N records.")
    private long limit = Long.MAX_VALUE;

    @Option(
            names = "--redefines",
            defaultValue = "selected",
            description = "Which redefinitions are looked at: selected (default), all.")
    private DecodeCommand.Redefines redefines = DecodeCommand.Redefines.SELECTED;

    @Mixin
    private OutArgument out = new OutArgument();

    private final Console console;

    ProfileCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 0) {
            throw new DiagnosticException(Diagnostic.of(DiagnosticCode.OPTION_VALUE, "--limit cannot be negative"));
        }
        out.requireFree();
        Profiler profiler = described.mapped == null ? byOptions() : byMapping(described.mapped);
        out.write(console, target == Target.JSON ? ProfileJson.of(profiler) : ProfileTable.of(profiler));
        if (!profiler.isDoubtful()) {
            return 0;
        }
        Diagnostic doubtful =
                Diagnostic.of(DiagnosticCode.PROFILE_DOUBTFUL, "some records or items hold what cannot be read");
        console.messages().say(doubtful);
        return doubtful.code().returnCode().value();
    }

    private Profiler byOptions() {
        DatasetOptionArguments given = described.options;
        if (given == null) {
            throw Usage.fault("give --copybook or --mapping");
        }
        DatasetOptions options = given.options();
        List<RecordLayout> layouts = given.layouts(options);
        return read(Profiler.of(layouts, options, redefines == DecodeCommand.Redefines.ALL), options.format(layouts));
    }

    private Profiler byMapping(Mapped mapped) {
        Mapping mapping = new Definitions().mapping(mapped.mapping);
        DatasetMapping dataset = dataset(mapping, mapped.dataset);
        RecordFormat format = dataset.options().format(dataset.layouts());
        return read(Profiler.of(dataset, redefines == DecodeCommand.Redefines.ALL), format);
    }

    private static DatasetMapping dataset(Mapping mapping, @Nullable String name) {
        List<String> names =
                mapping.datasets().stream().map(DatasetMapping::name).toList();
        if (name == null && names.size() != 1) {
            throw Usage.fault("the mapping has several datasets; give --dataset " + String.join("|", names));
        }
        return mapping.dataset(name == null ? names.get(0) : name)
                .orElseThrow(() ->
                        Usage.fault("the mapping has no dataset '" + name + "'; it has " + String.join(", ", names)));
    }

    private Profiler read(Profiler profiler, RecordFormat format) {
        try (DatasetReader reader = DatasetReader.open(file, String.valueOf(file.getFileName()), format)) {
            while (reader.number() < limit && reader.next()) {
                profiler.take(reader.buffer(), reader.start(), reader.length());
            }
        }
        return profiler;
    }
}
