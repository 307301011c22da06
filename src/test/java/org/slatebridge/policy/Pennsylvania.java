package org.slatebridge.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.slatebridge.history.ChargeBuilder;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.HistoryBuilder;

/** The shipped Pennsylvania policy and short ways to ask it, for tests. */
final class Pennsylvania {

    static final Policy POLICY = read();

    private Pennsylvania() {}

    private static Policy read() {
        Path file = Path.of("policies", "pennsylvania.yaml");
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return PolicyReader.read(file.toString(), text, FactCatalogue.standard());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PolicyEvaluator asOf(String date) {
        return PolicyEvaluator.of(POLICY, LocalDate.parse(date), Map.of(), true);
    }

    /** Decides a person whose only charge is A. */
    static Decision one(String asOf, UnaryOperator<ChargeBuilder> charge) {
        return first(asOf, HistoryBuilder.person("P").charge("A", charge).build());
    }

    static Decision first(String asOf, CriminalHistory history) {
        return asOf(asOf).decide(history).get(0);
    }
}
