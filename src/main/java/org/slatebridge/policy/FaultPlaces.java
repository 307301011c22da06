package org.slatebridge.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.SourcePosition;
import org.slatebridge.yaml.YamlNode;

/**
 * Which parts of a policy could not be read as they are meant: parts of the file, and single rules. What follows from
 * such a part is not worth a fault of its own. Immutable.
 *
 * @param parts keys of the file, {@code offenses}, and rules, {@code provisions 3} for the fourth
 */
record FaultPlaces(Set<String> parts) {

    private static final List<String> RULES = List.of("definitions", "exclusions", "provisions");

    FaultPlaces {
        parts = Set.copyOf(parts);
    }

    static FaultPlaces of(YamlNode top, List<Diagnostic> faults) {
        TreeMap<Integer, String> begins = new TreeMap<>();
        top.keys().forEach(key -> begins.put(top.keyPosition(key).line(), key));
        for (String key : RULES) {
            List<YamlNode> items = items(top, key);
            for (int i = 0; i < items.size(); i++) {
                begins.put(items.get(i).position().line(), key + " " + i);
            }
        }
        Set<String> parts = new HashSet<>();
        for (Diagnostic fault : faults) {
            // without its citation a rule says what it says
            boolean misread = fault.code() != DiagnosticCode.POLICY_NO_CITATION;
            if (misread && fault.position() instanceof SourcePosition place) {
                Map.Entry<Integer, String> part = begins.floorEntry(place.line());
                parts.add(part == null ? "" : part.getValue());
            }
        }
        return new FaultPlaces(parts);
    }

    /** The items of a list; none where it is no list, which is told elsewhere. */
    static List<YamlNode> items(YamlNode top, String key) {
        YamlNode list = top.get(key);
        return list == null || list.kind() != YamlNode.Kind.LIST ? List.of() : list.items();
    }

    /** True if the whole part, or any rule in it, has a fault. */
    boolean anyIn(String key) {
        return parts.stream().anyMatch(part -> part.equals(key) || part.startsWith(key + " "));
    }

    /** True if a rule has a fault. */
    boolean in(String key, int item) {
        return parts.contains(key + " " + item);
    }
}
