package org.slatebridge.writeback;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/**
 * Walks through a patched dataset from beginning to end and gives back, block by block, what it was before. Every patch
 * must find its bytes. Bounded memory. Not thread-safe.
 */
final class PatchReversal implements Closeable {

    private static final int BLOCK = 1 << 22;

    private final String dataset;
    private final FileChannel output;
    private final PatchQueue patches;
    private final byte[] block = new byte[BLOCK];
    private long position;

    /** Receives the bytes of a block. */
    @FunctionalInterface
    interface Sink {
        void accept(byte[] bytes, int length) throws IOException;
    }

    PatchReversal(String dataset, Path output, Path journal, JournalLayout layout) throws IOException {
        this.dataset = dataset;
        this.output = FileChannel.open(output);
        this.patches = new PatchQueue(dataset, journal, layout);
    }

    /** Hands every block first as it is, then as it was. */
    void walk(Sink patched, Sink original) throws IOException {
        long size = output.size();
        while (position < size) {
            int length = (int) Math.min(BLOCK, size - position);
            fill(length);
            List<Patch> inside = new ArrayList<>();
            int whole = collect(inside, length);
            patched.accept(block, whole);
            inside.forEach(this::reverse);
            original.accept(block, whole);
            position += whole;
        }
        Patch left = patches.peek();
        if (left != null) {
            throw mismatch(left, "the patch lies behind the end of the dataset");
        }
    }

    private void fill(int length) throws IOException {
        ByteBuffer target = ByteBuffer.wrap(block, 0, length);
        while (target.hasRemaining()) {
            if (output.read(target, position + target.position()) < 0) {
                throw new EOFException();
            }
        }
    }

    /** Takes the patches inside the block; the block ends before a patch that its end would cut. */
    private int collect(List<Patch> inside, int length) throws IOException {
        @Nullable Patch next = patches.peek();
        while (next != null && next.offset() < position + length) {
            if (next.offset() + next.after().length > position + length) {
                int whole = (int) (next.offset() - position);
                if (whole <= 0) {
                    throw mismatch(next, "the patch lies behind the end of the dataset");
                }
                return whole;
            }
            inside.add(next);
            patches.take();
            next = patches.peek();
        }
        return length;
    }

    private void reverse(Patch patch) {
        int at = (int) (patch.offset() - position);
        int end = at + patch.after().length;
        if (at < 0 || !Arrays.equals(block, at, end, patch.after(), 0, patch.after().length)) {
            throw mismatch(patch, "the bytes are not those the journal says were written");
        }
        System.arraycopy(patch.before(), 0, block, at, patch.before().length);
    }

    private DiagnosticException mismatch(Patch patch, String text) {
        return new DiagnosticException(Diagnostic.at(
                DiagnosticCode.PATCH_MISMATCH, new DataPosition(dataset, patch.record(), patch.offset(), null), text));
    }

    @Override
    public void close() throws IOException {
        output.close();
        patches.close();
    }
}
