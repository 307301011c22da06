package org.slatebridge.policy;

import java.util.List;

/**
 * A provision that grants clearance.
 *
 * @param id the section
 * @param says the words of the statute
 * @param citation where the law says so
 * @param force when it applies
 * @param covers which charges it speaks of
 * @param requires what must be met for such a charge
 * @param exclusions what bars it
 * @param unit which other charges must qualify too
 * @param caps how many such charges may ever be sealed
 */
record Provision(
        String id,
        String says,
        Citation citation,
        Force force,
        Clause covers,
        List<Clause> requires,
        List<Exclusion> exclusions,
        Unit unit,
        List<Cap> caps) {

    Provision {
        requires = List.copyOf(requires);
        exclusions = List.copyOf(exclusions);
        caps = List.copyOf(caps);
    }
}
