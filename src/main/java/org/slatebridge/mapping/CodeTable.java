package org.slatebridge.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What an agency's codes mean. Immutable.
 *
 * @param name as the mapping calls it
 * @param meanings from code to word; a code that is not here is unknown
 */
public record CodeTable(String name, Map<String, String> meanings) {

    /** Keeps the order of the mapping. */
    public CodeTable {
        meanings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    }

    /** The word of a code, or null if the table does not know the code. */
    public @Nullable String meaning(String code) {
        return meanings.get(code);
    }

    /** The codes that mean a word, in the order of the table. */
    public List<String> codesOf(String meaning) {
        return meanings.entrySet().stream()
                .filter(e -> e.getValue().equals(meaning))
                .map(Entry::getKey)
                .toList();
    }
}
