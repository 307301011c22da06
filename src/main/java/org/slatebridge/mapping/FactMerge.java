package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Facts;
import org.slatebridge.history.Quality;

/** Puts together what two records say about one part. A disagreement is never lost: it is an issue. Not thread-safe. */
final class FactMerge {

    private final Precedence precedence;
    private final PersonTree tree;

    FactMerge(Precedence precedence, PersonTree tree) {
        this.precedence = precedence;
        this.tree = tree;
    }

    /** What is known of a part, and what another record adds. */
    Facts merge(Facts known, Facts more) {
        Map<FactName, Fact> merged = new LinkedHashMap<>();
        known.forEach(fact -> merged.put(fact.name(), fact));
        more.forEach(fact -> merged.merge(fact.name(), fact, this::merge));
        return Facts.of(new ArrayList<>(merged.values()));
    }

    private Fact merge(Fact known, Fact more) {
        if (!more.known()) {
            boolean says = known.quality() == Quality.MISSING && more.quality() != Quality.MISSING;
            return says ? more : known;
        }
        if (!known.known()) {
            return known.quality() == Quality.CONFLICTING ? disagree(known, more) : more;
        }
        if (known.hasValueOf(more)) {
            return compare(known, more) > 0 ? more.contradictedBy(known.contradicting()) : known;
        }
        return disagree(known, more);
    }

    private Fact disagree(Fact known, Fact more) {
        if (more.source() != null) {
            tree.note(new Issue(Issue.Kind.CONFLICT, more.source(), more.name().name()));
        }
        int order = known.known() ? compare(known, more) : 0;
        if (order == 0) {
            List<Fact> both = new ArrayList<>(known.contradicting());
            both.add(known.known() ? known : more);
            if (known.known()) {
                both.add(more);
            }
            return Fact.unknown(known.name(), Quality.CONFLICTING, known.source(), known.item())
                    .contradictedBy(both);
        }
        return order < 0 ? known.contradictedBy(List.of(more)) : more.contradictedBy(others(known, more));
    }

    /** What contradicts the answer of a dataset that is believed rather than the one before. */
    private static List<Fact> others(Fact known, Fact believed) {
        return Stream.concat(Stream.of(known), known.contradicting().stream())
                .filter(other -> !other.hasValueOf(believed))
                .toList();
    }

    private int compare(Fact known, Fact more) {
        return known.source() == null || more.source() == null
                ? 0
                : precedence.compare(
                        known.name(), known.source().dataset(), more.source().dataset());
    }
}
