package org.slatebridge.batch;

import java.io.IOException;
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
        RecordEditor editor =
                new RecordEditor(open.totalsChange(), pass.run.request().asOf());
        for (RecordEdits record : block.edits) {
            if (!open.edit(editor, record.edits(), record.place())) {
                block.refuse(record.place());
            }
        }
        open.state()
                .count(
                        Counter.RECORDS_READ,
                        block.end.number() - open.state().position.number());
        return block;
    }
}
