package org.slatebridge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.copybook.CopybookOptions;
import org.slatebridge.copybook.CopybookReader;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.inspect.Inspection;
import org.slatebridge.inspect.Inspector;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.record.DatasetOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge inspect}: how an unknown file may fall into records, with the evidence; never its values. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Looks at an unknown file and lists the framings and code pages that fit it, with the evidence.")
final class InspectCommand implements Callable<Integer> {

    /** What {@code --format} takes. */
    enum Format {
        TABLE,
        JSON
    }

    @Parameters(paramLabel = "FILE", description = "The file; one named .gz is unpacked.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--copybook",
            paramLabel = "FILE",
            description = "Copybook whose record types are tried; may be given more than once.")
    private List<Path> copybooks = new ArrayList<>();

    @Option(
            names = "--copy-path",
            paramLabel = "DIR",
            description = "Where COPY members are looked for, after the copybook's own folder.")
    private List<Path> copyPath = new ArrayList<>();

    @Option(
            names = "--dialect",
            paramLabel = "ibm|gnucobol|mf|fujitsu",
            description = "Whose sizes and alignment hold (default: ibm).")
    private @Nullable String dialect;

    @Option(names = "--codepage", paramLabel = "NAME", description = "Code page, if it is known.")
    private @Nullable String codepage;

    @Option(names = "--format", defaultValue = "table", description = "Form of the output: table (default), json.")
    private Format format = Format.TABLE;

    private final Console console;

    InspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Map<String, String> given = new LinkedHashMap<>();
        if (dialect != null) {
            given.put("dialect", dialect);
        }
        if (codepage != null) {
            given.put("codepage", codepage);
        }
        CopybookOptions reading = new CopybookOptions(DatasetOptions.of(given).dialect(), copyPath);
        List<RecordLayout> layouts = copybooks.stream()
                .flatMap(copybook -> CopybookReader.read(copybook, reading).stream())
                .toList();
        Inspection found = new Inspector(file, Usage.shortName(file), layouts, given).inspect();
        return show(found, layouts.size() > 1).value();
    }

    private ReturnCode show(Inspection found, boolean severalTypes) {
        console.out().print(format == Format.JSON ? InspectionJson.of(found) : InspectionTable.of(found));
        if (found.suggestion().isEmpty()) {
            Diagnostic none = Diagnostic.of(DiagnosticCode.INSPECT_NOTHING, "no framing that was tried fits");
            String advice = found.otherLengths();
            console.messages().say(advice == null ? none : none.advising(advice));
            return none.code().returnCode();
        }
        if (format == Format.TABLE) {
            List<String> names = copybooks.stream().map(Path::toString).toList();
            console.out().print(InspectionTable.suggestion(file.toString(), names, severalTypes, found.suggestion()));
        }
        return ReturnCode.OK;
    }
}
