package org.slatebridge.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.slatebridge.crosscheck.Crosscheck;
import org.slatebridge.crosscheck.SecondEngine;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.RecordTypes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge crosscheck}: a dataset read by two engines, and every difference. */
@Command(
        name = "crosscheck",
        mixinStandardHelpOptions = true,
        description = "Reads a dataset with a second engine too, and shows every item the two read differently.")
final class CrosscheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The dataset.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Mixin
    private DatasetOptionArguments dataset = new DatasetOptionArguments();

    @Option(names = "--limit", paramLabel = "N", description = "Stop after N records.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--values", description = "Show the two values too; they may identify people.")
    private boolean values;

    @Option(
            names = "--redefines",
            defaultValue = "selected",
            description = "Which redefinitions are compared: selected (default), all.")
    private DecodeCommand.Redefines redefines = DecodeCommand.Redefines.SELECTED;

    private final Console console;

    CrosscheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SecondEngine engine = SecondEngine.ofThisBuild()
                .orElseThrow(() -> new DiagnosticException(Diagnostic.of(
                        DiagnosticCode.CROSSCHECK_NO_ENGINE, "this build has no second engine to compare with")));
        return compare(engine);
    }

    private int compare(SecondEngine engine) {
        DatasetOptions options = dataset.options();
        List<Path> members = new ArrayList<>();
        List<RecordLayout> layouts = dataset.layouts(options, members::add);
        if (!members.isEmpty()) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.CROSSCHECK_REFUSED,
                    engine.name() + " reads no copybook with COPY; give one in which the members are written out"));
        }
        RecordTypes types = RecordTypes.of(layouts, options);
        CheckedOutput out = new CheckedOutput(console.out());
        Crosscheck crosscheck = new Crosscheck(
                engine, types, options, redefines == DecodeCommand.Redefines.ALL, (difference, explained) -> {
                    byte[] line = (difference.json(explained, values) + "\n").getBytes(StandardCharsets.UTF_8);
                    out.write(line, 0, line.length);
                });
        String name = Usage.shortName(file);
        Crosscheck.Summary summary = crosscheck.compare(file, name, dataset.copybooks(), limit);
        summary.byItem()
                .forEach((item, count) -> console.messages().note(String.format(Locale.ROOT, "%,12d %s", count, item)));
        Diagnostic result = result(engine.name(), summary);
        console.messages().say(result);
        return result.code().returnCode().value();
    }

    /** The last line: whether the two agree. */
    static Diagnostic result(String engine, Crosscheck.Summary summary) {
        DiagnosticCode code = summary.unexplained() > 0
                ? DiagnosticCode.CROSSCHECK_DIFFERENT
                : summary.explained() > 0 ? DiagnosticCode.CROSSCHECK_EXPLAINED : DiagnosticCode.CROSSCHECK_AGREED;
        return Diagnostic.of(
                code,
                String.format(
                        Locale.ROOT,
                        "%,d values in %,d records compared with %s: %,d differ, %,d more by its known faults",
                        summary.values(),
                        summary.records(),
                        engine,
                        summary.unexplained(),
                        summary.explained()));
    }
}
