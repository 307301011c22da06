package org.slatebridge.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON as bytes in UTF-8, collected in one reused array. Not thread-safe. */
final class JsonOut {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final int FLUSH_AT = 1 << 16;

    private byte[] buffer = new byte[2 * FLUSH_AT];
    private int at;

    int position() {
        return at;
    }

    /** Takes back what was written since a position. */
    void reset(int position) {
        at = position;
    }

    /** Hands everything on if there is enough of it. */
    void flushIfFull(OutputStream out) {
        if (at >= FLUSH_AT) {
            flush(out);
        }
    }

    void flush(OutputStream out) {
        try {
            out.write(buffer, 0, at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        at = 0;
    }

    void ensure(int more) {
        if (buffer.length - at < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, at + more));
        }
    }

    void put(char c) {
        ensure(1);
        buffer[at++] = (byte) c;
    }

    void put(byte[] bytes) {
        ensure(bytes.length);
        System.arraycopy(bytes, 0, buffer, at, bytes.length);
        at += bytes.length;
    }

    void append(JsonOut other) {
        ensure(other.at);
        System.arraycopy(other.buffer, 0, buffer, at, other.at);
        at += other.at;
    }

    /** Writes a key that begins with a comma, without it where it is the first of its object. */
    void key(byte[] commaAndKey) {
        ensure(commaAndKey.length);
        int skip = buffer[at - 1] == '{' ? 1 : 0;
        System.arraycopy(commaAndKey, skip, buffer, at, commaAndKey.length - skip);
        at += commaAndKey.length - skip;
    }

    /** Writes a text of a code page between quotes. */
    void text(byte[] bytes, int from, int to, JsonCharacters characters) {
        ensure((to - from) * JsonCharacters.LONGEST + 2);
        byte[] plain = characters.plain;
        byte[] target = buffer;
        int p = at;
        target[p++] = '"';
        for (int i = from; i < to; i++) {
            byte c = plain[bytes[i] & 0xFF];
            if (c != 0) {
                target[p++] = c;
            } else {
                for (byte part : characters.other[bytes[i] & 0xFF]) {
                    target[p++] = part;
                }
            }
        }
        target[p++] = '"';
        at = p;
    }

    /** Writes a text between quotes. */
    void text(String text) {
        put('"');
        put(JsonCharacters.escaped(text).getBytes(StandardCharsets.UTF_8));
        put('"');
    }

    void hex(byte[] bytes, int from, int to) {
        ensure(2 * (to - from) + 2);
        buffer[at++] = '"';
        for (int i = from; i < to; i++) {
            buffer[at++] = HEX[bytes[i] >> 4 & 15];
            buffer[at++] = HEX[bytes[i] & 15];
        }
        buffer[at++] = '"';
    }

    /** Writes a number with as many decimal places as its scale says; zeros at the end where that is negative. */
    void number(long unscaled, int scale) {
        ensure(48 + Math.abs(scale));
        long rest = unscaled;
        if (rest < 0) {
            buffer[at++] = '-';
            rest = -rest;
        }
        int digits = digits(rest);
        if (scale > 0) {
            decimal(rest, Math.max(digits, scale + 1), scale);
            return;
        }
        whole(rest, at + digits);
        at += digits;
        for (int i = scale; i < 0 && unscaled != 0; i++) {
            buffer[at++] = '0';
        }
    }

    private void decimal(long magnitude, int digits, int scale) {
        long rest = magnitude;
        int p = at + digits + 1;
        at = p;
        for (int i = 0; i < scale; i++) {
            buffer[--p] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        buffer[--p] = '.';
        for (int i = scale; i < digits; i++) {
            buffer[--p] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private void whole(long magnitude, int end) {
        long rest = magnitude;
        int p = end;
        do {
            buffer[--p] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
    }

    private static int digits(long magnitude) {
        int digits = 1;
        long limit = 10;
        while (digits < 19 && magnitude >= limit) {
            digits++;
            limit *= 10;
        }
        return digits;
    }
}
