package org.slatebridge.batch;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slatebridge.batch.Block.PersonWork;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.Issue;
import org.slatebridge.mapping.PersonReader.Place;
import org.slatebridge.policy.Answer;
import org.slatebridge.policy.Decision;
import org.slatebridge.policy.PolicyEvaluator;
import org.slatebridge.writeback.Patch;
import org.slatebridge.writeback.RecordEditor;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Decides the charges of a block and edits its bytes where they lie, in the reader's window. Not thread-safe. */
final class BlockEvaluator implements ItemProcessor<Block, Block> {

    private final RunContext run;
    private final DatasetPass pass;

    BlockEvaluator(RunContext run, DatasetPass pass) {
        this.run = run;
        this.pass = pass;
    }

    @Override
    public Block process(Block block) throws IOException {
        DatasetPass.Opened open = pass.opened();
        byte[] window = open.records().buffer();
        int start = open.records().indexOf(block.from);
        open.inputDigest().update(window, start, (int) block.length());
        RecordEditor editor =
                new RecordEditor(run.rules(), open.totalsChange(), run.request().asOf());
        for (PersonWork person : block.persons) {
            decide(block, person, editor);
        }
        DecidedElsewhere elsewhere = open.elsewhere();
        if (elsewhere != null) {
            if (block.last) {
                elsewhere.requireEnd();
            }
            block.decided = elsewhere.place();
        }
        count(block, open.state());
        return block;
    }

    private void decide(Block block, PersonWork person, RecordEditor editor) throws IOException {
        DatasetPass.Opened open = pass.opened();
        Holds.OfPerson holds = run.holds().about(person.history());
        open.state().count(Counter.HOLD_UNMATCHED, -holds.matched());
        PolicyEvaluator evaluator = run.evaluator();
        if (evaluator != null) {
            for (Decision decision : evaluator.decide(person.history())) {
                @Nullable String held = held(person, decision, editor, holds);
                if (run.request().decisions().keeps(decision)) {
                    open.files().decisions.write(person.history().person().key(), decision, held);
                }
                take(block, person, decision, editor, held);
            }
            return;
        }
        List<DecidedElsewhere.Line> lines =
                Objects.requireNonNull(open.elsewhere()).about(person.history());
        open.state().count(Counter.NO_DECISION, person.history().charges().count() - lines.size());
        for (DecidedElsewhere.Line line : lines) {
            @Nullable String held = held(person, line.decision(), editor, holds);
            if (run.request().decisions().keeps(line.decision())) {
                open.files().decisionBytes.writeBytes(held == null ? line.bytes() : line.bytesHeld(held));
                open.files().decisionBytes.write('\n');
            }
            take(block, person, line.decision(), editor, held);
        }
    }

    /** The code word that keeps a decision from being written; null where none does, or nothing would be written. */
    private static @Nullable String held(
            PersonWork person, Decision decision, RecordEditor editor, Holds.OfPerson holds) {
        @Nullable String reason = holds.reason(decision.charge().key());
        Place place = reason == null ? null : place(person, decision);
        return place != null && editor.writes(place, decision) ? reason : null;
    }

    private static @Nullable Place place(PersonWork person, Decision decision) {
        return person.places().get(decision.charge().source().offset());
    }

    private void take(Block block, PersonWork person, Decision decision, RecordEditor editor, @Nullable String held)
            throws IOException {
        DatasetPass.Opened open = pass.opened();
        count(decision, open.state());
        if (held != null) {
            open.state().count(Counter.HELD, 1);
            return;
        }
        Place place = place(person, decision);
        if (place == null || !editor.writes(place, decision)) {
            return;
        }
        int at = open.records().indexOf(place.source().offset());
        @Nullable
        Patch patch = editor.edit(
                open.records().buffer(),
                at,
                place,
                decision,
                person.history().person().key());
        if (patch == null) {
            block.findings.add(new Finding(
                    new Issue(Issue.Kind.NOT_AS_EXPECTED, place.source()), place.from(), place.to(), place.type()));
            return;
        }
        open.files().journal.append(patch);
        open.state().count(Counter.RECORDS_CHANGED, 1);
        open.state().count(Counter.RESTORED, decision.restore() == Answer.YES ? 1 : 0);
    }

    private static void count(Decision decision, RunState state) {
        state.count(Counter.of(decision.outcome()), 1);
        switch (decision.restore()) {
            case YES -> state.count(Counter.TO_RESTORE, 1);
            case UNKNOWN -> state.count(Counter.RESTORE_UNDETERMINED, 1);
            case NO -> {}
        }
    }

    private static void count(Block block, RunState state) {
        state.count(Counter.PERSONS, block.persons.size());
        for (PersonWork person : block.persons) {
            state.count(Counter.CHARGES, person.history().charges().count());
        }
        long read = block.end.number() - state.position.number();
        state.count(Counter.RECORDS_READ, read);
    }
}
