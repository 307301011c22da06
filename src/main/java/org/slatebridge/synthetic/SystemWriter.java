package org.slatebridge.synthetic;

import java.io.IOException;

/** Writes the records that one system has of residents, one after the other. Not thread-safe. */
interface SystemWriter {

    /** Writes what the system has of a resident. */
    void write(Resident resident) throws IOException;

    /** Writes what comes last, and closes the file. */
    void finish() throws IOException;
}
