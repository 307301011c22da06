package org.slatebridge.mapping;

import org.jspecify.annotations.Nullable;
import org.slatebridge.record.Pieces;

/**
 * An issue and the bytes of its record.
 *
 * @param issue what was found, and in which record of which dataset
 * @param from file offset of its first byte, its descriptor word included
 * @param to file offset behind its last byte
 * @param pieces where it lies between the two; null where it takes all of that
 * @param type its record type; null where none fits
 */
public record Finding(
        Issue issue,
        long from,
        long to,
        @Nullable Pieces pieces,
        @Nullable RecordMapping type) {

    /** Of a record that stands in its file as it is read. */
    public Finding(Issue issue, long from, long to, @Nullable RecordMapping type) {
        this(issue, from, to, null, type);
    }
}
