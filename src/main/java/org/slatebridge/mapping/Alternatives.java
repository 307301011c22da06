package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;
import org.slatebridge.history.Level;

/**
 * Settles what several datasets say of how a charge ended. Where the mapping has a precedence for a level, the parts of
 * the datasets it lists are the same parts told twice: those of the first dataset that has any are kept, what the
 * others know besides is added to the one it is most like, and a disagreement is noted. Not thread-safe.
 */
final class Alternatives {

    private final Precedence precedence;
    private final FactMerge merge;
    private final PersonTree tree;

    Alternatives(Precedence precedence, FactMerge merge, PersonTree tree) {
        this.precedence = precedence;
        this.merge = merge;
        this.tree = tree;
    }

    /** Settles the parts of one charge. */
    void settle(PartOfPerson charge) {
        settle(charge, Level.DISPOSITION);
        settle(charge, Level.SENTENCE);
    }

    private void settle(PartOfPerson charge, Level level) {
        @Nullable List<String> listed = precedence.byLevel().get(level);
        if (listed == null || listed.isEmpty()) {
            return;
        }
        Map<String, List<PartOfPerson>> told = new LinkedHashMap<>();
        charge.children.stream()
                .filter(part -> part.isOf(level) && listed.contains(part.source.dataset()))
                .sorted(Comparator.comparingInt(part -> listed.indexOf(part.source.dataset())))
                .forEach(part -> told.computeIfAbsent(part.source.dataset(), d -> new ArrayList<>())
                        .add(part));
        if (told.size() < 2) {
            return;
        }
        List<List<PartOfPerson>> groups = List.copyOf(told.values());
        List<PartOfPerson> kept = groups.get(0);
        for (List<PartOfPerson> group : groups.subList(1, groups.size())) {
            fold(kept, group);
            charge.children.removeAll(group);
        }
    }

    private void fold(List<PartOfPerson> kept, List<PartOfPerson> group) {
        List<PartOfPerson> free = new ArrayList<>(kept);
        for (PartOfPerson part : group) {
            if (free.isEmpty()) {
                note(part);
                continue;
            }
            PartOfPerson like = free.stream()
                    .max(Comparator.comparingInt(other -> agreement(other, part)))
                    .orElseThrow();
            free.remove(like);
            like.setFacts(merge.merge(like.facts(), part.facts()));
        }
        free.forEach(this::note);
    }

    /** One dataset knows a part that the other does not. */
    private void note(PartOfPerson part) {
        tree.note(new Issue(Issue.Kind.CONFLICT, part.source, part.level.name().toLowerCase(Locale.ROOT)));
    }

    private static int agreement(PartOfPerson one, PartOfPerson other) {
        int[] same = new int[1];
        other.facts().forEach(fact -> {
            Fact known = one.facts().get(fact.name());
            same[0] += known.hasValueOf(fact) ? 1 : known.known() && fact.known() ? -1 : 0;
        });
        return same[0];
    }
}
