package org.slatebridge.policy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes JSON as UTF-8 into a buffer in front of a stream, without an object per field. One thread only. */
final class JsonBytes {

    private static final int SIZE = 64 * 1024;
    private static final int ROOM = 32;
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int used;
    private boolean comma;

    JsonBytes(OutputStream out) {
        this.out = out;
    }

    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
        out.flush();
    }

    void open(char bracket) throws IOException {
        separate();
        put(bracket);
        comma = false;
    }

    void close(char bracket) throws IOException {
        room();
        put(bracket);
        comma = true;
    }

    void endLine() throws IOException {
        room();
        put('\n');
        comma = false;
    }

    /** A key of ASCII letters. */
    void key(String key) throws IOException {
        separate();
        put('"');
        for (int i = 0; i < key.length(); i++) {
            put(key.charAt(i));
        }
        put('"');
        put(':');
        comma = false;
    }

    void text(@Nullable String text) throws IOException {
        separate();
        if (text == null) {
            ascii("null");
            return;
        }
        put('"');
        for (int i = 0; i < text.length(); i++) {
            room();
            i += character(text, i);
        }
        put('"');
    }

    void number(long value) throws IOException {
        separate();
        ascii(Long.toString(value));
    }

    void date(@Nullable LocalDate date) throws IOException {
        if (date == null || date.getYear() < 0 || date.getYear() > 9999) {
            text(date == null ? null : date.toString());
            return;
        }
        separate();
        put('"');
        two(date.getYear() / 100);
        two(date.getYear() % 100);
        put('-');
        two(date.getMonthValue());
        put('-');
        two(date.getDayOfMonth());
        put('"');
    }

    private void two(int number) {
        put((char) ('0' + number / 10));
        put((char) ('0' + number % 10));
    }

    /** Writes one character; gives back how many more UTF-16 units it took. */
    private int character(String text, int at) {
        char c = text.charAt(at);
        if (c >= ' ' && c < 0x7f && c != '"' && c != '\\') {
            put(c);
            return 0;
        }
        if (c < ' ' || c == '"' || c == '\\' || c == 0x7f) {
            escaped(c);
            return 0;
        }
        return utf8(text.codePointAt(at));
    }

    private void escaped(char c) {
        put('\\');
        if (c == '"' || c == '\\') {
            put(c);
            return;
        }
        put('u');
        put('0');
        put('0');
        buffer[used++] = HEX[c >> 4];
        buffer[used++] = HEX[c & 15];
    }

    private int utf8(int point) {
        boolean lone = point >= 0xd800 && point <= 0xdfff;
        int code = lone ? 0xfffd : point;
        if (code < 0x800) {
            put((char) (0xc0 | (code >> 6)));
        } else {
            if (code < 0x10000) {
                put((char) (0xe0 | (code >> 12)));
            } else {
                put((char) (0xf0 | (code >> 18)));
                put((char) (0x80 | ((code >> 12) & 0x3f)));
            }
            put((char) (0x80 | ((code >> 6) & 0x3f)));
        }
        put((char) (0x80 | (code & 0x3f)));
        return code >= 0x10000 ? 1 : 0;
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    private void separate() throws IOException {
        room();
        if (comma) {
            put(',');
        }
        comma = true;
    }

    private void put(char c) {
        buffer[used++] = (byte) c;
    }

    private void room() throws IOException {
        if (used > SIZE - ROOM) {
            out.write(buffer, 0, used);
            used = 0;
        }
    }
}
