package org.slatebridge.policy;

/**
 * A grade of offences as the policy's table has it.
 *
 * @param word as {@code charge.grade} has it, {@code M2} for example
 * @param offenceClass the class it belongs to, {@code misdemeanor} for example
 * @param maximumMonths months of imprisonment it is punishable by unless the charge says otherwise, or −1 where the
 *     grade does not tell
 * @param citation where the law says so
 */
record Grade(String word, String offenceClass, int maximumMonths, Citation citation) {

    boolean tellsMaximum() {
        return maximumMonths >= 0;
    }
}
