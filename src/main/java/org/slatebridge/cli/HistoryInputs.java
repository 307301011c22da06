package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slatebridge.batch.InputCheck;
import org.slatebridge.batch.Inputs;
import org.slatebridge.join.JoinedHistories;
import org.slatebridge.join.Workspace;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.Histories;
import org.slatebridge.mapping.JoinRules;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.mapping.PersonReader;
import picocli.CommandLine.Option;

/** The options that say which files the histories of a mapping are read from, and how. */
final class HistoryInputs {

    @Option(
            names = "--input",
            required = true,
            paramLabel = "NAME=FILE",
            description = "A dataset of the mapping and its file; one named .gz is unpacked.")
    private Map<String, Path> files = new LinkedHashMap<>();

    static final int SORT_MEMORY = 64;
    static final Path WORK = Path.of(System.getProperty("java.io.tmpdir"));

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Folder in which indexes of keys spill (default: the system's temporary folder).")
    private Path work = WORK;

    @Option(
            names = "--sort-memory",
            defaultValue = "64",
            paramLabel = "MB",
            description = "Memory for the indexes of datasets in no order (default: 64).")
    private int sortMemory = SORT_MEMORY;

    /** The file of each dataset, by name. */
    Map<String, Path> files() {
        return Map.copyOf(files);
    }

    /**
     * Opens the histories; each input is looked at before.
     *
     * @throws org.slatebridge.diagnostic.DiagnosticException if an input is missing, or cannot be the dataset
     */
    Histories open(Mapping mapping) throws IOException {
        if (sortMemory < 0) {
            throw Usage.fault("--sort-memory takes 0 or more");
        }
        Inputs.requireAll(mapping, files);
        for (DatasetMapping dataset : mapping.datasets()) {
            new InputCheck(dataset, Inputs.readable(dataset.name(), files)).run();
        }
        return open(mapping, files, work, sortMemory);
    }

    /** Opens the histories of inputs that were looked at. */
    static Histories open(Mapping mapping, Map<String, Path> files, Path work, int sortMemory) throws IOException {
        DatasetMapping first = mapping.datasets().get(0);
        if (mapping.datasets().size() == 1 && first.join().order() == JoinRules.Order.KEY) {
            return PersonReader.open(first, Inputs.readable(first.name(), files));
        }
        Workspace workspace = new Workspace(
                work, sortMemory * 1024L * 1024, mapping.datasets().size());
        return JoinedHistories.open(mapping, files, workspace);
    }
}
