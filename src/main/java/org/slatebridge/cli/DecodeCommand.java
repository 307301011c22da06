package org.slatebridge.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.dataset.DatasetReader;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.record.CsvWriter;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.InvalidCounts;
import org.slatebridge.record.JsonLinesWriter;
import org.slatebridge.record.RecordPrinter;
import org.slatebridge.record.RecordTypes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge decode}: the records of a dataset as JSON Lines. */
@Command(
        name = "decode",
        mixinStandardHelpOptions = true,
        description = "Shows the records of a dataset as JSON, one line each, or as CSV.")
final class DecodeCommand implements Callable<Integer> {

    /** What {@code --to} takes. */
    enum Target {
        JSONL,
        CSV
    }

    /** What {@code --redefines} takes. */
    enum Redefines {
        SELECTED,
        ALL
    }

    @Parameters(paramLabel = "FILE", description = "The dataset; one named .gz is unpacked.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Mixin
    private DatasetOptionArguments dataset = new DatasetOptionArguments();

    @Option(names = "--to", defaultValue = "jsonl", description = "Form of the output: jsonl (default), csv.")
    private Target target = Target.JSONL;

    @Option(names = "--limit", paramLabel = "N", description = "Stop after N records.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--hex", description = "Add the bytes of every item.")
    private boolean hex;

    @Option(names = "--strict", description = "Stop at the first invalid item.")
    private boolean strict;

    @Option(
            names = "--redefines",
            defaultValue = "selected",
            description = "Which redefinitions are shown: selected (default), all.")
    private Redefines redefines = Redefines.SELECTED;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write there, all or nothing, instead of standard output.")
    private @Nullable Path out;

    private final Console console;

    DecodeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 0) {
            throw new DiagnosticException(Diagnostic.of(DiagnosticCode.OPTION_VALUE, "--limit cannot be negative"));
        }
        if (hex && target == Target.CSV) {
            throw Usage.fault("--hex goes with --to jsonl only");
        }
        DatasetOptions options = dataset.options();
        List<RecordLayout> layouts = dataset.layouts(options);
        RecordTypes types = RecordTypes.of(layouts, options);
        String name = Usage.shortName(file);
        try (DatasetReader reader = DatasetReader.open(file, name, options.format(layouts))) {
            InvalidCounts counts = new InvalidCounts(types, options, redefines == Redefines.ALL);
            InvalidData invalid = new InvalidData(reader, name, strict, counts);
            if (out == null) {
                decode(reader, types, options, invalid, new CheckedOutput(console.out()));
            } else {
                decodeTo(out, reader, types, options, invalid);
            }
            return invalid.report(console.messages()).value();
        }
    }

    private void decodeTo(
            Path target, DatasetReader reader, RecordTypes types, DatasetOptions options, InvalidData invalid)
            throws IOException {
        try (WholeFile whole = WholeFile.create(target)) {
            decode(reader, types, options, invalid, whole.stream());
            whole.publish();
        }
    }

    private void decode(
            DatasetReader reader, RecordTypes types, DatasetOptions options, InvalidData invalid, OutputStream to) {
        RecordPrinter writer = printer(types, options, to, invalid);
        invalid.of(writer);
        try {
            while (reader.number() < limit && reader.next()) {
                writer.write(reader.buffer(), reader.start(), reader.length());
            }
        } finally {
            // whole records before a fault are output
            writer.flush();
        }
    }

    private RecordPrinter printer(RecordTypes types, DatasetOptions options, OutputStream to, InvalidData listener) {
        boolean all = redefines == Redefines.ALL;
        return switch (target) {
            case JSONL -> new JsonLinesWriter(types, options, all, hex, listener, to);
            case CSV -> new CsvWriter(types, options, all, listener, to);
        };
    }
}
