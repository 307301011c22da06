package org.slatebridge.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.batch.Definitions;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.mapping.SyntheticSource;
import org.slatebridge.synthetic.DatasetGenerator;
import org.slatebridge.synthetic.Offense;
import org.slatebridge.synthetic.Shuffle;
import org.slatebridge.synthetic.StateGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge generate}: datasets of made-up people in the shape of a mapping. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description =
                "Writes datasets of synthetic people in the shape of a mapping, with the defects real files have.")
final class GenerateCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "MAPPING", description = "Mapping file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path mapping;

    @Option(names = "--persons", required = true, paramLabel = "N", description = "How many people.")
    private long persons;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Same seed, same bytes (default 1).")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write NAME.dat files into.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(
            names = "--shuffle",
            paramLabel = "SEED",
            description = "Puts the records of every dataset in random order, header and trailer apart.")
    private @Nullable Long shuffle;

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (persons < 0) {
            throw Usage.fault("--persons takes 0 or more");
        }
        List<Path> files = generate(mapping, persons, seed, out);
        if (shuffle != null) {
            shuffle(files, shuffle);
        }
        for (Path file : files) {
            console.messages().note(file + " " + Files.size(file) + " bytes");
        }
        return 0;
    }

    private void shuffle(List<Path> files, long order) throws IOException {
        List<DatasetMapping> datasets = new Definitions().mapping(mapping).datasets();
        for (int i = 0; i < datasets.size(); i++) {
            Shuffle.shuffle(files.get(i), datasets.get(i), order);
        }
    }

    /** Writes the datasets of a mapping, and the truth where there is one; none may be there. Datasets come first. */
    static List<Path> generate(Path mappingFile, long persons, long seed, Path out) throws IOException {
        Mapping mapping = new Definitions().mapping(mappingFile);
        SyntheticSource source = mapping.synthetic()
                .orElseThrow(() -> Usage.fault("mapping " + mapping.name() + " has no section 'synthetic'"));
        Path offenses = mappingFile.resolveSibling(source.offenses());
        List<Offense> list = Offense.readAll(offenses.toString(), Files.readString(offenses, StandardCharsets.UTF_8));
        List<Path> files = new ArrayList<>();
        mapping.datasets().forEach(dataset -> files.add(file(out, dataset)));
        if (!source.systems().isEmpty()) {
            files.add(out.resolve(StateGenerator.TRUTH));
            files.add(out.resolve(StateGenerator.TOTALS));
        }
        files.forEach(WholeFile::requireFree);
        Files.createDirectories(out);
        if (source.systems().isEmpty()) {
            for (DatasetMapping dataset : mapping.datasets()) {
                write(file(out, dataset), new DatasetGenerator(dataset, list, source.personKey(), seed), persons);
            }
        } else {
            new StateGenerator(mapping, list, seed).write(out, persons);
        }
        return files;
    }

    private static void write(Path file, DatasetGenerator generator, long persons) throws IOException {
        try (WholeFile whole = WholeFile.create(file)) {
            whole.fill(work -> generator.write(work, persons));
            whole.publish();
        }
    }

    private static Path file(Path out, DatasetMapping dataset) {
        return out.resolve(dataset.name() + ".dat");
    }
}
