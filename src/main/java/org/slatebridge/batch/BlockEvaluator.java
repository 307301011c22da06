package org.slatebridge.batch;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.slatebridge.batch.Block.PersonWork;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.Issue;
import org.slatebridge.mapping.PersonReader.Place;
import org.slatebridge.policy.Answer;
import org.slatebridge.policy.Decision;
import org.slatebridge.policy.PolicyEvaluator;
import org.slatebridge.record.Pieces;
import org.slatebridge.record.RecordReader;
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
        byte[] window = open.records().window();
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
        PolicyEvaluator evaluator = run.evaluator();
        if (evaluator != null) {
            for (Decision decision : evaluator.decide(person.history())) {
                if (run.request().decisions().keeps(decision)) {
                    open.files().decisions.write(person.history().person().key(), decision);
                }
                take(block, person, decision, editor);
            }
            return;
        }
        List<DecidedElsewhere.Line> lines =
                Objects.requireNonNull(open.elsewhere()).about(person.history());
        open.state().count(Counter.NO_DECISION, person.history().charges().count() - lines.size());
        for (DecidedElsewhere.Line line : lines) {
            if (run.request().decisions().keeps(line.decision())) {
                open.files().decisionBytes.writeBytes(line.bytes());
                open.files().decisionBytes.write('\n');
            }
            take(block, person, line.decision(), editor);
        }
    }

    private void take(Block block, PersonWork person, Decision decision, RecordEditor editor) throws IOException {
        DatasetPass.Opened open = pass.opened();
        count(decision, open.state());
        Place place = person.places().get(decision.charge().source().offset());
        if (place == null || !editor.writes(place, decision)) {
            return;
        }
        List<Patch> patches =
                edit(place, decision, editor, person.history().person().key());
        if (patches.isEmpty()) {
            Issue issue = new Issue(Issue.Kind.NOT_AS_EXPECTED, place.source());
            block.findings.add(new Finding(issue, place.from(), place.to(), place.pieces(), place.type()));
            return;
        }
        for (Patch patch : patches) {
            open.files().journal.append(patch);
        }
        open.state().count(Counter.RECORDS_CHANGED, 1);
        open.state().count(Counter.RESTORED, decision.restore() == Answer.YES ? 1 : 0);
    }

    /** Edits a record where it lies; one in pieces in a copy, of which the changed bytes are put back. */
    private List<Patch> edit(Place place, Decision decision, RecordEditor editor, String person) {
        RecordReader records = pass.opened().records();
        byte[] window = records.window();
        Pieces pieces = place.pieces();
        if (pieces == null) {
            return editor.edit(window, records.indexOf(place.source().offset()), place, decision, person);
        }
        byte[] copy = records.assembled(pieces, place.length());
        List<Patch> patches = editor.edit(copy, 0, place, decision, person);
        for (Patch patch : patches) {
            System.arraycopy(patch.after(), 0, window, records.indexOf(patch.offset()), patch.after().length);
        }
        return patches;
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
