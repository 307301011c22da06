package org.slatebridge.mapping;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.yaml.YamlNode;

/**
 * How a dataset is joined with the ones before it. Immutable.
 *
 * @param order how its records are ordered
 * @param unmatched what becomes of a part that should match one of the datasets before, and does not
 * @param orphans what becomes of a record whose person cannot be found out
 */
public record JoinRules(Order order, Fate unmatched, Fate orphans) {

    static final List<String> KEYS = List.of("order", "unmatched", "orphans");

    /** The order of a dataset. */
    public enum Order {
        /** Ascending by the person's key, which is verified. */
        KEY,
        /** Any; an index of keys is sorted instead. */
        NONE
    }

    /** What becomes of what cannot be joined. */
    public enum Fate {
        /** It becomes a part of its own. */
        ADD,
        /** It is counted and listed. */
        REJECT,
        /** It ends the command. */
        REFUSE
    }

    static JoinRules read(YamlNode node) {
        return new JoinRules(
                word(node.get("order"), Order.KEY, List.of(Order.values())),
                word(node.get("unmatched"), Fate.ADD, List.of(Fate.values())),
                word(node.get("orphans"), Fate.REJECT, List.of(Fate.REJECT, Fate.REFUSE)));
    }

    private static <E extends Enum<E>> E word(@Nullable YamlNode node, E otherwise, List<E> known) {
        if (node == null) {
            return otherwise;
        }
        List<String> words =
                known.stream().map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
        int at = words.indexOf(node.text());
        if (at >= 0) {
            return known.get(at);
        }
        node.unknownWord(
                DiagnosticCode.MAPPING_WORD,
                "'" + node.text() + "' is not known here; expected one of " + String.join(", ", words),
                node.text(),
                words);
        return otherwise;
    }
}
