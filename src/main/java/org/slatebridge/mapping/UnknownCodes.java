package org.slatebridge.mapping;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.FactName;
import org.slatebridge.record.Item;

/**
 * Counts the codes that nobody knows while records are read. Memory is bounded by the items of the mapping; what is
 * told does not depend on the order of the records. Not thread-safe.
 */
public final class UnknownCodes {

    /** The most codes of an item that are told, the first ones in the order of their text. */
    static final int MOST = 20;

    /** The most characters of a code; what is longer may be anything. */
    static final int LONGEST = 8;

    private final Map<Place, Counts> byPlace = new HashMap<>();
    private final IdentityHashMap<FieldBinding, Counts> byBinding = new IdentityHashMap<>();

    /** Where a code stands; the elements of a table are one place. */
    private record Place(String dataset, String type, String item, FactName fact) {}

    private static final class Counts {

        private final boolean told;
        private final TreeMap<String, Long> codes = new TreeMap<>();
        private long count;

        Counts(boolean told) {
            this.told = told;
        }

        /** A code that is let go of comes after all that are kept, and those only become smaller: counts are exact. */
        void add(String code) {
            count++;
            boolean kept =
                    told && code.length() <= LONGEST && (codes.size() < MOST || code.compareTo(codes.lastKey()) <= 0);
            if (kept) {
                codes.merge(code, 1L, Long::sum);
                if (codes.size() > MOST) {
                    codes.pollLastEntry();
                }
            }
        }
    }

    /** Takes the code of an answer that is invalid, if it comes from one. */
    void add(RecordWindow record, FieldBinding binding) {
        @Nullable String code = binding.unknownCode(record.bytes(), record.start(), record.length());
        if (code != null) {
            byBinding.computeIfAbsent(binding, b -> counts(record, b)).add(code);
        }
    }

    private Counts counts(RecordWindow record, FieldBinding binding) {
        Item item = Objects.requireNonNull(binding.item());
        boolean told = !record.type().mayIdentify(item.field());
        return byPlace.computeIfAbsent(
                place(record.source().dataset(), record.type(), item, binding), p -> new Counts(told));
    }

    private static Place place(String dataset, RecordMapping type, Item item, FieldBinding binding) {
        return new Place(dataset, type.name(), item.field().path(), binding.fact());
    }

    /** The codes of a dataset, by item in the order of the mapping. */
    public List<UnknownCode> of(DatasetMapping dataset) {
        return dataset.records().stream()
                .flatMap(type -> type.allBindings().flatMap(binding -> place(dataset, type, binding)))
                .distinct()
                .flatMap(place -> Stream.ofNullable(byPlace.get(place))
                        .map(counts -> new UnknownCode(
                                place.type(),
                                place.item(),
                                place.fact(),
                                counts.count,
                                Collections.unmodifiableMap(new TreeMap<>(counts.codes)))))
                .toList();
    }

    private static Stream<Place> place(DatasetMapping dataset, RecordMapping type, FieldBinding binding) {
        return Stream.ofNullable(binding.item()).map(item -> place(dataset.name(), type, item, binding));
    }
}
