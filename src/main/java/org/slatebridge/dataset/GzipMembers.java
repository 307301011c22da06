package org.slatebridge.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks the members of a gzip file one after the other (RFC 1952). The JDK's stream takes garbage or a cut member
 * behind the first for the end of the file; here they are refused. Not thread-safe.
 */
final class GzipMembers implements Closeable {

    private static final int MAGIC = 0x1F8B;
    private static final int DEFLATE = 8;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final FileChannel channel;
    private final FramingFaults faults;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 headerCrc = new CRC32();
    private final CRC32 crc = new CRC32();
    private final byte[] input = new byte[1 << 16];
    private int at;
    private int end;
    private long read;
    private long length;
    private boolean inMember;

    GzipMembers(FileChannel channel, FramingFaults faults) {
        this.channel = channel;
        this.faults = faults;
    }

    /** Unpacks some bytes; −1 behind the last member. */
    int read(byte[] target, int from, int count) throws IOException {
        int unpacked = 0;
        while (unpacked == 0 && count > 0) {
            if (!inMember && !begin()) {
                return -1;
            }
            unpacked = inflate(target, from, count);
            crc.update(target, from, unpacked);
            length += unpacked;
            if (inflater.finished()) {
                at = end - inflater.getRemaining();
                trailer();
            }
        }
        return unpacked;
    }

    private int inflate(byte[] target, int from, int count) throws IOException {
        if (inflater.needsInput()) {
            requireMore();
            inflater.setInput(input, at, end - at);
            at = end;
        }
        try {
            int unpacked = inflater.inflate(target, from, count);
            if (unpacked == 0 && inflater.needsDictionary()) {
                throw faults.gzip(read, "its data need a dictionary, which gzip does not have");
            }
            return unpacked;
        } catch (DataFormatException e) {
            throw faults.gzip(read - inflater.getRemaining(), "its data are no deflate stream");
        }
    }

    /** Reads the header of the next member; false at the end of the file. */
    private boolean begin() throws IOException {
        boolean first = read == 0;
        if (!first && at == end && !more()) {
            return false;
        }
        long offset = read - (end - at);
        headerCrc.reset();
        if ((next() << 8 | next()) != MAGIC) {
            throw faults.gzip(
                    offset,
                    first ? "it does not begin with 1F 8B as gzip does" : "what follows a member is no further one");
        }
        int method = next();
        int flags = next();
        if (method != DEFLATE || (flags & RESERVED) != 0) {
            throw faults.gzip(offset, "its header has a method or flags that gzip does not have");
        }
        skip(6);
        skipOptional(flags, offset);
        inflater.reset();
        inflater.setInput(input, at, end - at);
        at = end;
        crc.reset();
        length = 0;
        inMember = true;
        return true;
    }

    private void skipOptional(int flags, long offset) throws IOException {
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        for (int text = NAME; text <= COMMENT; text += text) {
            while ((flags & text) != 0 && next() != 0) {
                // until its end
            }
        }
        int computed = (int) headerCrc.getValue() & 0xFFFF;
        if ((flags & HEADER_CRC) != 0 && (next() | next() << 8) != computed) {
            throw faults.gzip(offset, "the CRC of its header is another");
        }
    }

    private void trailer() throws IOException {
        long offset = read - (end - at);
        if (word() != crc.getValue() || word() != (length & 0xFFFF_FFFFL)) {
            throw faults.gzip(offset, "CRC and length are not those of what it holds");
        }
        inMember = false;
    }

    private long word() throws IOException {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private int next() throws IOException {
        if (at == end) {
            requireMore();
        }
        headerCrc.update(input[at]);
        return input[at++] & 0xFF;
    }

    private void requireMore() throws IOException {
        if (!more()) {
            throw faults.gzip(read, "it ends in the middle of a member");
        }
    }

    private boolean more() throws IOException {
        int count = channel.read(ByteBuffer.wrap(input), read);
        at = 0;
        end = Math.max(0, count);
        read += end;
        return count > 0;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
