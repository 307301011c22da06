package org.slatebridge.mapping;

import org.slatebridge.history.SourceRef;
import org.slatebridge.record.RecordReader;

/**
 * A header or trailer record that went by.
 *
 * @param type its record type
 * @param source where it is
 * @param before the place before it, from which it can be read again
 * @param bytes a copy of its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record ControlRecord(RecordMapping type, SourceRef source, RecordReader.Position before, byte[] bytes) {}
