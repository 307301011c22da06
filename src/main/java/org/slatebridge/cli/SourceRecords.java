package org.slatebridge.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.record.RecordReader;

/**
 * The records that facts were read from, read once more. In one pass to the last of them, so that compressed and
 * spanned datasets will do.
 */
final class SourceRecords {

    private final Map<SourceRef, SourceRecord> records = new HashMap<>();

    /**
     * A record.
     *
     * @param type its record type
     * @param bytes all of it
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes that are shown, never compared
    record SourceRecord(RecordMapping type, byte[] bytes) {}

    private SourceRecords() {}

    /**
     * Reads records again.
     *
     * @param wanted where they are
     * @throws DiagnosticException if one of them is not there any more
     */
    static SourceRecords read(Mapping mapping, Map<String, Path> files, Set<SourceRef> wanted) {
        SourceRecords found = new SourceRecords();
        for (DatasetMapping dataset : mapping.datasets()) {
            Path file = files.get(dataset.name());
            Map<Long, SourceRef> byNumber = new HashMap<>();
            wanted.stream()
                    .filter(source -> source.positioned() && source.dataset().equals(dataset.name()))
                    .forEach(source -> byNumber.put(source.record(), source));
            if (file != null && !byNumber.isEmpty()) {
                found.read(dataset, file, byNumber);
            }
        }
        return found;
    }

    private void read(DatasetMapping dataset, Path file, Map<Long, SourceRef> wanted) {
        try (RecordReader reader = RecordReader.open(
                file, dataset.name(), dataset.options(), dataset.layouts(), RecordReader.Position.START)) {
            while (!wanted.isEmpty() && reader.next()) {
                SourceRef source = wanted.remove(reader.number());
                if (source != null) {
                    take(dataset, reader, source);
                }
            }
        }
        wanted.values().stream().findFirst().ifPresent(source -> {
            throw changed(source);
        });
    }

    private void take(DatasetMapping dataset, RecordReader reader, SourceRef source) {
        RecordMapping type = dataset.type(reader.buffer(), reader.start(), reader.length());
        if (type == null || reader.offset() != source.offset()) {
            throw changed(source);
        }
        byte[] bytes = Arrays.copyOfRange(reader.buffer(), reader.start(), reader.start() + reader.length());
        records.put(source, new SourceRecord(type, bytes));
    }

    private static DiagnosticException changed(SourceRef source) {
        return new DiagnosticException(Diagnostic.at(
                        DiagnosticCode.INPUT_CHANGED,
                        new DataPosition(source.dataset(), source.record(), source.offset(), null),
                        "the record that was read here is not there any more")
                .advising("give the input again, complete and at rest"));
    }

    /** A record; null for one that was not wanted. */
    @Nullable
    SourceRecord get(SourceRef source) {
        return records.get(source);
    }
}
