package org.slatebridge.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.slatebridge.dataset.RecordFormat;
import org.slatebridge.mapping.ControlRecord;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.Issue;
import org.slatebridge.record.Pieces;
import org.slatebridge.record.RecordReader;
import org.slatebridge.writeback.AppendFile;
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
        open.files().write(bytes(block.from, block.end.offset()));
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
            open.state().controls.add(new RunState.Control(control.type().index(), control.before()));
        }
        pass.flush();
        open.state().position = block.end;
        open.state().lastPerson = block.lastPerson;
        open.state().stray = block.stray;
        open.state().decided = block.decided;
        open.state().ended = block.last;
    }

    /** The record as it stands in the input: of a spanned one every segment behind its own descriptor word. */
    private void reject(Finding finding, AppendFile rejects) throws IOException {
        Pieces pieces = finding.pieces();
        if (pieces == null || pieces.count() == 1) {
            rejects.append(bytes(finding.from(), finding.to()));
            return;
        }
        for (int i = 0; i < pieces.count(); i++) {
            long data = pieces.offset(i);
            rejects.append(bytes(data - RecordFormat.DESCRIPTOR_LENGTH, data + pieces.length(i)));
        }
    }

    /** Bytes of the file, from one offset to another, as they are in the window. */
    private ByteBuffer bytes(long from, long to) {
        RecordReader records = pass.opened().records();
        return ByteBuffer.wrap(records.window(), records.indexOf(from), (int) (to - from));
    }

    private void report(Finding finding, Set<Long> rejected) throws IOException {
        OpenDataset open = pass.opened();
        Issue issue = finding.issue();
        open.state().count(Counter.of(issue.kind()), 1);
        if (issue.kind().rejects() && rejected.add(issue.source().offset())) {
            open.state().count(Counter.RECORDS_REJECTED, 1);
            reject(finding, open.files().rejects);
        }
        String line = "{\"dataset\":\"" + open.dataset().name() + "\",\"record\":"
                + issue.source().record() + ",\"offset\":" + issue.source().offset() + ",\"rejected\":"
                + issue.kind().rejects() + ",\"reason\":\"" + issue.kind() + "\",\"text\":\""
                + issue.kind().words() + "\"}\n";
        open.files().reasonBytes.writeBytes(line.getBytes(StandardCharsets.UTF_8));
    }
}
