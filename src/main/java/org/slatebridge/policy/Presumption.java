package org.slatebridge.policy;

import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactName;
import org.slatebridge.history.SourceRef;

/**
 * What the law takes for true where the data says nothing.
 *
 * @param name what switches it
 * @param says the words of the statute
 * @param citation where the law says so
 * @param force when it applies
 * @param fact what is presumed
 * @param value the value; null where it is a day reckoned from an event
 * @param length for such a day: that long
 * @param after for such a day: after that
 * @param when what must be so, by the facts as the data has them
 */
record Presumption(
        String name,
        String says,
        Citation citation,
        Force force,
        FactName fact,
        @Nullable Fact value,
        @Nullable Length length,
        @Nullable ClockEvent after,
        Clause when) {

    private static final String SOURCE = "presumption ";

    /** Where a presumed fact says it comes from; no dataset has a blank in its name. */
    static SourceRef source(String name) {
        return new SourceRef(SOURCE + name, 0, 0);
    }

    /** The presumption a fact comes from; null for one of the data. */
    static @Nullable String of(@Nullable SourceRef source) {
        boolean presumed = source != null && source.dataset().startsWith(SOURCE);
        return presumed && source != null ? source.dataset().substring(SOURCE.length()) : null;
    }
}
