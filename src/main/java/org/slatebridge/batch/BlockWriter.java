package org.slatebridge.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.slatebridge.mapping.ControlRecord;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.Issue;
import org.slatebridge.record.RecordReader;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Writes the bytes of a block, patched where they were patched, and lists what was found about its records. */
final class BlockWriter implements ItemWriter<Block> {

    private final DatasetPass pass;

    BlockWriter(DatasetPass pass) {
        this.pass = pass;
    }

    @Override
    public void write(Chunk<? extends Block> chunk) throws IOException {
        for (Block block : chunk) {
            write(block);
        }
    }

    private void write(Block block) throws IOException {
        OpenDataset open = pass.opened();
        RecordReader records = open.records();
        open.files().write(ByteBuffer.wrap(records.buffer(), records.indexOf(block.from), (int) block.length()));
        if (block.last) {
            open.copyTrailer();
        }
        // what the evaluator found comes behind what the reader found in the whole block, and blocks have any size
        block.findings.sort(
                Comparator.comparingLong(finding -> finding.issue().source().record()));
        Set<Long> rejected = new HashSet<>();
        for (Finding finding : block.findings) {
            report(finding, rejected);
        }
        for (ControlRecord control : block.controls) {
            open.state().controls.add(new RunState.Control(control.type().index(), control.source(), control.length()));
        }
        pass.flush();
        open.state().position = block.end;
        open.state().lastKey = block.lastKey;
        open.state().stray = block.stray;
        open.state().decided = block.decided;
        open.state().ended = block.last;
    }

    private void report(Finding finding, Set<Long> rejected) throws IOException {
        OpenDataset open = pass.opened();
        Issue issue = finding.issue();
        open.state().count(Counter.of(issue.kind()), 1);
        if (issue.kind().rejects() && rejected.add(issue.source().offset())) {
            open.state().count(Counter.RECORDS_REJECTED, 1);
            int at = open.records().indexOf(finding.from());
            open.files().rejects.append(ByteBuffer.wrap(open.records().buffer(), at, (int)
                    (finding.to() - finding.from())));
        }
        String line = "{\"dataset\":\"" + open.dataset().name() + "\",\"record\":"
                + issue.source().record() + ",\"offset\":" + issue.source().offset() + ",\"rejected\":"
                + issue.kind().rejects() + ",\"reason\":\"" + issue.kind() + "\",\"text\":\""
                + issue.kind().words() + "\"}\n";
        open.files().reasonBytes.writeBytes(line.getBytes(StandardCharsets.UTF_8));
    }
}
