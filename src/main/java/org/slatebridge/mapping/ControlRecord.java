package org.slatebridge.mapping;

import org.slatebridge.history.SourceRef;

/**
 * A header or trailer record that went by.
 *
 * @param type its record type
 * @param source where it is
 * @param length its bytes
 * @param bytes a copy of them
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record ControlRecord(RecordMapping type, SourceRef source, int length, byte[] bytes) {}
