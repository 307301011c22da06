package org.slatebridge.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.LinePosition;

/**
 * The lines of a file of JSON Lines, in strict UTF-8, one at a time; blank lines count, but are none, and neither is a
 * byte order mark before the first. Knows where each begins, so that reading can begin there again. Not thread-safe.
 * Does not close its stream.
 */
public final class JsonLines {

    /** The longest line, in bytes: more than any person has. */
    static final int LONGEST = 1 << 26;

    /** What some editors put before a file. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final String file;
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int begin;
    private int to;
    private int filled;
    private long number;
    private long offset;
    private boolean broken;

    /**
     * Lines from a place on.
     *
     * @param in positioned there
     * @param file name of the file, for messages
     * @param at the place, {@link Place#START} or one that {@link #place()} gave
     */
    public JsonLines(InputStream in, String file, Place at) {
        this.in = in;
        this.file = file;
        this.number = at.line();
        this.offset = at.offset();
    }

    /**
     * A place between two lines.
     *
     * @param offset bytes before it
     * @param line lines before it
     */
    public record Place(long offset, long line) {

        /** Before everything. */
        public static final Place START = new Place(0, 0);
    }

    /** Goes to the next line that is not blank; false at the end, and after a line that was too long. */
    public boolean next() {
        try {
            do {
                offset += to - from;
                from = to;
                if (broken || !fillLine()) {
                    return false;
                }
                number++;
                begin = from + (isMarked() ? MARK.length : 0);
            } while (isBlank());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line as JSON. */
    public JsonShape shape() {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, begin, to - begin));
            return new JsonShape(text, position());
        } catch (CharacterCodingException e) {
            throw new DiagnosticException(
                    Diagnostic.at(DiagnosticCode.LINE_CHARACTERS, position(), "the line has bytes that are no UTF-8"),
                    e);
        }
    }

    /** A copy of the line's bytes, without its end. */
    public byte[] bytes() {
        int end = to;
        while (end > begin && (buffer[end - 1] == '\n' || buffer[end - 1] == '\r')) {
            end--;
        }
        return Arrays.copyOfRange(buffer, begin, end);
    }

    /** The place before the line. */
    public Place place() {
        return new Place(offset, Math.max(0, number - 1));
    }

    /** The line, for messages. */
    public LinePosition position() {
        return new LinePosition(file, number, null);
    }

    private boolean fillLine() throws IOException {
        int at = from;
        while (true) {
            while (at < filled) {
                if (buffer[at++] == '\n') {
                    to = at;
                    return true;
                }
            }
            int shift = from;
            if (!fill()) {
                to = filled;
                return from < filled;
            }
            at -= shift;
        }
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, filled - from);
        filled -= from;
        from = 0;
        if (filled == buffer.length) {
            requireShort();
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, read);
        return read >= 0;
    }

    private void requireShort() {
        if (filled >= LONGEST) {
            broken = true;
            throw new DiagnosticException(Diagnostic.at(
                    DiagnosticCode.LINE_SYNTAX,
                    new LinePosition(file, number + 1, null),
                    "the line is longer than " + LONGEST + " bytes"));
        }
    }

    private boolean isMarked() {
        return offset == 0 && to - from >= MARK.length && Arrays.equals(buffer, from, from + MARK.length, MARK, 0, 3);
    }

    private boolean isBlank() {
        for (int i = begin; i < to; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r' && buffer[i] != '\n') {
                return false;
            }
        }
        return true;
    }
}
