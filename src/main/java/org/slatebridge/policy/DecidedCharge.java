package org.slatebridge.policy;

import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about a charge, as far as a run has to know.
 *
 * @param person key of the person
 * @param arrest key of the arrest
 * @param charge key of the charge
 * @param outcome what is to be done
 * @param provision under what; never null for {@link Outcome#SEAL}, nor for what is to be restored
 * @param restore for {@link Outcome#ALREADY_SEALED} whether it is to be seen again; NO for all others
 * @param held code word of the hold that kept a run from carrying it out; null where none did
 */
public record DecidedCharge(
        String person,
        String arrest,
        String charge,
        Outcome outcome,
        @Nullable String provision,
        Answer restore,
        @Nullable String held) {}
