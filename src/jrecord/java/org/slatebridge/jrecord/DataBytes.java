package org.slatebridge.jrecord;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file between its header and its trailer. Not thread-safe. */
final class DataBytes extends FilterInputStream {

    private long left;

    private DataBytes(InputStream in, long left) {
        super(in);
        this.left = left;
    }

    static InputStream of(Path file, long header, long trailer) throws IOException {
        long size = Files.size(file);
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.skipNBytes(Math.min(size, header));
        return new DataBytes(in, Math.max(0, size - header - trailer));
    }

    @Override
    public int read() throws IOException {
        if (left <= 0) {
            return -1;
        }
        left--;
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (left <= 0) {
            return length == 0 ? 0 : -1;
        }
        int read = super.read(bytes, from, (int) Math.min(length, left));
        left -= Math.max(0, read);
        return read;
    }
}
