package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;
import org.slatebridge.history.Level;

/** Finds the part of a history that a record speaks of, by the facts its mapping matches. Not thread-safe. */
final class PartSearch {

    private final PersonTree tree;

    PartSearch(PersonTree tree) {
        this.tree = tree;
    }

    /** How a search ended. */
    enum Result {
        /** Nothing of its own level is matched: it is a part of its own. */
        NOT_ASKED,
        NONE,
        ONE,
        SEVERAL
    }

    /**
     * What was found.
     *
     * @param one the part, where it is ONE
     * @param parent the part it would stand below, where that is known
     */
    record Found(
            Result result,
            @Nullable PartOfPerson one,
            @Nullable PartOfPerson parent) {

        PartOfPerson part() {
            if (one == null) {
                throw new IllegalStateException("must have found one: " + result);
            }
            return one;
        }
    }

    /**
     * The part a record or element speaks of.
     *
     * @param within the part of the history it stands in, which then is searched only; null to search all
     */
    Found find(PartMapping part, RecordWindow record, @Nullable PartOfPerson within) {
        Level level = part.role().requiredLevel();
        List<Fact> own = new ArrayList<>();
        List<Fact> above = new ArrayList<>();
        for (FieldBinding binding : part.match()) {
            Fact fact = binding.read(record.bytes(), record.start(), record.length(), record.source());
            (fact.name().level() == level ? own : above).add(fact);
        }
        @Nullable PartOfPerson parent = parent(level, above);
        if (own.isEmpty()) {
            return new Found(Result.NOT_ASKED, null, parent);
        }
        List<PartOfPerson> found =
                within != null && above.isEmpty() ? below(within, level, own) : parts(level, own, above);
        Result result = found.isEmpty() ? Result.NONE : found.size() == 1 ? Result.ONE : Result.SEVERAL;
        return new Found(result, found.size() == 1 ? found.get(0) : null, parent);
    }

    private @Nullable PartOfPerson parent(Level level, List<Fact> above) {
        Level of = level == Level.CHARGE ? Level.ARREST : Level.CHARGE;
        if (above.isEmpty() || level == Level.ARREST) {
            return null;
        }
        List<Fact> there = above.stream().filter(f -> f.name().level() == of).toList();
        List<Fact> higher = above.stream().filter(f -> f.name().level() != of).toList();
        List<PartOfPerson> found = there.isEmpty() ? List.of() : parts(of, there, higher);
        return found.size() == 1 ? found.get(0) : null;
    }

    private static List<PartOfPerson> below(PartOfPerson within, Level level, List<Fact> own) {
        return within.children.stream()
                .filter(part -> part.level == level && own.stream().allMatch(Fact::known) && has(part, own))
                .toList();
    }

    /** A key that is not known matches nothing: a blank docket is not the docket of another charge without one. */
    private List<PartOfPerson> parts(Level level, List<Fact> own, List<Fact> above) {
        if (!own.stream().allMatch(Fact::known) || !above.stream().allMatch(Fact::known)) {
            return List.of();
        }
        Predicate<PartOfPerson> fits = part -> has(part, own);
        return switch (level) {
            case PERSON -> tree.at(level).filter(fits).toList();
            case ARREST -> tree.arrests().stream().filter(fits).toList();
            case CHARGE ->
                tree.arrests().stream()
                        .filter(arrest -> has(arrest, of(above, Level.ARREST)))
                        .flatMap(arrest -> arrest.children.stream())
                        .filter(fits)
                        .toList();
            default ->
                parts(Level.CHARGE, of(above, Level.CHARGE), of(above, Level.ARREST)).stream()
                        .flatMap(charge -> charge.children.stream())
                        .filter(part -> part.isOf(level))
                        .filter(fits)
                        .toList();
        };
    }

    private static List<Fact> of(List<Fact> facts, Level level) {
        return facts.stream().filter(fact -> fact.name().level() == level).toList();
    }

    private static boolean has(PartOfPerson part, List<Fact> wanted) {
        return wanted.stream().allMatch(fact -> part.facts().get(fact.name()).hasValueOf(fact));
    }
}
