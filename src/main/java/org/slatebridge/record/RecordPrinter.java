package org.slatebridge.record;

import org.slatebridge.layout.Validity;

/** Shows records in some form, one after the other. Not thread-safe. */
public sealed interface RecordPrinter permits JsonLinesWriter, CsvWriter {

    /** Is told of every invalid item; may end the writing with an exception, and the record is then not written. */
    @FunctionalInterface
    interface InvalidItems {

        /**
         * An item is invalid.
         *
         * @param path of the item, with subscripts from 0; empty where the record is of no type, and for what it has
         *     behind its layout
         * @param offset bytes from the record's beginning
         * @param kind what its bytes are
         */
        void invalid(String path, int offset, Validity kind);
    }

    /** Writes one record: {@code length} bytes from {@code start}. */
    void write(byte[] bytes, int start, int length);

    /** Index of the record's type among {@link RecordTypes#layouts()}, or {@link RecordTypes#NONE}. */
    int type();

    /** Hands on everything written so far. */
    void flush();
}
