package org.slatebridge.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.slatebridge.batch.Definitions;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.Mapping;

/**
 * All systems of Keystone, made in the process: the mapping of its master, and the other datasets as they are written.
 */
final class KeystoneState {

    private final Mapping mapping;
    private final Path folder;
    private final List<Offense> offenses;

    private KeystoneState(Path folder) throws IOException {
        this.mapping = new Definitions().mapping(StateMapping.in(folder.resolve("definitions")));
        this.folder = folder;
        String text = Files.readString(Path.of("mappings", "keystone-offenses.csv"), StandardCharsets.UTF_8);
        this.offenses = Offense.readAll("offenses.csv", text);
    }

    /** Everything of so many persons, written into a folder. */
    static KeystoneState generate(Path folder, long persons, long seed) throws IOException {
        KeystoneState state = new KeystoneState(folder);
        new StateGenerator(state.mapping, state.offenses, seed).write(folder, persons);
        return state;
    }

    Mapping mapping() {
        return mapping;
    }

    DatasetMapping dataset(String name) {
        return mapping.dataset(name).orElseThrow();
    }

    /** The people, made again. */
    List<Resident> residents(long persons, long seed) throws IOException {
        RepositoryWriter repository = new RepositoryWriter(folder.resolve("again.dat"), dataset("master"), new Tally());
        repository.finish();
        RepositoryTruth truth = new RepositoryTruth("master", repository.fillers());
        ResidentMaker maker = new ResidentMaker(
                offenses,
                new RunningNumbers("KS########", seed),
                seed,
                truth,
                mapping.synthetic().orElseThrow().systems());
        return LongStream.rangeClosed(1, persons).mapToObj(maker::resident).toList();
    }

    /** The records of a dataset, read back. */
    List<Map<String, String>> rows(String dataset) {
        return StateRows.of(folder, dataset(dataset));
    }

    String totals() throws IOException {
        return Files.readString(folder.resolve(StateGenerator.TOTALS), StandardCharsets.UTF_8);
    }
}
