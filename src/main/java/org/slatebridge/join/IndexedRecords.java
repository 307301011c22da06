package org.slatebridge.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.dataset.KeyCursor;
import org.slatebridge.dataset.KeyIndex;
import org.slatebridge.dataset.RecordFetcher;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.HistoryAssembler;
import org.slatebridge.mapping.RecordMapping;

/**
 * The records of a dataset in no order, through a sorted index of keys. Those of one person are handed over by record
 * type and bytes, so that it does not matter where in the file they stand. Not thread-safe.
 */
final class IndexedRecords extends PersonRecords {

    private final DatasetMapping dataset;
    private final KeyIndex index;
    private final RecordFetcher fetcher;
    private final KeyCursor cursor;
    private byte @Nullable [] key;

    /**
     * The records of an index.
     *
     * @param pass the pass that filled it, read to its end
     * @param index keys and places of the records; closed with this
     */
    IndexedRecords(DatasetMapping dataset, RecordPass pass, KeyIndex index, RecordFetcher fetcher) {
        super(pass);
        this.dataset = dataset;
        this.index = index;
        this.fetcher = fetcher;
        this.cursor = index.sorted();
        this.key = cursor.next() ? cursor.key() : null;
    }

    /** A record and a copy of its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // sorted by a comparator of its own
    private record Copy(RecordMapping type, byte[] bytes, SourceRef source) {}

    @Override
    byte @Nullable [] key() {
        return key;
    }

    @Override
    List<RecordSpan> handOver(HistoryAssembler assembler) {
        List<Copy> copies = new ArrayList<>();
        byte[] current = key;
        while (key != null && Arrays.equals(key, current)) {
            copies.add(copy());
            key = cursor.next() ? nextKey(current) : null;
        }
        copies.sort(Comparator.<Copy>comparingInt(copy -> copy.type().index())
                .thenComparing(Copy::bytes, Arrays::compareUnsigned));
        List<RecordSpan> handed = new ArrayList<>(copies.size());
        for (Copy copy : copies) {
            assembler.add(copy.type(), copy.bytes(), 0, copy.bytes().length, copy.source());
            handed.add(new RecordSpan(copy.type(), copy.source(), copy.bytes().length));
        }
        return handed;
    }

    /** The cursor's key; the same array where it is the same key. */
    private byte @Nullable [] nextKey(byte @Nullable [] current) {
        boolean same = current != null
                && Arrays.equals(
                        current,
                        0,
                        current.length,
                        cursor.buffer(),
                        cursor.keyStart(),
                        cursor.keyStart() + cursor.keyLength());
        return same ? current : cursor.key();
    }

    private Copy copy() {
        fetcher.fetch(cursor.offset(), cursor.length());
        byte[] bytes = Arrays.copyOfRange(fetcher.buffer(), fetcher.start(), fetcher.start() + fetcher.length());
        RecordMapping type = dataset.type(bytes, 0, bytes.length);
        if (type == null) {
            throw new IllegalStateException("must be a record that had a type: " + cursor.number());
        }
        return new Copy(type, bytes, new SourceRef(dataset.name(), cursor.number(), cursor.offset()));
    }

    @Override
    public void close() {
        fetcher.close();
        index.close();
        super.close();
    }
}
