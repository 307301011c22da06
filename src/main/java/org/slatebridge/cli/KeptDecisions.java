package org.slatebridge.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.JsonLines;
import org.slatebridge.policy.DecidedCharge;
import org.slatebridge.policy.Decision;
import org.slatebridge.policy.DecisionReader;

/**
 * The decisions a run kept about charges of one key. Immutable.
 *
 * @param lines all of them
 * @param all how many decisions the run kept about any charge
 */
record KeptDecisions(List<DecidedCharge> lines, long all) {

    KeptDecisions {
        lines = List.copyOf(lines);
    }

    static KeptDecisions about(String charge, Path decisions) throws IOException {
        List<DecidedCharge> lines = new ArrayList<>();
        long all = 0;
        if (Files.isRegularFile(decisions)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(decisions))) {
                DecisionReader reader = new DecisionReader(in, "decisions.jsonl", JsonLines.Place.START);
                for (DecidedCharge line = reader.next(); line != null; line = reader.next()) {
                    all++;
                    if (line.charge().equals(charge)) {
                        lines.add(line);
                    }
                }
            }
        }
        return new KeptDecisions(lines, all);
    }

    /**
     * The key of the only person who has the charge; null where decisions about others may not have been kept.
     *
     * @param charges how many the run decided
     * @throws DiagnosticException if several have it
     */
    @Nullable
    String onlyPerson(long charges) {
        List<String> persons =
                lines.stream().map(DecidedCharge::person).distinct().toList();
        if (persons.size() > 1) {
            throw ChargeSearch.ambiguous();
        }
        return all == charges && !persons.isEmpty() ? persons.get(0) : null;
    }

    /**
     * Requires that a decision made again is the one that was kept, where it was.
     *
     * @throws DiagnosticException if it is another
     */
    void requireSame(String person, Decision decision) {
        boolean differs = lines.stream()
                .filter(line -> line.person().equals(person))
                .filter(line -> line.arrest().equals(decision.arrest().key()))
                .anyMatch(line -> line.outcome() != decision.outcome()
                        || line.restore() != decision.restore()
                        || !String.valueOf(line.provision()).equals(String.valueOf(decision.provision())));
        if (differs) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.EXPLAIN_OTHERWISE,
                    "decided again, the charge comes out otherwise than the run decided"));
        }
    }
}
