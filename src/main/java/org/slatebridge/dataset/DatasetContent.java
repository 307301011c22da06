package org.slatebridge.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a dataset from its first to its last: of a file whose name ends in {@code .gz}, those it holds. */
public final class DatasetContent {

    private DatasetContent() {}

    /**
     * Opens the bytes of a file. A gzip file is proven member by member as it is read, so a fault of it shows at the
     * latest behind its last byte.
     *
     * @param name what messages call the dataset
     * @throws IOException if the file cannot be opened
     */
    public static InputStream open(Path file, String name) throws IOException {
        return ByteSource.isCompressed(file)
                ? new Unpacked(FileChannel.open(file), new FramingFaults(name))
                : Files.newInputStream(file);
    }

    /** What a gzip file holds. */
    private static final class Unpacked extends InputStream {

        private final FileChannel channel;
        private final GzipMembers members;
        private final byte[] one = new byte[1];

        Unpacked(FileChannel channel, FramingFaults faults) {
            this.channel = channel;
            this.members = new GzipMembers(channel, faults);
        }

        @Override
        public int read() throws IOException {
            return members.read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int count) throws IOException {
            return members.read(target, from, count);
        }

        @Override
        public void close() throws IOException {
            members.close();
            channel.close();
        }
    }
}
