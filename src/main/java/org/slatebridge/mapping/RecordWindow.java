package org.slatebridge.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;
import org.slatebridge.history.Facts;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;
import org.slatebridge.layout.Validity;
import org.slatebridge.record.Item;

/**
 * A record while it is read: where its bytes are, and where it comes from.
 *
 * @param type its record type
 * @param unknownCodes takes the codes that nobody knows, as its facts are read
 */
@SuppressWarnings("ArrayRecordComponent") // a window on bytes that are never compared
record RecordWindow(
        RecordMapping type, byte[] bytes, int start, int length, SourceRef source, UnknownCodes unknownCodes) {

    /** A record that is looked at once more; its codes have been taken. */
    RecordWindow(RecordMapping type, byte[] bytes, int start, int length, SourceRef source) {
        this(type, bytes, start, length, source, new UnknownCodes());
    }

    Facts facts(List<FieldBinding> bindings) {
        Facts.Builder facts = new Facts.Builder(reach(bindings));
        for (int i = 0; i < bindings.size(); i++) {
            FieldBinding binding = bindings.get(i);
            Fact fact = binding.read(bytes, start, length, source);
            if (fact.quality() == Quality.INVALID) {
                unknownCodes.add(this, binding);
            }
            facts.add(fact);
        }
        return facts.build();
    }

    /** How far the answers reach in the order of the catalogue: their array need not grow. */
    private static int reach(List<FieldBinding> bindings) {
        int reach = 0;
        for (int i = 0; i < bindings.size(); i++) {
            reach = Math.max(reach, bindings.get(i).fact().index() + 1);
        }
        return reach;
    }

    boolean holds(Condition condition) {
        return condition.holds(bytes, start, length);
    }

    boolean has(Item item) {
        return item.validity(bytes, start, length) != Validity.ABSENT;
    }

    /** Sequence keys joined by {@code /}; null where one is not valid. */
    @Nullable
    String path(List<Item> keys) {
        String path = "";
        for (int i = 0; i < keys.size(); i++) {
            @Nullable String part = part(keys.get(i));
            if (part == null) {
                return null;
            }
            path = path.isEmpty() ? part : path + "/" + part;
        }
        return path;
    }

    /** One key; null where it is not valid, or would pass for two. */
    private @Nullable String part(Item key) {
        if (key.numeric()) {
            long number = key.numberOrNone(bytes, start, length);
            return number == Digits.NONE ? null : Digits.text(number);
        }
        @Nullable String text = key.textOrNull(bytes, start, length);
        return text == null || text.contains("/") ? null : text.strip();
    }
}
