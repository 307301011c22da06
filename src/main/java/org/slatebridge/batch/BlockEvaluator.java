package org.slatebridge.batch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slatebridge.batch.Block.PersonWork;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.Issue;
import org.slatebridge.mapping.PersonReader.Place;
import org.slatebridge.policy.Answer;
import org.slatebridge.policy.Decision;
import org.slatebridge.writeback.Patch;
import org.slatebridge.writeback.RecordEditor;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Decides the charges of a block and edits its bytes where they lie, in the reader's window. Not thread-safe. */
final class BlockEvaluator implements ItemProcessor<Block, Block> {

    private final RunContext run;
    private final ClearancePass pass;

    BlockEvaluator(RunContext run, ClearancePass pass) {
        this.run = run;
        this.pass = pass;
    }

    @Override
    public Block process(Block block) throws IOException {
        OpenDataset open = pass.opened();
        open.hash(block);
        RecordEditor editor = new RecordEditor(
                run.rules(pass.dataset), open.totalsChange(), run.request().asOf());
        for (PersonWork person : block.persons) {
            for (Decision decision : pass.deciding().decide(person.history())) {
                take(block, person, decision, editor);
            }
        }
        if (block.last) {
            pass.deciding().requireEnd();
        }
        block.decided = pass.deciding().place();
        open.state()
                .count(
                        Counter.RECORDS_READ,
                        block.end.number() - open.state().position.number());
        return block;
    }

    private void take(Block block, PersonWork person, Decision decision, RecordEditor editor) throws IOException {
        OpenDataset open = pass.opened();
        Place place = person.places().get(decision.charge().source().offset());
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
        open.journal().append(patch);
        open.state().count(Counter.RECORDS_CHANGED, 1);
        open.state().count(Counter.RESTORED, decision.restore() == Answer.YES ? 1 : 0);
    }
}
