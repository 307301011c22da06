package org.slatebridge.dataset;

import java.io.IOException;
import java.io.OutputStream;

/**
 * TEXT: lines without the blanks at their end, as COBOL runtimes write line sequential files; reading fills them again.
 * A line whose last character is CR keeps one blank behind it, because CR before LF would belong to the line's end.
 */
final class LineSink implements RecordSink {

    private static final byte CR = 0x0D;

    private final OutputStream out;
    private final LineText text;
    private final WritingFaults faults;

    LineSink(OutputStream out, LineText text, WritingFaults faults) {
        this.out = out;
        this.text = text;
        this.faults = faults;
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        int end = start + length;
        while (end > start && bytes[end - 1] == text.blank()) {
            end--;
        }
        for (int i = start; i < end; i++) {
            if (bytes[i] == text.lineFeed() || bytes[i] == text.otherEnd()) {
                throw faults.lineEnd(i - start);
            }
        }
        out.write(bytes, start, end - start);
        if (end > start && bytes[end - 1] == CR) {
            out.write(text.blank());
        }
        out.write(text.lineFeed());
    }
}
