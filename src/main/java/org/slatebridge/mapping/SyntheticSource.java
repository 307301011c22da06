package org.slatebridge.mapping;

import java.util.Map;

/**
 * What is needed to make up datasets of a mapping's shape.
 *
 * @param personKey pattern of a person's key; the {@code #} are replaced by a running number with leading zeros
 * @param offenses name of a CSV file beside the mapping with the offences people are charged with
 * @param systems the datasets that other systems than the repository write; empty where there is but the repository
 */
public record SyntheticSource(String personKey, String offenses, Map<SyntheticSystem, String> systems) {

    /** Copies the map. */
    public SyntheticSource {
        systems = Map.copyOf(systems);
    }
}
