package org.slatebridge.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;

/** The bytes of another source as they were before a transfer turned them from IBM037 into ISO-8859-1. */
final class TranslatedSource implements ByteSource {

    private static final int NEL = 0x85;

    private final ByteSource source;
    private final byte[] before = table();

    TranslatedSource(ByteSource source) {
        this.source = source;
    }

    private static byte[] table() {
        byte[] all = new byte[256];
        for (int b = 0; b < all.length; b++) {
            all[b] = (byte) b;
        }
        String characters = new String(all, Charset.forName("IBM037"));
        byte[] table = new byte[256];
        Arrays.fill(table, (byte) 0x6F);
        for (int b = 0; b < all.length; b++) {
            if (characters.charAt(b) < table.length) {
                table[characters.charAt(b)] = (byte) b;
            }
        }
        // the JDK makes a line feed of both
        table['\n'] = 0x25;
        table[NEL] = 0x15;
        return table;
    }

    @Override
    public long size() {
        return source.size();
    }

    @Override
    public int read(ByteBuffer target, long offset) throws IOException {
        int from = target.arrayOffset() + target.position();
        int read = source.read(target, offset);
        byte[] bytes = target.array();
        for (int i = from; i < from + read; i++) {
            bytes[i] = before[bytes[i] & 0xFF];
        }
        return read;
    }

    @Override
    public void close() {
        source.close();
    }
}
