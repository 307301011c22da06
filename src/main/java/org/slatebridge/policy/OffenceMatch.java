package org.slatebridge.policy;

/**
 * In which of the policy's offence lists a charge stands: bit n for list n.
 *
 * @param yes lists it certainly stands in
 * @param maybe lists it may stand in, as far as its title and section tell
 */
record OffenceMatch(long yes, long maybe) {

    Answer in(long lists) {
        if ((yes & lists) != 0) {
            return Answer.YES;
        }
        return (maybe & lists) != 0 ? Answer.UNKNOWN : Answer.NO;
    }
}
