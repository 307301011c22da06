package org.slatebridge.profile;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.Level;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;
import org.slatebridge.layout.Validity;
import org.slatebridge.mapping.FieldBinding;

/** What the mapping makes of the values of an item: dates, and codes that it does not know. Not thread-safe. */
final class MappedValues {

    private static final SourceRef NOWHERE = new SourceRef("", 0, 0);

    private final FieldBinding binding;
    private final Map<String, Long> unmapped = new TreeMap<>();
    private long otherUnmapped;
    private long noDates;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    MappedValues(FieldBinding binding) {
        this.binding = binding;
    }

    /** True for bindings of which there is something to tell. */
    static boolean tells(FieldBinding binding) {
        FactKind kind = binding.fact().kind();
        return kind == FactKind.DATE || kind == FactKind.CODE || kind == FactKind.FLAG;
    }

    FieldBinding binding() {
        return binding;
    }

    /** Looks at an element whose bytes are a value, or blank. */
    void add(byte[] bytes, int start, int length, Validity validity) {
        Fact fact = binding.read(bytes, start, length, NOWHERE);
        if (fact.quality() == Quality.INVALID && binding.fact().kind() == FactKind.DATE) {
            noDates++;
        } else if (fact.quality() == Quality.INVALID) {
            unmapped(validity == Validity.BLANK ? "" : binding.item().text(bytes, start, length));
        } else if (fact.known() && binding.fact().kind() == FactKind.DATE) {
            first = Math.min(first, fact.number());
            last = Math.max(last, fact.number());
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
        return new DateRange(binding.fact().name(), false, shown(first), shown(last));
    }

    private String shown(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return binding.fact().level() == Level.PERSON ? Integer.toString(date.getYear()) : date.toString();
    }
}
