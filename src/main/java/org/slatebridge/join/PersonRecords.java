package org.slatebridge.join;

import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.mapping.ControlRecord;
import org.slatebridge.mapping.DatasetTally;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.HistoryAssembler;

/** The records of one dataset, person after person in order of their keys. Not thread-safe. */
interface PersonRecords extends Closeable {

    /** The key of the next person, as the leading dataset writes it; null at the end. */
    byte @Nullable [] key();

    /**
     * Hands over the next person's records and goes on.
     *
     * @return what was handed over, in that order
     */
    List<RecordSpan> handOver(HistoryAssembler assembler);

    /** What was found about records that could not be handed over, since the last call. */
    List<Finding> takeFindings();

    /** Header and trailer records that went by since the last call. */
    List<ControlRecord> takeControls();

    /** What went by so far. */
    DatasetTally tally();

    @Override
    void close();
}
