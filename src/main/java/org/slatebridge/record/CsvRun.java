package org.slatebridge.record;

import org.slatebridge.layout.Validity;

/** The record being written as a row. One for a writer, used for every record. Not thread-safe. */
final class CsvRun {

    final JsonOut out = new JsonOut();
    final int[] counts;
    final int[] subscripts;
    private final RecordPrinter.InvalidItems listener;

    byte[] bytes = new byte[0];
    int start;
    int length;
    int limit;
    /** True once a count was none: what comes after it has no place. */
    boolean stopped;

    CsvRun(int counters, int depth, RecordPrinter.InvalidItems listener) {
        this.counts = new int[counters];
        this.subscripts = new int[depth];
        this.listener = listener;
    }

    void begin(byte[] record, int recordStart, int recordLength) {
        bytes = record;
        start = recordStart;
        length = recordLength;
        limit = recordStart + recordLength;
        stopped = false;
    }

    void invalid(String path, int at, Validity kind) {
        listener.invalid(path, at - start, kind);
    }

    /** Tells of what the record has behind its layout, which ends at an index. */
    void behind(int end) {
        if (!stopped && end < limit) {
            invalid("", end, Validity.INVALID);
        }
    }

    void noType() {
        listener.invalid("", 0, Validity.INVALID);
    }
}
