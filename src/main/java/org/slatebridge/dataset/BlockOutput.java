package org.slatebridge.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Collects records or segments with their words into blocks behind block descriptor words. Not thread-safe. */
final class BlockOutput {

    private static final int WORD = WrittenWords.WORD;
    private static final int FIRST_BUFFER = 1 << 15;

    private final OutputStream out;
    private final WrittenWords words;
    private final int blockSize;
    private byte[] block;
    private int filled = WORD;

    BlockOutput(OutputStream out, RecordFormat format, int blockSize) {
        this.out = out;
        this.words = new WrittenWords(format);
        this.blockSize = blockSize;
        this.block = new byte[Math.min(blockSize, FIRST_BUFFER)];
    }

    WrittenWords words() {
        return words;
    }

    /** Greatest length of a block. */
    int blockSize() {
        return blockSize;
    }

    /** Bytes that the block begun still takes, words included. */
    int room() {
        return blockSize - filled;
    }

    /** Adds a record or segment with its word, which has room. */
    void add(byte[] bytes, int start, int length, int kind) {
        if (filled + WORD + length > block.length) {
            block = Arrays.copyOf(block, (int) Math.min(blockSize, 2L * (filled + WORD + length)));
        }
        words.putRecord(block, filled, length, kind);
        System.arraycopy(bytes, start, block, filled + WORD, length);
        filled += WORD + length;
    }

    /** Writes the block begun, if anything is in it, and begins another. */
    void endBlock() throws IOException {
        if (filled > WORD) {
            words.putBlock(block, 0, filled - WORD);
            out.write(block, 0, filled);
            filled = WORD;
        }
    }
}
