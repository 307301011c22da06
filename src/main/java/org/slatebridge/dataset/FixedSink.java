package org.slatebridge.dataset;

import java.io.IOException;
import java.io.OutputStream;

/** F and FB: records of one length adjoin. */
final class FixedSink implements RecordSink {

    private final OutputStream out;
    private final int lrecl;
    private final WritingFaults faults;

    FixedSink(OutputStream out, int lrecl, WritingFaults faults) {
        this.out = out;
        this.lrecl = lrecl;
        this.faults = faults;
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        if (length != lrecl) {
            throw faults.length(length, lrecl);
        }
        out.write(bytes, start, length);
    }
}
