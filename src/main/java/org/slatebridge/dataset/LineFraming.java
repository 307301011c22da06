package org.slatebridge.dataset;

import java.util.Arrays;

/**
 * TEXT: each line is a record, filled with blanks to the length of the layout. In ASCII a line ends with LF or CR LF,
 * in EBCDIC with NEL (z/OS UNIX text files) or LF, with or without CR before it; the last line may be unended.
 */
final class LineFraming implements Framing {

    /** The longest line that is looked at, in bytes. */
    static final int LONGEST = 16 << 20;

    private static final byte CR = 0x0D;
    private static final byte ASCII_LF = 0x0A;
    private static final byte EBCDIC_NEL = 0x15;
    private static final byte EBCDIC_LF = 0x25;

    private final RecordText text;
    private final FramingFaults faults;
    private final byte newLine;
    private final byte otherNewLine;
    private final byte[] filled;

    LineFraming(RecordText text, FramingFaults faults) {
        this.text = text;
        this.faults = faults;
        this.newLine = text.ebcdic() ? EBCDIC_NEL : ASCII_LF;
        this.otherNewLine = text.ebcdic() ? EBCDIC_LF : ASCII_LF;
        this.filled = new byte[text.length()];
    }

    @Override
    public void frame(Window window, long at, Frame frame) {
        long lineEnd = lineEnd(window, at);
        boolean ended = lineEnd < window.dataEnd();
        byte[] bytes = window.buffer();
        int start = window.indexOf(at);
        int length = (int) (lineEnd - at);
        if (ended && length > 0 && bytes[start + length - 1] == CR) {
            length--;
        }
        frame.set(at, at, withoutExcess(bytes, start, length));
        if (length < filled.length) {
            System.arraycopy(bytes, start, filled, 0, length);
            Arrays.fill(filled, length, filled.length, text.blank());
            frame.assembled = filled;
            frame.length = filled.length;
        }
        frame.end(ended ? lineEnd + 1 : lineEnd);
    }

    /** Length without blanks beyond the layout. */
    private int withoutExcess(byte[] bytes, int start, int length) {
        int end = length;
        while (end > filled.length && filled.length > 0 && bytes[start + end - 1] == text.blank()) {
            end--;
        }
        return end == filled.length ? end : length;
    }

    /** Offset of the byte that ends the line, or of the end of the data. */
    private long lineEnd(Window window, long at) {
        long from = at;
        while (from < window.dataEnd() && from - at < LONGEST) {
            window.require(from, 1);
            byte[] bytes = window.buffer();
            int start = window.indexOf(from);
            int end = start + (int) Math.min(window.filledEnd() - from, LONGEST + at - from);
            for (int i = start; i < end; i++) {
                if (bytes[i] == newLine || bytes[i] == otherNewLine) {
                    return from + i - start;
                }
            }
            from += end - start;
        }
        if (from < window.dataEnd()) {
            throw faults.line(at, LONGEST);
        }
        return from;
    }
}
