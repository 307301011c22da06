package org.slatebridge.policy;

import org.jspecify.annotations.Nullable;

/**
 * A grade of offences as the policy's table has it.
 *
 * @param word as {@code charge.grade} has it, {@code M2} for example
 * @param offenceClass the class it belongs to, {@code misdemeanor} for example
 * @param maximum imprisonment it is punishable by unless the charge says otherwise, or null where the grade does not
 *     tell
 * @param citation where the law says so
 */
record Grade(String word, String offenceClass, @Nullable Length maximum, Citation citation) {

    /** Months of imprisonment, or −1 where the grade does not tell. */
    int maximumMonths() {
        return maximum == null ? -1 : maximum.months();
    }
}
