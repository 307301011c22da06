package org.slatebridge.join;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.HistoryAssembler;
import org.slatebridge.mapping.Issue;
import org.slatebridge.mapping.RecordMapping;

/** The records of a dataset in key order, which is verified while reading. Looks one record ahead. Not thread-safe. */
final class OrderedRecords extends PersonRecords {

    private final DatasetMapping dataset;
    private final RecordPass pass;
    private final PersonKeys keys;
    private byte @Nullable [] key;
    /** Records that could not be told apart since the person before; each may be the next one's too. */
    private final List<SourceRef> strays = new ArrayList<>();

    OrderedRecords(DatasetMapping dataset, Path file, PersonKeys keys) {
        this(dataset, new RecordPass(dataset, file), keys);
    }

    private OrderedRecords(DatasetMapping dataset, RecordPass pass, PersonKeys keys) {
        super(pass);
        this.dataset = dataset;
        this.pass = pass;
        this.keys = keys;
        this.key = seek();
    }

    @Override
    byte @Nullable [] key() {
        return key;
    }

    /** The key of the next record that has one. */
    private byte @Nullable [] seek() {
        while (pass.next()) {
            RecordMapping type = pass.type();
            byte[] found = type == null ? null : keys.of(type, pass.buffer(), pass.start(), pass.length());
            if (found != null) {
                return found;
            }
            pass.reject(type == null ? Issue.Kind.UNKNOWN_TYPE : Issue.Kind.KEY_INVALID);
            strays.add(pass.source());
        }
        return null;
    }

    @Override
    List<RecordSpan> handOver(HistoryAssembler assembler) {
        List<RecordSpan> handed = new ArrayList<>();
        byte[] current = key;
        strays.forEach(assembler::addUnread);
        strays.clear();
        while (key != null && Arrays.equals(key, current)) {
            RecordMapping type = pass.type();
            if (type != null) {
                assembler.add(type, pass.buffer(), pass.start(), pass.length(), pass.source());
                handed.add(pass.span());
            }
            key = seek();
        }
        strays.forEach(assembler::addUnread);
        if (key != null && Arrays.compareUnsigned(key, current) < 0) {
            throw outOfOrder();
        }
        return handed;
    }

    private DiagnosticException outOfOrder() {
        RecordMapping type = pass.type();
        SourceRef source = pass.source();
        String item = type == null ? "" : PersonKeys.keyOf(type).field().path();
        return new DiagnosticException(Diagnostic.at(
                        DiagnosticCode.KEY_ORDER,
                        new DataPosition(dataset.name(), source.record(), source.offset(), item),
                        "the person's key is not above the one before")
                .advising("sort the dataset by the person's key, or say 'order: none' in the mapping"));
    }
}
