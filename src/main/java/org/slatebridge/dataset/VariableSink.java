package org.slatebridge.dataset;

import java.io.IOException;
import java.io.OutputStream;

/** V: each record behind its record descriptor word. */
final class VariableSink implements RecordSink {

    private final OutputStream out;
    private final WrittenWords words;
    private final WritingFaults faults;
    private final byte[] word = new byte[WrittenWords.WORD];

    VariableSink(OutputStream out, RecordFormat format, WritingFaults faults) {
        this.out = out;
        this.words = new WrittenWords(format);
        this.faults = faults;
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        words.checkLrecl(length, faults);
        words.checkCounted(length, faults);
        words.putRecord(word, 0, length, 0);
        out.write(word);
        out.write(bytes, start, length);
    }
}
