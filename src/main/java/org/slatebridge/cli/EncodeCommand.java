package org.slatebridge.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.slatebridge.dataset.DatasetWriter;
import org.slatebridge.dataset.LineText;
import org.slatebridge.dataset.RecordFormat;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.JsonLinesReader;
import org.slatebridge.record.JsonRecord;
import org.slatebridge.record.RecordEncoder;
import org.slatebridge.record.RecordTypes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge encode}: a dataset of the JSON Lines that decode writes. */
@Command(
        name = "encode",
        mixinStandardHelpOptions = true,
        description = "Writes a dataset of records in JSON, one line each: the inverse of decode.")
final class EncodeCommand implements Callable<Integer> {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "JSON Lines as decode writes them; - for standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Mixin
    private DatasetOptionArguments dataset = new DatasetOptionArguments();

    @Option(
            names = "--redefines",
            defaultValue = "selected",
            description = "Which redefinitions the lines have: selected (default), all.")
    private DecodeCommand.Redefines redefines = DecodeCommand.Redefines.SELECTED;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The dataset, all or nothing; compressed where its name ends in .gz.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    EncodeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        DatasetOptions options = dataset.options();
        if (options.headerLength() > 0 || options.trailerLength() > 0) {
            throw new DiagnosticException(Diagnostic.of(
                            DiagnosticCode.OPTION_CONFLICT,
                            "encode cannot know the bytes of file-header and file-trailer")
                    .advising("leave them out, and put those bytes around the records yourself"));
        }
        List<RecordLayout> layouts = dataset.layouts(options);
        RecordTypes types = RecordTypes.of(layouts, options);
        LinesFile lines = new LinesFile(file);
        try (InputStream in = lines.open(console)) {
            long records = encode(new JsonLinesReader(in, lines.name()), types, options, options.format(layouts));
            if (records == 0) {
                Diagnostic none = Diagnostic.of(
                        DiagnosticCode.ENCODE_NO_RECORDS, lines.name() + " has no line, so " + out + " has no record");
                console.messages().say(none);
            }
        }
        return 0;
    }

    /** Writes the dataset; how many records it has. */
    private long encode(JsonLinesReader in, RecordTypes types, DatasetOptions options, RecordFormat format)
            throws IOException {
        RecordEncoder encoder = new RecordEncoder(types, options, format, redefines == DecodeCommand.Redefines.ALL);
        LineText text =
                LineText.of(options.codePage().byteOf(' '), options.codePage().isEbcdic());
        try (WholeFile whole = WholeFile.create(out);
                OutputStream to = compressed(whole.stream())) {
            DatasetWriter writer = new DatasetWriter(to, Usage.shortName(out), format, options.blockSize(), text);
            for (JsonRecord json = in.next(); json != null; json = in.next()) {
                int length = encoder.encode(json);
                writer.write(encoder.buffer(), 0, length);
            }
            writer.finish();
            if (to instanceof GZIPOutputStream gzip) {
                gzip.finish();
            }
            whole.publish();
            return writer.number();
        }
    }

    private OutputStream compressed(OutputStream to) throws IOException {
        boolean gzip = Usage.shortName(out).endsWith(".gz");
        // the header of this stream has neither name nor time
        return gzip ? new GZIPOutputStream(to, BUFFER_BYTES) : to;
    }
}
