package org.slatebridge.policy;

import java.util.List;

/**
 * What a policy says about itself.
 *
 * @param id what runs call it by
 * @param title what people call it by
 * @param statute what it encodes
 * @param reviewed true once counsel approved it
 * @param openQuestions what counsel still has to answer
 * @param leapDayFollows true if 29 February is followed by 1 March in years without one
 * @param versions oldest first
 * @param switches ambiguities somebody may decide
 */
record PolicyHeader(
        String id,
        String title,
        String statute,
        boolean reviewed,
        List<String> openQuestions,
        boolean leapDayFollows,
        List<PolicyVersion> versions,
        List<PolicySwitch> switches) {

    PolicyHeader {
        openQuestions = List.copyOf(openQuestions);
        versions = List.copyOf(versions);
        switches = List.copyOf(switches);
    }
}
