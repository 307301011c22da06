package org.slatebridge.dataset;

import java.io.IOException;

/** VB: as many whole records in a block as BLKSIZE takes. */
final class BlockedSink implements RecordSink {

    private static final int WORD = WrittenWords.WORD;

    private final BlockOutput blocks;
    private final WritingFaults faults;

    BlockedSink(BlockOutput blocks, WritingFaults faults) {
        this.blocks = blocks;
        this.faults = faults;
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        blocks.words().checkLrecl(length, faults);
        blocks.words().checkCounted(length, faults);
        if (length + 2L * WORD > blocks.blockSize()) {
            throw faults.tooLong(length + 2L * WORD, "BLKSIZE", blocks.blockSize());
        }
        if (WORD + length > blocks.room()) {
            blocks.endBlock();
        }
        blocks.add(bytes, start, length, 0);
    }

    @Override
    public void end() throws IOException {
        blocks.endBlock();
    }
}
