package org.slatebridge.join;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.dataset.KeyCursor;
import org.slatebridge.dataset.KeyIndex;
import org.slatebridge.dataset.RecordFetcher;
import org.slatebridge.history.FactName;
import org.slatebridge.history.SourceRef;
import org.slatebridge.layout.Validity;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.Issue;
import org.slatebridge.mapping.RecordMapping;

/**
 * Builds the index of a dataset in no order: first the records that tell their person, then those whose person is known
 * by a cross-reference, one kind of reference after the other. Who is left is an orphan. Not thread-safe.
 */
final class IndexBuilder implements AutoCloseable {

    private final DatasetMapping dataset;
    private final PersonKeys keys;
    private final Workspace workspace;
    private final RecordPass pass;
    private final RecordFetcher fetcher;
    private final KeyIndex index;
    private Map<FactName, KeyIndex> pending = new LinkedHashMap<>();
    private final KeyIndex orphans;

    IndexBuilder(DatasetMapping dataset, Path file, PersonKeys keys, Workspace workspace) {
        this.dataset = dataset;
        this.keys = keys;
        this.workspace = workspace;
        this.fetcher =
                RecordFetcher.open(file, dataset.name(), dataset.options().format(dataset.layouts()));
        this.pass = new RecordPass(dataset, file);
        this.index = workspace.index();
        this.orphans = workspace.index();
    }

    /** Reads the dataset once. */
    void scan(CrossReferences references) {
        boolean wanted = references.wants(dataset);
        while (pass.next()) {
            RecordMapping type = pass.type();
            if (type == null) {
                pass.reject(Issue.Kind.UNKNOWN_TYPE);
                continue;
            }
            byte[] key = keys.of(type, pass.buffer(), pass.start(), pass.length());
            if (key != null) {
                SourceRef source = pass.source();
                index.add(key, 0, key.length, source.offset(), source.record(), pass.length());
                if (wanted) {
                    references.add(type, pass.buffer(), pass.start(), pass.length(), key);
                }
            } else if (type.via().isEmpty() || isWrong(type)) {
                pass.reject(Issue.Kind.KEY_INVALID);
            } else {
                ask(0, type, pass.buffer(), pass.start(), pass.length(), pass.source());
            }
        }
    }

    /** True if the record has a key, though none of a person. */
    private boolean isWrong(RecordMapping type) {
        Validity validity = PersonKeys.keyOf(type).validity(pass.buffer(), pass.start(), pass.length());
        return validity == Validity.VALID || validity == Validity.INVALID;
    }

    /** Puts a record to the first of its cross-references, from {@code attempt} on, that it has a value for. */
    private void ask(int attempt, RecordMapping type, byte[] bytes, int start, int length, SourceRef source) {
        for (int i = attempt; i < type.via().size(); i++) {
            byte[] value = CrossReferences.value(type.via().get(i), bytes, start, length);
            if (value != null) {
                byte[] entry = Arrays.copyOf(value, value.length + 1);
                entry[value.length] = (byte) i;
                pending.computeIfAbsent(type.via().get(i).fact(), f -> workspace.index())
                        .add(entry, 0, entry.length, source.offset(), source.record(), length);
                return;
            }
        }
        byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(source.record()).array();
        orphans.add(number, 0, number.length, source.offset(), source.record(), length);
    }

    /** Finds the persons of the records that do not tell them. */
    IndexedRecords resolve(CrossReferences references) {
        while (!pending.isEmpty()) {
            Map<FactName, KeyIndex> asked = pending;
            pending = new LinkedHashMap<>();
            asked.forEach((fact, records) -> {
                resolve(records, references.of(fact));
                records.close();
            });
        }
        KeyCursor left = orphans.sorted();
        while (left.next()) {
            pass.add(Orphans.finding(span(left), dataset));
        }
        orphans.close();
        return new IndexedRecords(dataset, pass, index, fetcher);
    }

    private void resolve(KeyIndex records, KeyIndex persons) {
        KeyCursor record = records.sorted();
        References known = new References(persons.sorted());
        while (record.next()) {
            int valueLength = record.keyLength() - 1;
            known.seek(record.buffer(), record.keyStart(), valueLength);
            if (known.isAmbiguous()) {
                reject(record, Issue.Kind.AMBIGUOUS);
            } else if (known.person() != null) {
                byte[] person = known.person();
                index.add(person, 0, person.length, record.offset(), record.number(), record.length());
            } else {
                askOn(record);
            }
        }
    }

    /** Nobody has this value: the next cross-reference is asked. */
    private void askOn(KeyCursor record) {
        int attempt = record.buffer()[record.keyStart() + record.keyLength() - 1];
        fetcher.fetch(record.offset(), record.length());
        RecordMapping type = dataset.type(fetcher.buffer(), fetcher.start(), fetcher.length());
        if (type != null) {
            SourceRef source = new SourceRef(dataset.name(), record.number(), record.offset());
            ask(attempt + 1, type, fetcher.buffer(), fetcher.start(), fetcher.length(), source);
        }
    }

    private void reject(KeyCursor record, Issue.Kind kind) {
        RecordSpan span = span(record);
        pass.add(span.finding(new Issue(kind, span.source())));
    }

    private RecordSpan span(KeyCursor record) {
        fetcher.fetch(record.offset(), record.length());
        @Nullable RecordMapping type = dataset.type(fetcher.buffer(), fetcher.start(), fetcher.length());
        return new RecordSpan(type, new SourceRef(dataset.name(), record.number(), record.offset()), record.length());
    }

    @Override
    public void close() {
        pending.values().forEach(KeyIndex::close);
        orphans.close();
        index.close();
        fetcher.close();
        pass.close();
    }
}
