package org.slatebridge.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a rule is in force.
 *
 * @param from first day, or null for as long as the policy reaches back
 * @param until first day on which it is no longer in force, or null
 */
public record Force(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** In every version of the policy. */
    static final Force ALWAYS = new Force(null, null);

    /** True if the rule applies on that day. */
    public boolean on(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
}
