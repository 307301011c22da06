package org.slatebridge.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** The decisions about a person's charges. */
    List<Decision> decide(CriminalHistory history) throws IOException {
        state.count(Counter.PERSONS, 1);
        state.count(Counter.CHARGES, history.charges().count());
        PolicyEvaluator evaluator = run.evaluator();
        List<Decision> decisions = evaluator == null ? take(history) : evaluate(evaluator, history);
        decisions.forEach(this::count);
        return decisions;
    }

    private List<Decision> evaluate(PolicyEvaluator evaluator, CriminalHistory history) throws IOException {
        List<Decision> decisions = evaluator.decide(history);
        for (Decision decision : decisions) {
            if (run.request().decisions().keeps(decision)) {
                kept.add(history.person().key(), decision);
            }
        }
        return decisions;
    }

    private List<Decision> take(CriminalHistory history) throws IOException {
        List<Decision> decisions = new ArrayList<>();
        if (elsewhere != null) {
            for (DecidedElsewhere.Line line : elsewhere.about(history)) {
                if (run.request().decisions().keeps(line.decision())) {
                    kept.add(line.bytes());
                }
                decisions.add(line.decision());
            }
        }
        state.count(Counter.NO_DECISION, history.charges().count() - decisions.size());
        return decisions;
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
