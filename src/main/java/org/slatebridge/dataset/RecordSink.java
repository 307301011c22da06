package org.slatebridge.dataset;

import java.io.IOException;

/** Frames records as they are written; the counterpart of {@link Framing}. */
@FunctionalInterface
interface RecordSink {

    /** Frames one record. */
    void write(byte[] bytes, int start, int length) throws IOException;

    /** Hands on what is kept. */
    default void end() throws IOException {}
}
