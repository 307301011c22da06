package org.slatebridge.batch;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.batch.Block.PersonWork;
import org.slatebridge.mapping.PersonReader.Place;
import org.slatebridge.mapping.UpdateRule;
import org.slatebridge.policy.Decision;
import org.slatebridge.writeback.Edit;
import org.slatebridge.writeback.EditRules;
import org.slatebridge.writeback.RecordEditor;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Decides the charges of a block and edits its bytes where they lie, in the reader's window. Not thread-safe. */
final class BlockEvaluator implements ItemProcessor<Block, Block> {

    private final RunContext run;
    private final ClearancePass pass;
    private final EditRules rules;

    BlockEvaluator(RunContext run, ClearancePass pass) {
        this.run = run;
        this.pass = pass;
        this.rules = run.rules(pass.dataset);
    }

    @Override
    public Block process(Block block) throws IOException {
        OpenDataset open = pass.opened();
        open.hash(block);
        RecordEditor editor =
                new RecordEditor(open.totalsChange(), run.request().asOf());
        for (PersonWork person : block.persons) {
            for (Decision decision :
                    pass.deciding().decide(person.history(), decision -> rule(person, decision) != null)) {
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

    private static @Nullable Place place(PersonWork person, Decision decision) {
        return person.places().get(decision.charge().source().offset());
    }

    private @Nullable UpdateRule rule(PersonWork person, Decision decision) {
        Place place = place(person, decision);
        return place == null ? null : rules.of(place.type().part(), decision);
    }

    private void take(Block block, PersonWork person, Decision decision, RecordEditor editor) {
        Place place = place(person, decision);
        UpdateRule rule = rule(person, decision);
        if (place == null || rule == null) {
            return;
        }
        Edit edit = Edit.of(rule, decision, person.history().person().key());
        if (!pass.opened().edit(editor, List.of(edit), place)) {
            block.refuse(place);
        }
    }
}
