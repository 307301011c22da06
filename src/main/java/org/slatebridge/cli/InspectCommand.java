package org.slatebridge.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slatebridge.copybook.CopybookOptions;
import org.slatebridge.copybook.CopybookReader;
import org.slatebridge.dataset.FramingCandidate;
import org.slatebridge.dataset.FramingCandidates;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.record.DatasetOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge inspect}: how an unknown file may fall into records, with the evidence; never its values. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Looks at an unknown file and lists the framings that fit it, with the evidence.")
final class InspectCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file; one named .gz is unpacked.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--copybook", paramLabel = "FILE", description = "Copybook whose record lengths are tried.")
    private @Nullable Path copybook;

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

    private final Console console;

    InspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String name = String.valueOf(file.getFileName());
        Set<Integer> lengths = lengths();
        try (FramingCandidates candidates = FramingCandidates.of(file, name)) {
            List<FramingCandidate> found = new ArrayList<>(candidates.chaining());
            candidates.lines().stream().filter(FramingCandidate::fits).forEach(found::add);
            lengths.stream()
                    .flatMap(length -> Stream.ofNullable(candidates.fixed(length)))
                    .forEach(found::add);
            print(candidates, found);
            if (found.isEmpty()) {
                Diagnostic none = Diagnostic.of(DiagnosticCode.INSPECT_NOTHING, "no framing that was tried fits");
                console.err().println(none.line());
                return none.code().returnCode().value();
            }
        }
        return ReturnCode.OK.value();
    }

    private Set<Integer> lengths() {
        Set<Integer> lengths = new LinkedHashSet<>();
        if (copybook != null) {
            DatasetOptions options =
                    dialect == null ? DatasetOptions.defaults() : DatasetOptions.of(Map.of("dialect", dialect));
            CopybookReader.read(copybook, new CopybookOptions(options.dialect(), copyPath)).stream()
                    .map(RecordLayout::length)
                    .forEach(lengths::add);
        }
        return lengths;
    }

    private void print(FramingCandidates candidates, List<FramingCandidate> found) {
        PrintStream out = console.out();
        out.print("bytes " + candidates.size() + "\n");
        for (FramingCandidate candidate : found) {
            String reach = candidate.limit() < candidates.size()
                    ? "chain through the first " + candidate.limit() + " bytes"
                    : "end at the end of file";
            out.print(candidate.words() + ": " + candidate.records() + " records of " + candidate.shortest() + " to "
                    + candidate.longest() + " bytes " + reach + "\n");
        }
        out.print("These are suggestions: declare what the dataset is, and decode it.\n");
    }
}
