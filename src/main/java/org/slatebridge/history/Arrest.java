package org.slatebridge.history;

import java.util.List;

/**
 * One cycle of a rap sheet: an arrest and what came of it. Charges the data has without an arrest stand in an arrest
 * whose facts are all missing, so that they still count wherever the law looks at the whole person.
 *
 * @param key as the mapping builds it, unique in the history
 * @param facts answers of {@link Level#ARREST}
 * @param charges in the order of the data
 */
public record Arrest(String key, Facts facts, List<Charge> charges) {

    public Arrest {
        charges = List.copyOf(charges);
    }
}
