package org.slatebridge.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.writeback.Edit;

/**
 * Everything that is to be written into one record.
 *
 * @param source the record
 * @param length its bytes
 * @param from file offset of its first byte, its descriptor word included
 * @param to file offset behind its last byte
 * @param type its record type
 * @param edits at least one
 */
record RecordEdits(
        SourceRef source,
        int length,
        long from,
        long to,
        @Nullable RecordMapping type,
        List<Edit> edits) {}
