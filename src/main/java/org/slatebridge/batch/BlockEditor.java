package org.slatebridge.batch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.Issue;
import org.slatebridge.writeback.Edit;
import org.slatebridge.writeback.Patch;
import org.slatebridge.writeback.RecordEditor;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Carries out what the agenda has for the records of a block, in the reader's window. Not thread-safe. */
final class BlockEditor implements ItemProcessor<Block, Block> {

    private final EditPass pass;

    BlockEditor(EditPass pass) {
        this.pass = pass;
    }

    @Override
    public Block process(Block block) throws IOException {
        OpenDataset open = pass.opened();
        open.hash(block);
        RecordEditor editor = new RecordEditor(
                pass.run.rules(pass.dataset),
                open.totalsChange(),
                pass.run.request().asOf());
        for (RecordEdits record : block.edits) {
            edit(block, record, editor);
        }
        open.state()
                .count(
                        Counter.RECORDS_READ,
                        block.end.number() - open.state().position.number());
        return block;
    }

    /** A record is changed as a whole or not at all. */
    private void edit(Block block, RecordEdits record, RecordEditor editor) {
        OpenDataset open = pass.opened();
        byte[] window = open.records().buffer();
        int at = open.records().indexOf(record.source().offset());
        if (!record.edits().stream().allMatch(edit -> edit.rule().applies(window, at, record.length()))) {
            Issue issue = new Issue(Issue.Kind.NOT_AS_EXPECTED, record.source());
            block.findings.add(new Finding(issue, record.from(), record.to(), record.type()));
            return;
        }
        boolean changed = false;
        for (Edit edit : record.edits()) {
            @Nullable Patch patch = editor.edit(edit, window, at, record.length(), record.source());
            if (patch != null) {
                open.journal().append(patch);
                open.state().count(Counter.RESTORED, edit.rule().restores() ? 1 : 0);
                changed = true;
            }
        }
        open.state().count(Counter.RECORDS_CHANGED, changed ? 1 : 0);
    }
}
