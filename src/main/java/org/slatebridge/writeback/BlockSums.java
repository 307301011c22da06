package org.slatebridge.writeback;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Two sums of every 64 KiB of a dataset, which tell where a byte was changed when a hash only tells that one was
 * (Fletcher's checksum, without its modulus). One byte that is {@code d} greater, {@code w} bytes before the end of its
 * block, makes the first sum greater by {@code d} and the second by {@code d·w}. As a file they are 12 bytes a block,
 * big-endian: the first in 4, the second in 8. They locate; they prove nothing. Not thread-safe.
 */
final class BlockSums {

    /** Bytes of a block; the last one may have fewer. */
    static final int BLOCK = 1 << 16;

    private final DataOutputStream out;
    private int inBlock;
    private long sum;
    private long sumOfSums;

    BlockSums(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /** The next bytes of the dataset. */
    void add(byte[] bytes, int length) throws IOException {
        int from = 0;
        while (from < length) {
            int to = Math.min(length, from + BLOCK - inBlock);
            addInBlock(bytes, from, to);
            from = to;
            if (inBlock == BLOCK) {
                endBlock();
            }
        }
    }

    private void addInBlock(byte[] bytes, int from, int to) {
        long first = sum;
        long second = sumOfSums;
        for (int i = from; i < to; i++) {
            first += bytes[i] & 0xFF;
            second += first;
        }
        sum = first;
        sumOfSums = second;
        inBlock += to - from;
    }

    private void endBlock() throws IOException {
        out.writeInt((int) sum);
        out.writeLong(sumOfSums);
        inBlock = 0;
        sum = 0;
        sumOfSums = 0;
    }

    /** After the last byte. */
    void end() throws IOException {
        if (inBlock > 0) {
            endBlock();
        }
        out.flush();
    }
}
