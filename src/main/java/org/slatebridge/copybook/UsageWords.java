package org.slatebridge.copybook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slatebridge.layout.Usage;

/** The words of the USAGE clause, with their synonyms. */
final class UsageWords {

    private static final Map<String, Usage> WORDS = new TreeMap<>(Map.ofEntries(
            Map.entry("DISPLAY", Usage.DISPLAY),
            Map.entry("DISPLAY-1", Usage.DISPLAY_1),
            Map.entry("NATIONAL", Usage.NATIONAL),
            Map.entry("COMP", Usage.COMP),
            Map.entry("COMPUTATIONAL", Usage.COMP),
            Map.entry("BINARY", Usage.COMP),
            Map.entry("COMP-4", Usage.COMP),
            Map.entry("COMPUTATIONAL-4", Usage.COMP),
            Map.entry("COMP-1", Usage.COMP_1),
            Map.entry("COMPUTATIONAL-1", Usage.COMP_1),
            Map.entry("COMP-2", Usage.COMP_2),
            Map.entry("COMPUTATIONAL-2", Usage.COMP_2),
            Map.entry("COMP-3", Usage.COMP_3),
            Map.entry("COMPUTATIONAL-3", Usage.COMP_3),
            Map.entry("PACKED-DECIMAL", Usage.COMP_3),
            Map.entry("COMP-5", Usage.COMP_5),
            Map.entry("COMPUTATIONAL-5", Usage.COMP_5),
            Map.entry("COMP-6", Usage.COMP_6),
            Map.entry("COMPUTATIONAL-6", Usage.COMP_6),
            Map.entry("INDEX", Usage.INDEX),
            Map.entry("POINTER", Usage.POINTER),
            Map.entry("PROCEDURE-POINTER", Usage.PROCEDURE_POINTER),
            Map.entry("FUNCTION-POINTER", Usage.FUNCTION_POINTER)));

    private UsageWords() {}

    static boolean isUsage(String word) {
        return WORDS.containsKey(word);
    }

    static Usage usage(String word) {
        return WORDS.getOrDefault(word, Usage.DISPLAY);
    }

    static List<String> all() {
        return List.copyOf(WORDS.keySet());
    }
}
