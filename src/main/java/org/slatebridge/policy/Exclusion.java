package org.slatebridge.policy;

import java.util.List;

/**
 * What bars provisions that are subject to it.
 *
 * @param id the section
 * @param says the words of the statute
 * @param citation where the law says so
 * @param force when it applies
 * @param bars any of these bars, each under its own citation
 */
record Exclusion(String id, String says, Citation citation, Force force, List<Clause> bars) {

    Exclusion {
        bars = List.copyOf(bars);
    }
}
