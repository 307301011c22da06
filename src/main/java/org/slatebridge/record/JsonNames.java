package org.slatebridge.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an item is called in JSON: its key, and its path in the pieces between which the subscripts of its tables stand.
 * Of several items with one name in one object, which COBOL allows, the second is {@code NAME#2}.
 *
 * @param key the name in its object
 * @param path one piece more than tables around the item and itself
 */
record JsonNames(String key, List<String> path) {

    /** The names of a level 01. */
    static JsonNames ofRecord() {
        return new JsonNames("", List.of(""));
    }

    /** The names of an item in this group. */
    JsonNames child(String uniqueKey, boolean isTable) {
        List<String> pieces = new ArrayList<>(path);
        int last = pieces.size() - 1;
        String before = pieces.get(last);
        boolean first = last == 0 && before.isEmpty();
        pieces.set(last, first ? uniqueKey : before + "/" + uniqueKey);
        if (isTable) {
            pieces.add("");
        }
        return new JsonNames(uniqueKey, pieces);
    }

    /** The path of an element. */
    String path(int[] subscripts) {
        StringBuilder out = new StringBuilder(path.get(0));
        for (int i = 1; i < path.size(); i++) {
            out.append('[').append(subscripts[i - 1]).append(']').append(path.get(i));
        }
        return out.toString();
    }

    /** The path without subscripts. */
    String plainPath() {
        return String.join("", path);
    }

    /** The names given out in one object. */
    static final class Scope {

        private final Set<String> taken = new HashSet<>();

        String unique(String name) {
            String key = name;
            for (int i = 2; !taken.add(key.toUpperCase(Locale.ROOT)); i++) {
                key = name + "#" + i;
            }
            return key;
        }
    }
}
