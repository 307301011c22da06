package org.slatebridge.history;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Writes JSON in UTF-8 as fast as its bytes can be put down; it trusts its caller that names and values alternate. One
 * thread only.
 */
final class JsonText implements Closeable {

    private static final int BUFFER = 1 << 16;
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};
    /** The powers of ten that a {@code long} has. */
    private static final long[] TENS =
            LongStream.iterate(1, ten -> 10 * ten).limit(19).toArray();
    /** By character below 128: 0 if it stands for itself, else the letter behind the backslash, or {@code u}. */
    private static final byte[] ESCAPES = escapes();

    private final OutputStream out;
    private byte[] buffer = new byte[2 * BUFFER];
    private int used;
    private boolean behindValue;

    /** Writes into a stream, whose end is the caller's to close. */
    JsonText(OutputStream out) {
        this.out = out;
    }

    private static byte[] escapes() {
        byte[] escapes = new byte[128];
        Arrays.fill(escapes, 0, 32, (byte) 'u');
        escapes['\b'] = 'b';
        escapes['\f'] = 'f';
        escapes['\n'] = 'n';
        escapes['\r'] = 'r';
        escapes['\t'] = 't';
        escapes['"'] = '"';
        escapes['\\'] = '\\';
        return escapes;
    }

    void startObject() {
        value(1);
        buffer[used++] = '{';
        behindValue = false;
    }

    void startArray() {
        value(1);
        buffer[used++] = '[';
        behindValue = false;
    }

    void endObject() {
        end('}');
    }

    void endArray() {
        end(']');
    }

    private void end(char bracket) {
        need(1);
        buffer[used++] = (byte) bracket;
        behindValue = true;
    }

    /** Ends a line. */
    void endLine() {
        need(1);
        buffer[used++] = '\n';
        behindValue = false;
        if (used >= BUFFER) {
            flush();
        }
    }

    /** The name of the value that comes next. */
    void name(JsonName name) {
        value(name.length());
        name.copyTo(buffer, used);
        used += name.length();
        behindValue = false;
    }

    @SuppressWarnings("deprecation") // the one way to copy ASCII without an object or a loop
    private void ascii(String text) {
        text.getBytes(0, text.length(), buffer, used);
        used += text.length();
    }

    void nothing() {
        word("null");
    }

    void flag(boolean flag) {
        word(flag ? "true" : "false");
    }

    private void word(String word) {
        value(word.length());
        ascii(word);
        behindValue = true;
    }

    void number(long number) {
        if (number < 0) {
            word(Long.toString(number));
            return;
        }
        int count = 1;
        while (count < TENS.length && number >= TENS[count]) {
            count++;
        }
        value(count);
        long rest = number;
        for (int i = used + count - 1; i >= used; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        used += count;
        behindValue = true;
    }

    /** An amount in cents, with its two decimals. */
    void cents(long amount) {
        value(24);
        if (amount < 0) {
            buffer[used++] = '-';
        }
        ascii(Long.toString(Math.abs(amount / 100)));
        buffer[used++] = '.';
        digits((int) Math.abs(amount % 100), 2);
        behindValue = true;
    }

    /** A day as {@code YYYY-MM-DD}, in quotes. */
    void day(LocalDate day) {
        if (day.getYear() < 0 || day.getYear() > 9999) {
            text(day.toString());
            return;
        }
        value(12);
        buffer[used++] = '"';
        digits(day.getYear(), 4);
        buffer[used++] = '-';
        digits(day.getMonthValue(), 2);
        buffer[used++] = '-';
        digits(day.getDayOfMonth(), 2);
        buffer[used++] = '"';
        behindValue = true;
    }

    private void digits(int number, int count) {
        int rest = number;
        for (int i = used + count - 1; i >= used; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        used += count;
    }

    /** A member whose text is of ASCII characters that all stand for themselves, such as the name of an item. */
    void plain(JsonName name, String text) {
        name(name);
        value(text.length() + 2);
        buffer[used] = '"';
        used++;
        ascii(text);
        buffer[used++] = '"';
        behindValue = true;
    }

    /** A text. UTF-8 has no half of a surrogate pair, which items of usage NATIONAL may have: it becomes U+FFFD. */
    void text(String text) {
        value(6 * text.length() + 2);
        buffer[used++] = '"';
        int plain = plainPart(text);
        used += plain;
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                buffer[used++] = (byte) c;
            } else {
                i += other(text, i);
            }
        }
        buffer[used++] = '"';
        behindValue = true;
    }

    /** Puts down the characters before the first that does not stand for itself, mostly all; how many they are. */
    private int plainPart(String text) {
        byte[] to = buffer;
        int from = used;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!isPlain(c)) {
                return i;
            }
            to[from + i] = (byte) c;
        }
        return length;
    }

    private static boolean isPlain(char c) {
        return c < 128 && ESCAPES[c] == 0;
    }

    /** Writes a character that does not stand for itself; 1 if it takes two {@code char}s, else 0. */
    private int other(String text, int index) {
        int c = text.codePointAt(index);
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            c = 0xFFFD;
        }
        if (c < 128) {
            escape(c);
        } else if (c < 0x800) {
            buffer[used++] = (byte) (0xC0 | c >> 6);
            buffer[used++] = (byte) (0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            buffer[used++] = (byte) (0xE0 | c >> 12);
            buffer[used++] = (byte) (0x80 | (c >> 6 & 0x3F));
            buffer[used++] = (byte) (0x80 | (c & 0x3F));
        } else {
            buffer[used++] = (byte) (0xF0 | c >> 18);
            buffer[used++] = (byte) (0x80 | (c >> 12 & 0x3F));
            buffer[used++] = (byte) (0x80 | (c >> 6 & 0x3F));
            buffer[used++] = (byte) (0x80 | (c & 0x3F));
        }
        return c < 0x10000 ? 0 : 1;
    }

    private void escape(int c) {
        buffer[used++] = '\\';
        buffer[used++] = ESCAPES[c];
        if (ESCAPES[c] == 'u') {
            buffer[used++] = '0';
            buffer[used++] = '0';
            buffer[used++] = HEX[c >> 4];
            buffer[used++] = HEX[c & 15];
        }
    }

    /** Makes room for a value, and parts it from the one before. */
    private void value(int bytes) {
        need(bytes + 1);
        if (behindValue) {
            buffer[used++] = ',';
        }
    }

    private void need(int bytes) {
        if (used + bytes > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, used + bytes));
        }
    }

    /** Hands on what is buffered. */
    void flush() {
        try {
            out.write(buffer, 0, used);
            used = 0;
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        flush();
    }
}
