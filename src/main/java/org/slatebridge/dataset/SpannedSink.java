package org.slatebridge.dataset;

import java.io.IOException;

/**
 * VBS: a record goes on in the next block where the one begun is full. Each block is filled to BLKSIZE, but a segment
 * has at least one byte of data (z/OS DFSMS Using Data Sets, "Spanned variable-length records").
 */
final class SpannedSink implements RecordSink {

    private static final int WORD = WrittenWords.WORD;
    private static final int WHOLE = 0;
    private static final int FIRST = 1;
    private static final int LAST = 2;
    private static final int BETWEEN = 3;
    private static final int LONGEST_SEGMENT = WrittenWords.LONGEST_SHORT_BLOCK - WORD;

    private final BlockOutput blocks;
    private final WritingFaults faults;

    SpannedSink(BlockOutput blocks, WritingFaults faults) {
        this.blocks = blocks;
        this.faults = faults;
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        blocks.words().checkLrecl(length, faults);
        int done = 0;
        do {
            // an empty record takes its word alone
            if (blocks.room() < WORD + Math.min(1, length)) {
                blocks.endBlock();
            }
            int data = Math.min(length - done, Math.min(blocks.room() - WORD, LONGEST_SEGMENT));
            boolean ends = done + data == length;
            int kind = done == 0 ? (ends ? WHOLE : FIRST) : ends ? LAST : BETWEEN;
            blocks.add(bytes, start + done, data, kind);
            done += data;
        } while (done < length);
    }

    @Override
    public void end() throws IOException {
        blocks.endBlock();
    }
}
