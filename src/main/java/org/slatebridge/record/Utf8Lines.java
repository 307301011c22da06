package org.slatebridge.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.LinePosition;

/** Lines of strict UTF-8 that end with LF or CR LF, one at a time in reused arrays. Not thread-safe. */
final class Utf8Lines {

    /** The longest line, in bytes. */
    static final int LONGEST = 1 << 28;

    /** The byte order mark that some editors put before a file; it is no character of the first line. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final String file;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int filled;
    private CharBuffer characters = CharBuffer.allocate(1 << 12);
    private long number;

    Utf8Lines(InputStream in, String file) {
        this.in = in;
        this.file = file;
    }

    /** Goes to the next line; false at the end of the file. */
    boolean next() throws IOException {
        int at = from;
        while (true) {
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            if (at < filled) {
                return line(at, at + 1);
            }
            at -= from;
            boolean more = fill();
            at += from;
            if (!more) {
                return from < filled && line(filled, filled);
            }
        }
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, filled - from);
        filled -= from;
        from = 0;
        if (filled == buffer.length) {
            if (filled >= LONGEST) {
                number++;
                throw new DiagnosticException(Diagnostic.at(
                        DiagnosticCode.JSON_SYNTAX, position(), "the line is longer than " + LONGEST + " bytes"));
            }
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, read);
        return read >= 0;
    }

    private boolean line(int end, int next) {
        number++;
        if (number == 1 && end - from >= MARK.length && Arrays.equals(buffer, from, from + MARK.length, MARK, 0, 3)) {
            from += MARK.length;
        }
        if (characters.capacity() < end - from) {
            characters = CharBuffer.allocate(Math.max(end - from, 2 * characters.capacity()));
        }
        ByteBuffer bytes = ByteBuffer.wrap(buffer, from, end - from);
        characters.clear();
        CoderResult result = decoder.reset().decode(bytes, characters, true);
        if (result.isError()) {
            throw noCharacters(bytes.position() - from);
        }
        characters.flip();
        from = next;
        return true;
    }

    private DiagnosticException noCharacters(int at) {
        Diagnostic fault = Diagnostic.at(
                DiagnosticCode.JSON_CHARACTERS, position(), "byte " + (at + 1) + " of the line is no UTF-8");
        boolean gzip = number == 1 && at == 1 && buffer[from] == 0x1F && (buffer[from + 1] & 0xFF) == 0x8B;
        return new DiagnosticException(
                gzip ? fault.advising("unpack it: it begins with 1F 8B, as gzip files do") : fault);
    }

    /** The characters of the line, in an array that the next line overwrites. */
    char[] characters() {
        return characters.array();
    }

    /** How many of {@link #characters()} are the line. */
    int length() {
        return characters.limit();
    }

    boolean isBlank() {
        return characters.toString().isBlank();
    }

    /** Number of the line, from 1. */
    long number() {
        return number;
    }

    LinePosition position() {
        return new LinePosition(file, number, null);
    }
}
