package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;

/** Days on which something happened, or may have happened. One thread only. */
final class ClockDays {

    private final List<Long> certain = new ArrayList<>();
    private final List<Long> possible = new ArrayList<>();
    private final List<Long> undated = new ArrayList<>();
    private boolean uncounted;

    /** It happened on that day. */
    void certain(long day) {
        certain.add(day);
    }

    /** It may have happened on that day. */
    void possible(long day) {
        possible.add(day);
    }

    /** It may have happened on any one day up to this one; {@link Long#MAX_VALUE} for any day at all. */
    void undated(long notAfter) {
        undated.add(notAfter);
    }

    /** It may have happened on any number of days. */
    void uncounted() {
        uncounted = true;
    }

    /** True if nobody can say how many without a day there are. */
    boolean isUncounted() {
        return uncounted;
    }

    /** For each without a day the last day it can have been on, earliest first. */
    List<Long> undated() {
        return undated.stream().sorted().toList();
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
