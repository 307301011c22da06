package org.slatebridge.policy;

import java.util.List;

/**
 * A named list of offences.
 *
 * @param name what conditions call it by
 * @param says the words of the statute
 * @param sections where the offences stand
 * @param withInchoate true where attempt, conspiracy and solicitation count like the offence itself
 * @param citation where the law says so
 */
record OffenceList(String name, String says, List<SectionRange> sections, boolean withInchoate, Citation citation) {

    OffenceList {
        sections = List.copyOf(sections);
    }
}
