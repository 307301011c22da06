package org.slatebridge.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Level;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;
import org.slatebridge.layout.Validity;
import org.slatebridge.mapping.FieldBinding;
import org.slatebridge.record.Item;

/** What the mapping makes of the values of an item: dates, and codes that it does not know. Not thread-safe. */
final class MappedValues {

    private static final SourceRef NOWHERE = new SourceRef("", 0, 0);

    private final List<FieldBinding> bindings;
    private final FactName fact;
    private final Map<String, Long> unmapped = new TreeMap<>();
    private long otherUnmapped;
    private long noDates;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    private MappedValues(List<FieldBinding> bindings) {
        this.bindings = bindings;
        this.fact = bindings.get(0).fact();
    }

    /** For the bindings of an item, one for each element; null if there is nothing to tell of them. */
    static @Nullable MappedValues of(List<FieldBinding> bindings) {
        List<FieldBinding> telling =
                bindings.stream().filter(MappedValues::tells).toList();
        return telling.isEmpty() ? null : new MappedValues(telling);
    }

    private static boolean tells(FieldBinding binding) {
        FactKind kind = binding.fact().kind();
        return kind == FactKind.DATE || kind == FactKind.CODE || kind == FactKind.FLAG;
    }

    /** Looks at all elements of a record whose bytes are a value, or blank. */
    void add(byte[] bytes, int start, int length) {
        for (FieldBinding binding : bindings) {
            Item item = binding.item();
            Validity validity = item == null ? Validity.ABSENT : item.validity(bytes, start, length);
            if (item != null && (validity == Validity.VALID || validity == Validity.BLANK)) {
                add(binding, item, bytes, start, length);
            }
        }
    }

    private void add(FieldBinding binding, Item item, byte[] bytes, int start, int length) {
        Fact answer = binding.read(bytes, start, length, NOWHERE);
        if (answer.quality() == Quality.INVALID && answer.name().kind() == FactKind.DATE) {
            noDates++;
        } else if (answer.quality() == Quality.INVALID) {
            unmapped(item.text(bytes, start, length).strip());
        } else if (answer.known() && answer.name().kind() == FactKind.DATE) {
            first = Math.min(first, answer.number());
            last = Math.max(last, answer.number());
        }
    }

    private void unmapped(String code) {
        if (unmapped.size() < ValueCounts.MOST || unmapped.containsKey(code)) {
            unmapped.merge(code, 1L, Long::sum);
        } else {
            otherUnmapped++;
        }
    }

    /** Codes without a meaning, and how often each was there; at most 50. */
    Map<String, Long> unmapped() {
        return unmapped;
    }

    /** How often further codes without a meaning were there. */
    long otherUnmapped() {
        return otherUnmapped;
    }

    /** How often the digits were no day of the calendar. */
    long noDates() {
        return noDates;
    }

    /** The dates, or null where there was none; years only of what describes a person. */
    @Nullable
    DateRange dates() {
        if (first > last) {
            return null;
        }
        return new DateRange(fact.name(), false, shown(first), shown(last));
    }

    private String shown(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return fact.level() == Level.PERSON ? Integer.toString(date.getYear()) : date.toString();
    }
}
