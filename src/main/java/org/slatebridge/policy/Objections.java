package org.slatebridge.policy;

import org.slatebridge.history.FactName;

/**
 * The time in which somebody may object before a charge is sealed.
 *
 * @param length that long from the day the charge was listed
 * @param listed the date fact that tells that day
 * @param objected the flag that tells that somebody did
 * @param says the words of the statute
 * @param citation where the law says so
 */
record Objections(Length length, FactName listed, FactName objected, String says, Citation citation) {

    /** The switch that makes them count, and what decisions name them by. */
    static final String NAME = "objections";
}
