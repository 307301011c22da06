package org.slatebridge.policy;

import org.jspecify.annotations.Nullable;

/**
 * Which other charges must qualify for a charge to be cleared.
 *
 * @param relation the unit: this charge alone, its case, its day of conviction, the person
 * @param charges which charges of the unit, or null for those the unit has by itself
 * @param says the rule in words
 * @param citation where the law says so
 */
record Unit(Relation relation, @Nullable Clause charges, String says, Citation citation) {

    /** True if a charge is decided by itself. */
    boolean alone() {
        return relation == Relation.THIS_CHARGE;
    }
}
