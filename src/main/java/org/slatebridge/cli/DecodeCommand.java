package org.slatebridge.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.dataset.DatasetReader;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.layout.Validity;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.JsonLinesWriter;
import org.slatebridge.record.RecordTypes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge decode}: the records of a dataset as JSON Lines. */
@Command(
        name = "decode",
        mixinStandardHelpOptions = true,
        description = "Shows the records of a dataset as JSON, one line each.")
final class DecodeCommand implements Callable<Integer> {

    /** What {@code --to} takes. */
    enum Target {
        JSONL
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

    @Option(names = "--to", defaultValue = "jsonl", description = "Form of the output: jsonl (default).")
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
    private long invalidItems;
    private long invalidRecords;
    private long lastInvalid;

    DecodeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 0) {
            throw new DiagnosticException(Diagnostic.of(DiagnosticCode.OPTION_VALUE, "--limit cannot be negative"));
        }
        DatasetOptions options = dataset.options();
        List<RecordLayout> layouts = dataset.layouts(options);
        RecordTypes types = RecordTypes.of(layouts, options);
        String name = String.valueOf(file.getFileName());
        try (DatasetReader reader = DatasetReader.open(file, name, options.format(layouts))) {
            if (out == null) {
                decode(reader, name, types, options, new CheckedOutput(console.out()));
            } else {
                decodeTo(out, reader, name, types, options);
            }
        }
        return result().value();
    }

    private void decodeTo(Path target, DatasetReader reader, String name, RecordTypes types, DatasetOptions options)
            throws IOException {
        try (WholeFile whole = WholeFile.create(target)) {
            decode(reader, name, types, options, whole.stream());
            whole.publish();
        }
    }

    private void decode(DatasetReader reader, String name, RecordTypes types, DatasetOptions options, OutputStream to) {
        JsonLinesWriter writer = switch (target) {
            case JSONL ->
                new JsonLinesWriter(
                        types,
                        options,
                        redefines == Redefines.ALL,
                        hex,
                        (path, offset, kind) -> invalid(reader, name, path, offset, kind),
                        to);
        };
        try {
            while (reader.number() < limit && reader.next()) {
                writer.write(reader.buffer(), reader.start(), reader.length());
            }
        } finally {
            // whole records before a fault are output
            writer.flush();
        }
    }

    private void invalid(DatasetReader reader, String name, String path, int offset, Validity kind) {
        if (strict) {
            throw new DiagnosticException(Diagnostic.at(
                    DiagnosticCode.DATA_INVALID,
                    new DataPosition(name, reader.number(), reader.offset() + offset, path.isEmpty() ? null : path),
                    path.isEmpty() ? "the record is of no type" : "the bytes are " + describe(kind)));
        }
        invalidItems++;
        if (reader.number() != lastInvalid) {
            invalidRecords++;
            lastInvalid = reader.number();
        }
    }

    private static String describe(Validity kind) {
        return switch (kind) {
            case BLANK -> "blanks";
            case LOW_VALUES -> "low-values";
            case HIGH_VALUES -> "high-values";
            default -> "not what the picture says";
        };
    }

    private ReturnCode result() {
        if (invalidItems == 0) {
            return ReturnCode.OK;
        }
        Diagnostic count = Diagnostic.of(
                DiagnosticCode.DATA_INVALID_COUNT, invalidItems + " invalid items in " + invalidRecords + " records");
        console.err().println(count.line());
        return count.code().returnCode();
    }
}
