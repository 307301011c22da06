package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;

/** Days on which something happened, or may have happened. One thread only. */
final class ClockDays {

    private final List<Long> certain = new ArrayList<>();
    private final List<Long> possible = new ArrayList<>();
    private int undated;

    /** It happened on that day. */
    void certain(long day) {
        certain.add(day);
    }

    /** It may have happened on that day. */
    void possible(long day) {
        possible.add(day);
    }

    /** It may have happened on any one day. */
    void undated() {
        undated++;
    }

    /** It may have happened on any number of days. */
    void uncounted() {
        undated = Integer.MAX_VALUE / 2;
    }

    /** How many may have happened on any day. */
    int undatedCount() {
        return undated;
    }

    /** Certain days after a start, in order. */
    List<Long> certainAfter(long start) {
        return certain.stream().filter(day -> day > start).sorted().toList();
    }

    /** Certain and possible days after a start, in order. */
    List<Long> allAfter(long start) {
        List<Long> all = new ArrayList<>(certain);
        all.addAll(possible);
        return all.stream().filter(day -> day > start).sorted().toList();
    }
}
