package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;
import org.slatebridge.history.Facts;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;
import org.slatebridge.record.Item;

/**
 * The bytes of a record that a fact was made of.
 *
 * @param offsets bytes from the record's beginning to the item; several where elements of a table say just the same,
 *     none where no item says it or the record ends before
 * @param bytes of the item; empty where there are none
 * @param words what was made of them, for people
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are shown, never compared
public record FactOrigin(List<Integer> offsets, byte[] bytes, String words) {

    public FactOrigin {
        offsets = List.copyOf(offsets);
    }

    /**
     * Where a fact stands in its record. Of the elements of a table those are taken that agree best with the part the
     * fact is of.
     *
     * @param part all facts of that part
     * @param type the record's type
     * @return the places whose reading gives just this fact; none for a fact that is worked out, or that records
     *     contradict
     */
    public static List<FactOrigin> of(Fact fact, Facts part, RecordMapping type, byte[] bytes, int start, int length) {
        if (fact.quality() == Quality.DERIVED || fact.quality() == Quality.CONFLICTING) {
            return List.of();
        }
        SourceRef source = Objects.requireNonNull(fact.source());
        Search search = new Search(fact, part, new RecordWindow(type, bytes, start, length, source));
        type.forEachPart(bytes, start, length, search::look);
        return search.origins();
    }

    /** Looks for the bindings that give a fact, and keeps those whose neighbours agree best. Not thread-safe. */
    private static final class Search {

        private final Fact fact;
        private final Facts part;
        private final RecordWindow record;
        private final List<FieldBinding> found = new ArrayList<>();
        private int best;

        Search(Fact fact, Facts part, RecordWindow record) {
            this.fact = fact;
            this.part = part;
            this.record = record;
        }

        void look(PartMapping mapping) {
            look(mapping.bindings());
            mapping.below().values().forEach(this::look);
        }

        private void look(List<FieldBinding> bindings) {
            for (FieldBinding binding : bindings) {
                if (binding.fact() == fact.name() && gives(binding)) {
                    int agreement = agreement(bindings);
                    if (agreement > best) {
                        found.clear();
                        best = agreement;
                    }
                    if (agreement == best) {
                        found.add(binding);
                    }
                }
            }
        }

        private boolean gives(FieldBinding binding) {
            Fact read = read(binding);
            return Objects.equals(read.item(), fact.item())
                    && read.quality() == fact.quality()
                    && (!fact.known() || read.hasValueOf(fact));
        }

        private int agreement(List<FieldBinding> bindings) {
            return (int) bindings.stream()
                    .filter(binding -> part.get(binding.fact()).hasValueOf(read(binding)))
                    .count();
        }

        private Fact read(FieldBinding binding) {
            return binding.read(record.bytes(), record.start(), record.length(), record.source());
        }

        List<FactOrigin> origins() {
            List<FactOrigin> origins = new ArrayList<>();
            for (FieldBinding binding : found) {
                FactOrigin origin = origin(binding);
                int same = 0;
                while (same < origins.size() && !origins.get(same).saysAs(origin)) {
                    same++;
                }
                if (same < origins.size()) {
                    origins.set(same, origins.get(same).alsoAt(origin.offsets));
                } else {
                    origins.add(origin);
                }
            }
            return origins;
        }

        private FactOrigin origin(FieldBinding binding) {
            String words = binding.words(record.bytes(), record.start(), record.length());
            @Nullable Item item = binding.item();
            if (item == null || !record.has(item)) {
                return new FactOrigin(List.of(), new byte[0], words);
            }
            int at = item.offset(record.bytes(), record.start(), record.length()) - record.start();
            byte[] bytes = item.bytes(record.bytes(), record.start(), record.length());
            return new FactOrigin(List.of(at), bytes, words);
        }
    }

    private boolean saysAs(FactOrigin other) {
        return words.equals(other.words) && Arrays.equals(bytes, other.bytes);
    }

    private FactOrigin alsoAt(List<Integer> more) {
        List<Integer> all = new ArrayList<>(offsets);
        more.stream().filter(offset -> !all.contains(offset)).forEach(all::add);
        return new FactOrigin(all, bytes, words);
    }
}
