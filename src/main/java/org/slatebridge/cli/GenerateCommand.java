package org.slatebridge.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.slatebridge.batch.Definitions;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.mapping.SyntheticSource;
import org.slatebridge.synthetic.DatasetGenerator;
import org.slatebridge.synthetic.Offense;
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

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (persons < 0) {
            throw Usage.fault("--persons takes 0 or more");
        }
        for (Path file : generate(mapping, persons, seed, out)) {
            console.err().println(file + " " + Files.size(file) + " bytes");
        }
        return 0;
    }

    /** Writes the datasets of a mapping, none of which may be there; returns their files. */
    static List<Path> generate(Path mappingFile, long persons, long seed, Path out) throws IOException {
        Mapping mapping = new Definitions().mapping(mappingFile);
        SyntheticSource source = mapping.synthetic()
                .orElseThrow(() -> Usage.fault("mapping " + mapping.name() + " has no section 'synthetic'"));
        Path offenses = mappingFile.resolveSibling(source.offenses());
        List<Offense> list = Offense.readAll(offenses.toString(), Files.readString(offenses, StandardCharsets.UTF_8));
        mapping.datasets().forEach(dataset -> WholeFile.requireFree(file(out, dataset)));
        Files.createDirectories(out);
        List<Path> files = new ArrayList<>();
        for (DatasetMapping dataset : mapping.datasets()) {
            Path file = file(out, dataset);
            write(file, new DatasetGenerator(dataset, list, source.personKey(), seed), persons);
            files.add(file);
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
