package org.slatebridge.synthetic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Level;
import org.slatebridge.history.Quality;
import org.slatebridge.mapping.FactValue;

/** A part of a history with all that the systems say of it, and what follows from that. Not thread-safe. */
final class TruePart {

    /** The courts decide cases, so they are believed about how those ended. */
    private static final Set<String> COURTS_FIRST = Set.of("disposition.type", "disposition.date");

    private static final Set<String> ALL_MUST_AGREE =
            Set.of("charge.grade", "sentence.restitutionOrdered", "sentence.fineOrdered");

    private static final TrueFact MISSING = new TrueFact(Quality.MISSING, null, null, List.of());

    final Level level;
    final String key;
    final String number;
    final List<TruePart> children = new ArrayList<>();
    private final Map<String, List<Statement>> statements = new HashMap<>();

    /** What one dataset says of one fact. */
    private record Statement(
            String dataset, Quality quality, @Nullable FactValue value) {}

    /**
     * @param key empty for dispositions and sentences
     * @param number by which systems speak of it: the docket of an arrest's case, the number of a charge or sentence
     */
    TruePart(Level level, String key, String number) {
        this.level = level;
        this.key = key;
        this.number = number;
    }

    TruePart add(Level childLevel, String childKey, String childNumber) {
        TruePart child = new TruePart(childLevel, childKey, childNumber);
        children.add(child);
        return child;
    }

    /** The child of that level and number, or null. */
    @Nullable
    TruePart child(Level childLevel, String childNumber) {
        return children.stream()
                .filter(c -> c.level == childLevel && c.number.equals(childNumber))
                .findFirst()
                .orElse(null);
    }

    /** The first child of a level, or null. */
    @Nullable
    TruePart first(Level childLevel) {
        return children.stream().filter(c -> c.level == childLevel).findFirst().orElse(null);
    }

    /** Takes in what the repository or corrections say of some facts. */
    void hear(String dataset, Part part, Collection<String> facts) {
        facts.forEach(fact -> said(fact).add(statement(dataset, part, fact)));
    }

    /** Takes in what the courts say. */
    void hearCourt(String dataset, Part part, Collection<String> facts) {
        for (String fact : facts) {
            List<Statement> said = said(fact);
            said.add(COURTS_FIRST.contains(fact) ? 0 : said.size(), statement(dataset, part, fact));
        }
    }

    private List<Statement> said(String fact) {
        return statements.computeIfAbsent(fact, f -> new ArrayList<>(2));
    }

    private static Statement statement(String dataset, Part part, String fact) {
        FactValue value = part.get(fact);
        Quality unknown = part.isSpoilt(fact) ? Quality.INVALID : Quality.MISSING;
        return new Statement(dataset, value == null ? unknown : Quality.PRESENT, value);
    }

    /** True if some dataset has room for the fact, filled or not. */
    boolean speaksOf(String fact) {
        return statements.containsKey(fact);
    }

    /** What is to be found about a fact. */
    TrueFact fact(String fact) {
        @Nullable Statement first = null;
        @Nullable Statement invalid = null;
        List<String> against = List.of();
        for (Statement statement : statements.getOrDefault(fact, List.of())) {
            if (statement.value() == null) {
                boolean bad = statement.quality() == Quality.INVALID && invalid == null;
                invalid = bad ? statement : invalid;
            } else if (first == null) {
                first = statement;
            } else if (!statement.value().equals(first.value())) {
                against = with(against, statement.dataset());
            }
        }
        if (first == null) {
            return invalid == null ? MISSING : new TrueFact(Quality.INVALID, null, invalid.dataset(), List.of());
        }
        boolean conflict = !against.isEmpty() && ALL_MUST_AGREE.contains(fact);
        return conflict
                ? new TrueFact(Quality.CONFLICTING, null, first.dataset(), against)
                : new TrueFact(Quality.PRESENT, first.value(), first.dataset(), against);
    }

    private static List<String> with(List<String> datasets, String another) {
        List<String> more = new ArrayList<>(datasets);
        more.add(another);
        return more;
    }
}
