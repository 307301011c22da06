package org.slatebridge.record;

import org.slatebridge.layout.Validity;

/**
 * The record being written, and where the writing has got to. One for a writer, used for every record. Not thread-safe.
 */
final class JsonRun {

    final JsonOut out = new JsonOut();
    final JsonOut invalid = new JsonOut();
    final JsonOut hex = new JsonOut();
    final boolean showsHex;
    private final RecordPrinter.InvalidItems listener;

    byte[] bytes = new byte[0];
    int start;
    int length;
    int limit;
    int[] counts = new int[0];
    int[] subscripts = new int[0];
    /** True once a count was none: what comes after it has no place. */
    boolean stopped;

    JsonRun(boolean showsHex, RecordPrinter.InvalidItems listener) {
        this.showsHex = showsHex;
        this.listener = listener;
    }

    void begin(byte[] record, int recordStart, int recordLength) {
        bytes = record;
        start = recordStart;
        length = recordLength;
        limit = recordStart + recordLength;
        stopped = false;
        invalid.reset(0);
        hex.reset(0);
    }

    /** Notes an item that is no value of its picture, with the bytes of it that are there. */
    void invalid(String path, int at, int itemLength, Validity kind) {
        int end = Math.min(limit, at + itemLength);
        listener.invalid(path, at - start, kind);
        entry(invalid, path, at, end);
    }

    /** Notes what the record has behind its layout, which ends at an index, as if it were the record's own value. */
    void behind(int end) {
        if (!stopped && end < limit) {
            invalid("", end, limit - end, Validity.INVALID);
        }
    }

    void hex(String path, int at, int itemLength) {
        entry(hex, path, at, Math.min(limit, at + itemLength));
    }

    private void entry(JsonOut to, String path, int from, int end) {
        if (to.position() > 0) {
            to.put(',');
        }
        to.text(path);
        to.put(':');
        to.hex(bytes, from, end);
    }

    /** Writes {@code _invalid} and {@code _hex} into the object that is open, where they have anything in them. */
    void putExtras(byte[] invalidKey, byte[] hexKey) {
        putExtra(invalidKey, invalid);
        putExtra(hexKey, hex);
    }

    private void putExtra(byte[] key, JsonOut entries) {
        if (entries.position() > 0) {
            out.key(key);
            out.put('{');
            out.append(entries);
            out.put('}');
        }
    }
}
