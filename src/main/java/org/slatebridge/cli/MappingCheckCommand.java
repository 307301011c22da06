package org.slatebridge.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.batch.Definitions;
import org.slatebridge.batch.Inputs;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.join.PersonKeys;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.FieldBinding;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.profile.DatasetSample;
import org.slatebridge.record.RecordReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge mapping check}: everything that is wrong with a mapping, at once, and what it makes of files. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a mapping against its copybooks, and against the questions of a policy.",
            "Given files, it looks at their first records through the mapping too."
        })
final class MappingCheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "MAPPING", description = "Mapping file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--policy", paramLabel = "FILE", description = "A policy whose questions it should answer.")
    private @Nullable Path policy;

    @Option(
            names = "--input",
            paramLabel = "NAME=FILE",
            description = "A dataset of the mapping and a file of it to look at; any number of them.")
    private Map<String, Path> inputs = new LinkedHashMap<>();

    @Option(
            names = "--sample",
            defaultValue = "10000",
            paramLabel = "N",
            description = "How many records of each file are looked at (default: 10000).")
    private long most = 10_000;

    MappingCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (most < 1) {
            throw new DiagnosticException(Diagnostic.of(DiagnosticCode.OPTION_VALUE, "--sample is at least 1"));
        }
        Definitions definitions = new Definitions();
        Mapping mapping = definitions.mapping(file);
        if (policy != null) {
            Definitions.requireFit(mapping, definitions.policy(policy, mapping));
        }
        requireDatasets(mapping);
        mapping.datasets().forEach(this::outline);
        boolean doubtful = false;
        for (DatasetMapping dataset : mapping.datasets()) {
            if (inputs.containsKey(dataset.name())) {
                doubtful |= sample(dataset, mapping);
            }
        }
        return doubtful ? doubt() : 0;
    }

    private void requireDatasets(Mapping mapping) {
        List<Diagnostic> faults = inputs.keySet().stream()
                .filter(name -> mapping.dataset(name).isEmpty())
                .map(name -> Diagnostic.of(
                        DiagnosticCode.MAPPING_INPUT, "mapping " + mapping.name() + " has no dataset '" + name + "'"))
                .toList();
        if (!faults.isEmpty()) {
            throw new DiagnosticException(faults);
        }
        inputs.keySet().forEach(name -> Inputs.readable(name, inputs));
    }

    private void outline(DatasetMapping dataset) {
        console.out()
                .println(dataset.name() + ": " + dataset.records().size() + " record types, "
                        + dataset.records().stream()
                                .mapToLong(record -> record.allBindings()
                                        .map(FieldBinding::fact)
                                        .distinct()
                                        .count())
                                .sum()
                        + " facts, " + dataset.totals().size() + " control totals, "
                        + dataset.updates().size() + " updates");
    }

    /** Shows a sample; true if something should be looked at. */
    private boolean sample(DatasetMapping dataset, Mapping mapping) {
        PersonKeys keys = new PersonKeys(mapping.datasets().get(0));
        DatasetSample sample = new DatasetSample(dataset, keys::of);
        boolean whole = false;
        try (RecordReader reader = RecordReader.open(
                Inputs.readable(dataset.name(), inputs),
                dataset.name(),
                dataset.options(),
                dataset.layouts(),
                RecordReader.Position.START)) {
            while (!whole && sample.records() < most) {
                whole = !reader.next();
                if (!whole) {
                    sample.take(reader.buffer(), reader.start(), reader.length());
                }
            }
        } finally {
            // what was read before a fault shows where the mapping goes wrong
            console.out().print(SampleTable.of(sample, whole));
        }
        return sample.isDoubtful();
    }

    private int doubt() {
        Diagnostic doubtful = Diagnostic.of(DiagnosticCode.SAMPLE_DOUBTFUL, "something in the sample looks wrong");
        console.messages().say(doubtful);
        return doubtful.code().returnCode().value();
    }
}
