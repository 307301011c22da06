package org.slatebridge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.copybook.CopybookOptions;
import org.slatebridge.copybook.CopybookReader;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.record.DatasetOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge copybook}: the layout that a copybook gives. */
@Command(
        name = "copybook",
        mixinStandardHelpOptions = true,
        description = "Shows the layout of a copybook: where each item is, and how it is stored.")
final class CopybookCommand implements Callable<Integer> {

    /** What {@code --format} takes. */
    enum Format {
        TABLE,
        JSON
    }

    @Parameters(paramLabel = "FILE", description = "COBOL copybook.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--format", defaultValue = "table", description = "table (default) or json.")
    private Format format = Format.TABLE;

    @Option(
            names = "--dialect",
            paramLabel = "ibm|gnucobol|mf|fujitsu",
            description = "Whose sizes and alignment hold (default: ibm).")
    private @Nullable String dialect;

    @Option(
            names = "--copy-path",
            paramLabel = "DIR",
            description = "Where COPY members are looked for, after the copybook's own folder.")
    private List<Path> copyPath = new ArrayList<>();

    private final Console console;

    CopybookCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DatasetOptions options =
                dialect == null ? DatasetOptions.defaults() : DatasetOptions.of(Map.of("dialect", dialect));
        List<RecordLayout> layouts = CopybookReader.readAll(file, new CopybookOptions(options.dialect(), copyPath));
        if (format == Format.JSON) {
            LayoutJson.write(layouts, console.out());
        } else {
            LayoutTable.write(layouts, console.out());
        }
        return ReturnCode.OK.value();
    }
}
