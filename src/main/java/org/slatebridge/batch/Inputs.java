package org.slatebridge.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.JoinRules;
import org.slatebridge.mapping.Mapping;

/** Finds the files that {@code --input NAME=FILE} names, and refuses them before anything is begun. Stateless. */
public final class Inputs {

    private Inputs() {}

    /**
     * The one dataset of the mapping.
     *
     * @throws DiagnosticException if it has several, or the inputs are not those of its datasets
     */
    public static DatasetMapping onlyDataset(Mapping mapping, Map<String, Path> inputs) {
        List<Diagnostic> faults = unfit(mapping, inputs);
        List<DatasetMapping> datasets = mapping.datasets();
        if (datasets.size() != 1) {
            faults.add(Diagnostic.of(
                    DiagnosticCode.MAPPING_DATASETS,
                    "a run takes one dataset, mapping " + mapping.name() + " has " + datasets.size()));
        }
        datasets.stream()
                .filter(dataset -> dataset.join().order() != JoinRules.Order.KEY)
                .forEach(dataset -> faults.add(Diagnostic.of(
                        DiagnosticCode.MAPPING_ORDER,
                        "a run takes a dataset in key order, " + dataset.name() + " is none")));
        throwIfAny(faults);
        return datasets.get(0);
    }

    /**
     * Requires an input for each dataset of the mapping, and no other.
     *
     * @throws DiagnosticException with all that are missing or too many
     */
    public static void requireAll(Mapping mapping, Map<String, Path> inputs) {
        throwIfAny(unfit(mapping, inputs));
    }

    private static List<Diagnostic> unfit(Mapping mapping, Map<String, Path> inputs) {
        List<String> names =
                mapping.datasets().stream().map(DatasetMapping::name).toList();
        List<Diagnostic> faults = new ArrayList<>();
        for (String given : inputs.keySet()) {
            if (!names.contains(given)) {
                faults.add(Diagnostic.of(
                        DiagnosticCode.MAPPING_INPUT, "mapping " + mapping.name() + " has no dataset '" + given + "'"));
            }
        }
        for (String name : names) {
            if (!inputs.containsKey(name)) {
                faults.add(Diagnostic.of(DiagnosticCode.MAPPING_INPUT, "dataset " + name + " has no input"));
            }
        }
        return faults;
    }

    private static void throwIfAny(List<Diagnostic> faults) {
        if (!faults.isEmpty()) {
            throw new DiagnosticException(faults);
        }
    }

    /**
     * The file of a dataset.
     *
     * @throws DiagnosticException if it is not there, or no readable file
     */
    public static Path readable(String dataset, Map<String, Path> inputs) {
        Path file = inputs.get(dataset);
        if (file == null || !Files.exists(file)) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.FILE_MISSING, "input " + dataset + " is not there: " + file));
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.FILE_UNREADABLE, "input " + dataset + " is no readable file: " + file));
        }
        return file;
    }
}
