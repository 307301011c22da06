package org.slatebridge.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.slatebridge.batch.Definitions;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.PersonReader;
import org.slatebridge.policy.Policy;
import org.slatebridge.policy.PolicyEvaluator;
import org.slatebridge.policy.PolicyReader;
import org.slatebridge.synthetic.DatasetGenerator;
import org.slatebridge.synthetic.Offense;

/** The Pennsylvania policy over the histories of Keystone's master, all of them in memory: deciding alone. */
@State(Scope.Thread)
public class PolicyBenchmark extends Timed {

    private static final int PERSONS = 5_000;
    private static final Path MAPPING = Path.of("mappings/keystone.yaml");
    private static final Path OFFENSES = Path.of("mappings/keystone-offenses.csv");
    private static final Path POLICY = Path.of("policies/pennsylvania.yaml");

    /** Whether each decision keeps its tree of questions. */
    @Param({"off", "on"})
    private String reasoning = "off";

    private List<CriminalHistory> histories = List.of();
    private PolicyEvaluator evaluator = evaluator(false);

    /** Generates the persons and reads them. */
    @Setup
    public void prepare() throws IOException {
        histories = histories();
        evaluator = evaluator(reasoning.equals("on"));
    }

    private static PolicyEvaluator evaluator(boolean reasoning) {
        try {
            String text = Files.readString(POLICY, StandardCharsets.UTF_8);
            Policy policy = PolicyReader.read(POLICY.toString(), text, FactCatalogue.standard());
            return PolicyEvaluator.of(policy, LocalDate.of(2026, 1, 15), Map.of(), reasoning);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<CriminalHistory> histories() throws IOException {
        DatasetMapping dataset = new Definitions().mapping(MAPPING).datasets().get(0);
        Path file = Files.createTempFile("slatebridge", ".dat");
        try {
            Files.delete(file);
            String offenses = Files.readString(OFFENSES, StandardCharsets.UTF_8);
            new DatasetGenerator(dataset, Offense.readAll(OFFENSES.toString(), offenses), "KS########", 20260115)
                    .write(file, PERSONS);
            return read(dataset, file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static List<CriminalHistory> read(DatasetMapping dataset, Path file) throws IOException {
        List<CriminalHistory> all = new ArrayList<>();
        try (PersonReader persons = PersonReader.open(dataset, file)) {
            for (CriminalHistory history = persons.next(); history != null; history = persons.next()) {
                all.add(history);
            }
        }
        return all;
    }

    /** Charges decided by one call. */
    static long charges() {
        try {
            return histories().stream().mapToLong(h -> h.charges().count()).sum();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Decides every charge of every person; gives how many. */
    @Benchmark
    public long decide() {
        long charges = 0;
        for (CriminalHistory history : histories) {
            charges += evaluator.decide(history).size();
        }
        return charges;
    }
}
