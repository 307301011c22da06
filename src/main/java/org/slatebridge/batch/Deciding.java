package org.slatebridge.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.JsonLines;
import org.slatebridge.policy.Decision;
import org.slatebridge.policy.PolicyEvaluator;

/**
 * Decides the charges of one person after the other, by the policy or by decisions made elsewhere, counts the decisions
 * and writes those that are kept. Not thread-safe.
 */
final class Deciding implements AutoCloseable {

    private final RunContext run;
    private final RunState state;
    private final DecisionFile kept;
    private final @Nullable DecidedElsewhere elsewhere;

    /** Goes on where a state says. */
    Deciding(RunContext run, RunState state) throws IOException {
        this.run = run;
        this.state = state;
        this.kept = new DecisionFile(run.directory(), state);
        Path decided = run.request().decidedBy();
        this.elsewhere = decided == null ? null : DecidedElsewhere.open(decided, state.decided);
    }

    /**
     * Decides a person's charges.
     *
     * @param written tells whether a decision would be written into any record
     * @return the decisions that nothing keeps from being carried out
     */
    List<Decision> decide(CriminalHistory history, Predicate<Decision> written) throws IOException {
        state.count(Counter.PERSONS, 1);
        state.count(Counter.CHARGES, history.charges().count());
        Holds.OfPerson holds = run.holds().about(history);
        state.count(Counter.HOLD_UNMATCHED, -holds.matched());
        List<Decision> free = new ArrayList<>();
        for (Decided decided : decided(history)) {
            Decision decision = decided.decision();
            @Nullable String reason = holds.reason(decision.charge().key());
            @Nullable String held = reason != null && written.test(decision) ? reason : null;
            count(decision);
            keep(history.person().key(), decided, held);
            if (held == null) {
                free.add(decision);
            } else {
                state.count(Counter.HELD, 1);
            }
        }
        return free;
    }

    /** A decision, and its line where it was made elsewhere. */
    private record Decided(Decision decision, DecidedElsewhere.@Nullable Line line) {}

    private List<Decided> decided(CriminalHistory history) throws IOException {
        PolicyEvaluator evaluator = run.evaluator();
        if (evaluator != null) {
            return evaluator.decide(history).stream()
                    .map(decision -> new Decided(decision, null))
                    .toList();
        }
        List<DecidedElsewhere.Line> lines = Objects.requireNonNull(elsewhere).about(history);
        state.count(Counter.NO_DECISION, history.charges().count() - lines.size());
        return lines.stream().map(line -> new Decided(line.decision(), line)).toList();
    }

    private void keep(String person, Decided decided, @Nullable String held) throws IOException {
        if (!run.request().decisions().keeps(decided.decision())) {
            return;
        }
        DecidedElsewhere.Line line = decided.line();
        if (line == null) {
            kept.add(person, decided.decision(), held);
        } else {
            kept.add(held == null ? line.bytes() : line.bytesHeld(held));
        }
    }

    private void count(Decision decision) {
        state.count(Counter.of(decision.outcome()), 1);
        switch (decision.restore()) {
            case YES -> state.count(Counter.TO_RESTORE, 1);
            case UNKNOWN -> state.count(Counter.RESTORE_UNDETERMINED, 1);
            case NO -> {}
        }
    }

    /** Refuses decisions that were about nobody in the data. */
    void requireEnd() {
        if (elsewhere != null) {
            elsewhere.requireEnd();
        }
    }

    /** Before the decisions about the next person, in those made elsewhere. */
    JsonLines.Place place() {
        return elsewhere == null ? JsonLines.Place.START : elsewhere.place();
    }

    /** Hands everything that is collected to the system. */
    void flush() throws IOException {
        kept.flush();
    }

    /** Puts everything on the device and notes how far it is. */
    void checkpoint() throws IOException {
        kept.checkpoint(state);
    }

    @Override
    public void close() throws IOException {
        kept.close();
        if (elsewhere != null) {
            elsewhere.close();
        }
    }
}
