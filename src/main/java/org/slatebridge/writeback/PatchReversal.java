package org.slatebridge.writeback;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.dataset.DatasetContent;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/**
 * Walks through a patched dataset, packed or not, from beginning to end and gives back, block by block, what it was
 * before. Every patch must find its bytes. Bounded memory. Not thread-safe.
 */
final class PatchReversal implements Closeable {

    private static final int BLOCK = 1 << 22;

    private final String dataset;
    private final InputStream output;
    private final PatchQueue patches;
    private final byte[] block = new byte[BLOCK];
    private long position;
    private int filled;

    /** Receives the bytes of a block. */
    @FunctionalInterface
    interface Sink {
        void accept(byte[] bytes, int length) throws IOException;
    }

    PatchReversal(String dataset, Path output, Path journal, JournalLayout layout) throws IOException {
        this.dataset = dataset;
        this.output = DatasetContent.open(output, dataset);
        this.patches = new PatchQueue(dataset, journal, layout);
    }

    /** Hands every block first as it is, then as it was. */
    void walk(Sink patched, Sink original) throws IOException {
        fill();
        while (filled > 0) {
            List<Patch> inside = new ArrayList<>();
            int whole = collect(inside, filled);
            patched.accept(block, whole);
            inside.forEach(this::reverse);
            original.accept(block, whole);
            position += whole;
            filled -= whole;
            System.arraycopy(block, whole, block, 0, filled);
            fill();
        }
        Patch left = patches.peek();
        if (left != null) {
            throw mismatch(left, "the patch lies behind the end of the dataset");
        }
    }

    /** Reads on until the block is full or the dataset at its end. */
    private void fill() throws IOException {
        filled += output.readNBytes(block, filled, BLOCK - filled);
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
