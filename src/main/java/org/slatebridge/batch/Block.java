package org.slatebridge.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.JsonLines;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.ControlRecord;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.Issue;
import org.slatebridge.mapping.PersonReader.Place;
import org.slatebridge.record.RecordReader;

/**
 * A stretch of a dataset that ends between two records, and between two persons where it is in their order: the item of
 * the chunk-oriented step. Its bytes stay in the reader's window until the next block is read. Not thread-safe.
 */
final class Block {

    final long from;
    final List<PersonWork> persons = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final List<RecordEdits> edits = new ArrayList<>();
    final List<ControlRecord> controls = new ArrayList<>();
    RecordReader.Position end;

    RecordReader.@Nullable Position lastPerson;

    @Nullable
    SourceRef stray;

    boolean last;
    JsonLines.Place decided = JsonLines.Place.START;

    /** A person's history, and the records that may change. */
    record PersonWork(CriminalHistory history, Map<Long, Place> places) {}

    Block(RecordReader.Position start) {
        this.from = start.offset();
        this.end = start;
    }

    /** Notes that a record was left alone, because it is not as a rule expects it. */
    void refuse(Place place) {
        Issue issue = new Issue(Issue.Kind.NOT_AS_EXPECTED, place.source());
        findings.add(new Finding(issue, place.from(), place.to(), place.pieces(), place.type()));
    }

    long length() {
        return end.offset() - from;
    }
}
