package org.slatebridge.join;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.ControlRecord;
import org.slatebridge.mapping.ControlTotals;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.DatasetTally;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.Issue;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.mapping.RecordTally;
import org.slatebridge.mapping.Role;
import org.slatebridge.record.RecordReader;

/** One pass over a dataset: its records by type, counted, with what they say of the whole. Not thread-safe. */
final class RecordPass implements AutoCloseable {

    private final DatasetMapping dataset;
    private final RecordReader records;
    private final DatasetTally tally;
    private final List<ControlRecord> controls = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable RecordMapping type;

    RecordPass(DatasetMapping dataset, Path file) {
        this.dataset = dataset;
        this.records = RecordReader.open(
                file, dataset.name(), dataset.options(), dataset.layouts(), RecordReader.Position.START);
        this.tally = new DatasetTally(dataset, new RecordTally(), new ControlTotals(dataset.totals(), new long[0]));
    }

    /**
     * Goes to the next record of a person, or of no known type. Headers, trailers and ignored records pass by.
     *
     * @return false at the end
     */
    boolean next() {
        while (records.next()) {
            type = dataset.type(records.buffer(), records.start(), records.length());
            tally.records().add(type);
            tally.totals().add(type, records.buffer(), records.start(), records.length());
            if (type == null || type.role().ofPerson()) {
                return true;
            }
            if (type.role() != Role.IGNORED) {
                controls.add(new ControlRecord(type, source(), records.positionBefore(), copy()));
            }
        }
        return false;
    }

    /** The type of the record; null where none fits. */
    @Nullable
    RecordMapping type() {
        return type;
    }

    byte[] buffer() {
        return records.buffer();
    }

    int start() {
        return records.start();
    }

    int length() {
        return records.length();
    }

    SourceRef source() {
        return new SourceRef(dataset.name(), records.number(), records.offset());
    }

    RecordSpan span() {
        return new RecordSpan(type, source(), records.length());
    }

    private byte[] copy() {
        return Arrays.copyOfRange(records.buffer(), records.start(), records.start() + records.length());
    }

    /** Notes why the record cannot be handed over. */
    void reject(Issue.Kind kind) {
        findings.add(span().finding(new Issue(kind, source())));
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    List<Finding> takeFindings() {
        List<Finding> taken = List.copyOf(findings);
        findings.clear();
        return taken;
    }

    List<ControlRecord> takeControls() {
        List<ControlRecord> taken = List.copyOf(controls);
        controls.clear();
        return taken;
    }

    DatasetTally tally() {
        return tally;
    }

    @Override
    public void close() {
        records.close();
    }
}
