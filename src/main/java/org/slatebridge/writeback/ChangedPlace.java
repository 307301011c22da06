package org.slatebridge.writeback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

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
     * @return null if the sums show none; they may not be there
     */
    static @Nullable ChangedPlace find(Path output, Path sums, String sha256) throws IOException {
        if (!Files.isRegularFile(sums)) {
            return null;
        }
        ByteBuffer now = ByteBuffer.wrap(sumsOf(output));
        ByteBuffer then = ByteBuffer.wrap(Files.readAllBytes(sums));
        long size = Files.size(output);
        @Nullable ChangedPlace place = null;
        for (long at = 0; at < size; at += BlockSums.BLOCK) {
            long difference = (long) now.getInt() - then.getInt();
            long weighted = now.getLong() - then.getLong();
            if (difference != 0 || weighted != 0) {
                ChangedPlace block = new ChangedPlace(at, Math.min(size, at + BlockSums.BLOCK));
                place = place == null
                        ? block.narrowed(difference, weighted, output, sha256)
                        : new ChangedPlace(place.offset, block.end);
            }
        }
        return place;
    }

    /** The one byte of this block that is greater by a difference, if putting it back gives the hash; or the block. */
    private ChangedPlace narrowed(long difference, long weighted, Path output, String sha256) throws IOException {
        long fromEnd = difference == 0 || weighted % difference != 0 ? 0 : weighted / difference;
        if (fromEnd < 1 || fromEnd > end - offset) {
            return this;
        }
        ChangedPlace one = new ChangedPlace(end - fromEnd, end - fromEnd + 1);
        return sha256.equals(hashWithByteLess(output, one.offset, difference)) ? one : this;
    }

    private static byte[] sumsOf(Path output) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BlockSums sums = new BlockSums(bytes);
        byte[] buffer = new byte[1 << 20];
        try (InputStream in = Files.newInputStream(output)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sums.add(buffer, read);
            }
        }
        sums.end();
        return bytes.toByteArray();
    }

    /** The hash the output would have if one byte of it were less by a difference. */
    private static String hashWithByteLess(Path output, long offset, long difference) throws IOException {
        try (FileChannel channel = FileChannel.open(output)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, offset);
            MessageDigest digest = Sha256.ofPrefix(output, offset);
            digest.update((byte) (one.get(0) - difference));
            ByteBuffer rest = ByteBuffer.allocate(1 << 20);
            channel.position(offset + 1);
            while (channel.read(rest) >= 0) {
                digest.update(rest.flip());
                rest.clear();
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
