package org.slatebridge.join;

import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.mapping.ControlRecord;
import org.slatebridge.mapping.DatasetTally;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.HistoryAssembler;

/** The records of one dataset, person after person in order of their keys. Not thread-safe. */
abstract class PersonRecords implements Closeable {

    private final RecordPass pass;

    /** @param pass reads, or has read, the dataset; closed with this */
    PersonRecords(RecordPass pass) {
        this.pass = pass;
    }

    /** The key of the next person, as the leading dataset writes it; null at the end. */
    abstract byte @Nullable [] key();

    /**
     * Hands over the next person's records and goes on.
     *
     * @return what was handed over, in that order
     */
    abstract List<RecordSpan> handOver(HistoryAssembler assembler);

    /** What was found about records that could not be handed over, since the last call. */
    final List<Finding> takeFindings() {
        return pass.takeFindings();
    }

    /** Header and trailer records that went by since the last call. */
    final List<ControlRecord> takeControls() {
        return pass.takeControls();
    }

    /** What went by so far. */
    final DatasetTally tally() {
        return pass.tally();
    }

    @Override
    public void close() {
        pass.close();
    }
}
