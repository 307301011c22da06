package org.slatebridge.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Level;

/**
 * Which dataset is believed where several answer the same question. Immutable.
 *
 * @param byFact datasets by question, the one to be believed first; none where all have to say the same
 * @param byLevel the same for all questions of a level
 */
public record Precedence(Map<FactName, List<String>> byFact, Map<Level, List<String>> byLevel) {

    /** Nothing is said. */
    static final Precedence NONE = new Precedence(Map.of(), Map.of());

    public Precedence {
        byFact = Map.copyOf(byFact);
        byLevel = Map.copyOf(byLevel);
    }

    /** The datasets, the one to be believed first; empty where all have to say the same; null where nothing is said. */
    @Nullable
    List<String> of(FactName fact) {
        List<String> own = byFact.get(fact);
        return own != null ? own : byLevel.get(fact.level());
    }

    /** Who is believed about a question, for people; empty where the mapping says nothing. */
    public Optional<String> words(FactName fact) {
        return Optional.ofNullable(of(fact))
                .map(order -> order.isEmpty()
                        ? "all datasets have to agree"
                        : "believed in this order: " + String.join(", ", order));
    }

    /** Below 0 if the first of two datasets is believed rather than the second; 0 if neither is. */
    int compare(FactName fact, String one, String other) {
        return compare(of(fact), one, other);
    }

    /** The same for the parts of a level. */
    int compare(Level level, String one, String other) {
        return compare(byLevel.get(level), one, other);
    }

    private static int compare(@Nullable List<String> order, String one, String other) {
        if (order == null || order.isEmpty() || one.equals(other)) {
            return 0;
        }
        return Integer.compare(rank(order, one), rank(order, other));
    }

    private static int rank(List<String> order, String dataset) {
        int at = order.indexOf(dataset);
        return at < 0 ? order.size() : at;
    }
}
