package org.slatebridge.policy;

import java.util.List;

/**
 * What came of a case a policy carries.
 *
 * @param test the case
 * @param differences where it came out otherwise, each with the reasoning; none if it passed
 */
public record PolicyTestResult(PolicyTest test, List<String> differences) {

    public PolicyTestResult {
        differences = List.copyOf(differences);
    }

    /** True if all came out as it must. */
    public boolean passed() {
        return differences.isEmpty();
    }
}
