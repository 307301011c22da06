package org.slatebridge.mapping;

import org.jspecify.annotations.Nullable;

/**
 * An issue and the bytes of its record.
 *
 * @param issue what was found, and in which record of which dataset
 * @param from file offset of its first byte, its descriptor word included
 * @param to file offset behind its last byte
 * @param type its record type; null where none fits
 */
public record Finding(
        Issue issue, long from, long to, @Nullable RecordMapping type) {}
