package org.slatebridge.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * The bytes that a gzip file has unpacked. The first pass over it proves every member by its CRC and length, and counts
 * the bytes, before any is given. Reading is forward; going back begins anew.
 */
final class GzipSource implements ByteSource {

    private static final int SKIPPED_AT_ONCE = 1 << 16;

    private final FileChannel channel;
    private final FramingFaults faults;
    private final long size;
    private final byte[] skipped = new byte[SKIPPED_AT_ONCE];
    private GzipMembers members;
    private long position;

    GzipSource(FileChannel channel, FramingFaults faults) throws IOException {
        this.channel = channel;
        this.faults = faults;
        this.members = new GzipMembers(channel, faults);
        this.size = skip(Long.MAX_VALUE);
        restart();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(ByteBuffer target, long offset) throws IOException {
        if (offset < position) {
            restart();
        }
        if (skip(offset) < offset) {
            return -1;
        }
        int read = members.read(target.array(), target.arrayOffset() + target.position(), target.remaining());
        if (read > 0) {
            target.position(target.position() + read);
            position += read;
        }
        return read;
    }

    /** Goes forward to an offset, or to the end; gives where it got to. */
    private long skip(long offset) throws IOException {
        while (position < offset) {
            int read = members.read(skipped, 0, (int) Math.min(SKIPPED_AT_ONCE, offset - position));
            if (read < 0) {
                break;
            }
            position += read;
        }
        return position;
    }

    private void restart() {
        members.close();
        members = new GzipMembers(channel, faults);
        position = 0;
    }

    @Override
    public void close() {
        members.close();
        ByteSource.closeQuietly(channel);
    }
}
