package org.slatebridge.mapping;

import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.CriminalHistory;

/**
 * Criminal histories read from the datasets of a mapping, one person after the other and nobody twice, each as soon as
 * it is whole. Every record of the datasets is in the tallies, and every one of which nothing became part of a history
 * is among the findings. Not thread-safe.
 */
public interface Histories extends Closeable {

    /**
     * The next history, or null at the end.
     *
     * @throws DiagnosticException if the datasets cannot be read on, or are not as the mapping says
     */
    @Nullable
    CriminalHistory next();

    /** What was found since the history before, all findings about a record together; after the last one too. */
    List<Finding> findings();

    /** Header and trailer records that went by since the last call. */
    List<ControlRecord> takeControls();

    /** The datasets that are read, in the order of the mapping, and what went by of them so far. */
    List<DatasetTally> datasets();

    /** The codes that nobody knows, of all records that were read so far. */
    UnknownCodes unknownCodes();

    /** Closes the files. */
    @Override
    void close();
}
