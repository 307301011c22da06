package org.slatebridge.writeback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.slatebridge.dataset.DatasetContent;
import org.slatebridge.writeback.RunManifest.PatchedDataset;

/**
 * Where an output was changed, as its {@link BlockSums} tell without the input.
 *
 * @param offset of the first byte that can have been changed
 * @param end offset behind the last one
 */
record ChangedPlace(long offset, long end) {

    /** True if it is one byte, and proven to be: with the byte it had, the output has its hash again. */
    boolean isByte() {
        return end - offset == 1;
    }

    /**
     * The place in an output that does not have its hash.
     *
     * @param dataset its entry in the manifest
     * @return null if the sums show none; they may not be there
     */
    static @Nullable ChangedPlace find(PatchedDataset dataset, Path output, Path sums) throws IOException {
        if (!Files.isRegularFile(sums)) {
            return null;
        }
        ByteBuffer now = ByteBuffer.wrap(sumsOf(dataset.name(), output));
        ByteBuffer then = ByteBuffer.wrap(Files.readAllBytes(sums));
        long size = dataset.size();
        @Nullable ChangedPlace place = null;
        for (long at = 0; at < size; at += BlockSums.BLOCK) {
            long difference = (long) now.getInt() - then.getInt();
            long weighted = now.getLong() - then.getLong();
            if (difference != 0 || weighted != 0) {
                ChangedPlace block = new ChangedPlace(at, Math.min(size, at + BlockSums.BLOCK));
                place = place == null
                        ? block.narrowed(difference, weighted, dataset, output)
                        : new ChangedPlace(place.offset, block.end);
            }
        }
        return place;
    }

    /** The one byte of this block that is greater by a difference, if putting it back gives the hash; or the block. */
    private ChangedPlace narrowed(long difference, long weighted, PatchedDataset dataset, Path output)
            throws IOException {
        long fromEnd = difference == 0 || weighted % difference != 0 ? 0 : weighted / difference;
        if (fromEnd < 1 || fromEnd > end - offset) {
            return this;
        }
        ChangedPlace one = new ChangedPlace(end - fromEnd, end - fromEnd + 1);
        String hash = hashWithByteLess(dataset.name(), output, one.offset, difference);
        return dataset.outputSha256().equals(hash) ? one : this;
    }

    private static byte[] sumsOf(String name, Path output) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BlockSums sums = new BlockSums(bytes);
        byte[] buffer = new byte[1 << 20];
        try (InputStream in = DatasetContent.open(output, name)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sums.add(buffer, read);
            }
        }
        sums.end();
        return bytes.toByteArray();
    }

    /** The hash the output would have if one byte of it were less by a difference. */
    private static String hashWithByteLess(String name, Path output, long offset, long difference) throws IOException {
        try (InputStream in = DatasetContent.open(output, name)) {
            MessageDigest digest = Sha256.ofNext(in, offset);
            digest.update((byte) (in.read() - difference));
            return Sha256.ofRest(in, digest);
        }
    }
}
