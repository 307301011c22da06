package org.slatebridge.batch;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Frames records as a dataset, by other code than the product's, and remembers where every byte of them went. The same
 * lengths and seed are framed in the same way. Not thread-safe.
 */
final class OddFile {

    private static final int FIRST = 1;
    private static final int LAST = 2;
    private static final int BETWEEN = 3;

    private final RecordKind kind;
    private final Random random;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream block = new ByteArrayOutputStream();
    /** Of each record the offset in the file of each of its bytes. */
    final List<long[]> places = new ArrayList<>();
    /** Of each record its bytes with its own descriptor words or line end. */
    final List<byte[]> own = new ArrayList<>();

    OddFile(RecordKind kind, long seed, List<byte[]> records) {
        this.kind = kind;
        this.random = new Random(seed);
        around(11);
        for (byte[] record : records) {
            places.add(new long[record.length]);
            own.add(new byte[0]);
            add(record);
        }
        endBlock();
        around(7);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private void around(int length) {
        byte[] odd = new byte[length];
        random.nextBytes(odd);
        if (kind == RecordKind.WRAPPED) {
            out.writeBytes(odd);
        }
    }

    private void add(byte[] record) {
        if (kind.text()) {
            line(record);
        } else if (kind.spanned()) {
            segments(record);
        } else {
            if (kind.blocked() && (block.size() > 300 || random.nextInt(5) == 0)) {
                endBlock();
            }
            put(record, 0, record.length, kind.variable() ? word(record.length, 0) : new byte[0], new byte[0]);
        }
    }

    private void line(byte[] record) {
        byte[] ending = kind.ascii()
                ? random.nextBoolean() ? new byte[] {'\n'} : new byte[] {'\r', '\n'}
                : new byte[][] {{0x15}, {0x25}, {0x0D, 0x25}, {0x0D, 0x15}}[random.nextInt(4)];
        put(record, 0, record.length, new byte[0], ending);
    }

    private void segments(byte[] record) {
        int parts = 1 + random.nextInt(4);
        int from = 0;
        for (int i = 0; i < parts; i++) {
            int to = i == parts - 1 ? record.length : from + random.nextInt(record.length - from + 1);
            int segment = parts == 1 ? 0 : i == 0 ? FIRST : i == parts - 1 ? LAST : BETWEEN;
            put(record, from, to, word(to - from, segment), new byte[0]);
            from = to;
            if (i < parts - 1 || random.nextInt(3) == 0) {
                endBlock();
            }
        }
    }

    private void put(byte[] record, int from, int to, byte[] before, byte[] behind) {
        ByteArrayOutputStream target = kind.blocked() ? block : out;
        target.writeBytes(before);
        long at = (long) target.size() + (kind.blocked() ? out.size() + 4 : 0);
        int last = places.size() - 1;
        for (int i = from; i < to; i++) {
            places.get(last)[i] = at + i - from;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(own.get(last));
        all.writeBytes(before);
        all.write(record, from, to - from);
        all.writeBytes(behind);
        own.set(last, all.toByteArray());
        target.write(record, from, to - from);
        target.writeBytes(behind);
    }

    private void endBlock() {
        if (block.size() == 0) {
            return;
        }
        if (kind.spanned() && random.nextInt(3) == 0) {
            block.writeBytes(turned(new byte[] {(byte) 0x80, 0, 0, 0}));
            block.writeBytes(new byte[random.nextInt(30)]);
        }
        byte[] large =
                ByteBuffer.allocate(4).putInt((block.size() + 4) | 0x8000_0000).array();
        out.writeBytes(random.nextInt(4) == 0 ? turned(large) : word(block.size(), 0));
        out.writeBytes(block.toByteArray());
        block.reset();
    }

    private byte[] word(int length, int segment) {
        int counted = length + (kind == RecordKind.V_EXCLUDING ? 0 : 4);
        return turned(new byte[] {(byte) (counted >> 8), (byte) counted, (byte) segment, 0});
    }

    private byte[] turned(byte[] word) {
        return kind.little() ? new byte[] {word[3], word[2], word[1], word[0]} : Arrays.copyOf(word, 4);
    }
}
