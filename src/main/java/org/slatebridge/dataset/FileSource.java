package org.slatebridge.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The bytes of a file as they stand in it. */
final class FileSource implements ByteSource {

    private final FileChannel channel;
    private final long size;

    FileSource(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(ByteBuffer target, long offset) throws IOException {
        return channel.read(target, offset);
    }

    @Override
    public void close() {
        ByteSource.closeQuietly(channel);
    }
}
