package org.slatebridge.batch;

import java.util.List;
import org.slatebridge.mapping.PersonReader.Place;
import org.slatebridge.writeback.Edit;

/**
 * Everything that is to be written into one record.
 *
 * @param place the record
 * @param edits at least one
 */
record RecordEdits(Place place, List<Edit> edits) {}
