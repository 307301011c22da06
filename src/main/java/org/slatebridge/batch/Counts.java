package org.slatebridge.batch;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** How often each thing was counted. Not thread-safe. */
final class Counts {

    private final Map<Counter, long[]> cells = new EnumMap<>(Counter.class);

    Counts() {
        for (Counter counter : Counter.values()) {
            cells.put(counter, new long[1]);
        }
    }

    void add(Counter counter, long more) {
        cell(counter)[0] += more;
    }

    void add(Counts more) {
        for (Counter counter : Counter.values()) {
            add(counter, more.get(counter));
        }
    }

    long get(Counter counter) {
        return cell(counter)[0];
    }

    private long[] cell(Counter counter) {
        return Objects.requireNonNull(cells.get(counter));
    }

    /**
     * The counts by name, in their order; charges without a decision only where there are any.
     *
     * @param restorations false where nothing can be restored, and nothing is told of it
     * @param holds false where no charges are held, and nothing is told of it
     */
    Map<String, Long> byName(boolean restorations, boolean holds) {
        Map<String, Long> out = new LinkedHashMap<>();
        for (Counter counter : Counter.values()) {
            boolean told =
                    counter.ofRestoring() ? restorations : counter.ofHolding() ? holds : counter != Counter.NO_DECISION;
            if (told || get(counter) > 0) {
                out.put(counter.label(), get(counter));
            }
        }
        return out;
    }
}
