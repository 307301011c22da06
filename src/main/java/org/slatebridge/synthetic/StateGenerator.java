package org.slatebridge.synthetic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.mapping.SyntheticSource;
import org.slatebridge.mapping.SyntheticSystem;

/**
 * Writes the datasets of all systems of a made-up state, of the same people, and the truth: what a right join of them
 * must find. One pass, constant memory; the same seed gives the same bytes. Not thread-safe.
 */
public final class StateGenerator {

    /** Name of the file with a line for each person. */
    public static final String TRUTH = "truth.jsonl";

    /** Name of the file with counts. */
    public static final String TOTALS = "truth-totals.json";

    private final List<DatasetMapping> datasets;
    private final SyntheticSource source;
    private final List<Offense> offenses;
    private final long seed;

    /**
     * A generator.
     *
     * @param mapping has a section {@code synthetic} with systems
     * @param seed decides everything
     */
    public StateGenerator(Mapping mapping, List<Offense> offenses, long seed) {
        this.datasets = mapping.datasets();
        this.source = mapping.synthetic().orElseThrow();
        this.offenses = List.copyOf(offenses);
        this.seed = seed;
    }

    /**
     * Writes {@code NAME.dat} of every dataset, {@link #TRUTH} and {@link #TOTALS} into a folder.
     *
     * @throws DiagnosticException if there are more persons than keys, or a copybook lacks an item its system needs
     */
    public void write(Path folder, long persons) throws IOException {
        RunningNumbers numbers = new RunningNumbers(source.personKey(), seed);
        if (persons > numbers.most()) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.SYNTHETIC_KEYS,
                    "person-key " + source.personKey() + " has room for " + numbers.most() + " persons, not "
                            + persons));
        }
        Tally tally = new Tally();
        List<SystemWriter> writers = new ArrayList<>();
        for (DatasetMapping dataset : datasets) {
            writers.add(writer(folder.resolve(dataset.name() + ".dat"), dataset, tally));
        }
        ResidentMaker maker = new ResidentMaker(offenses, numbers, seed, repository(writers), source.systems());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(TRUTH)), 1 << 18);
                TruthWriter truth = new TruthWriter(out, tally)) {
            for (long number = 1; number <= persons; number++) {
                Resident resident = maker.resident(number);
                for (SystemWriter writer : writers) {
                    writer.write(resident);
                }
                truth.write(resident.truth());
            }
        }
        for (SystemWriter writer : writers) {
            writer.finish();
        }
        TotalsWriter.write(folder.resolve(TOTALS), persons, seed, tally);
    }

    private RepositoryTruth repository(List<SystemWriter> writers) {
        for (int i = 0; i < writers.size(); i++) {
            if (writers.get(i) instanceof RepositoryWriter writer) {
                return new RepositoryTruth(datasets.get(i).name(), writer.fillers());
            }
        }
        return new RepositoryTruth("", Map.of());
    }

    private SystemWriter writer(Path file, DatasetMapping dataset, Tally tally) throws IOException {
        for (SyntheticSystem system : SyntheticSystem.values()) {
            if (dataset.name().equals(source.systems().get(system))) {
                return switch (system) {
                    case COURTS -> new CourtWriter(file, dataset, tally);
                    case SENTENCES -> new SentenceWriter(file, dataset, tally);
                    case SUPERVISION -> new SupervisionWriter(file, dataset, tally);
                    case MOVEMENTS -> new MovementWriter(file, dataset, tally);
                };
            }
        }
        return new RepositoryWriter(file, dataset, tally);
    }
}
