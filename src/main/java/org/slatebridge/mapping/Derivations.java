package org.slatebridge.mapping;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Facts;
import org.slatebridge.history.Level;

/** The dates a mapping works out from others. Immutable. */
public final class Derivations {

    /** Nothing is worked out. */
    static final Derivations NONE = new Derivations(List.of());

    private final Map<Level, List<Derivation>> byLevel = new EnumMap<>(Level.class);

    /** @param all in the order of the mapping; one may begin with what one before it gives */
    Derivations(Collection<Derivation> all) {
        all.stream()
                .collect(Collectors.groupingBy(derivation -> derivation.target().level()))
                .forEach((level, list) -> byLevel.put(level, List.copyOf(list)));
    }

    /**
     * The facts of a part and those that follow from them. Call it once, when all that the data says of the part is
     * there.
     *
     * @param level of the part
     */
    public Facts apply(Level level, Facts facts) {
        List<Derivation> derivations = byLevel.getOrDefault(level, List.of());
        Facts more = facts;
        for (int i = 0; i < derivations.size(); i++) {
            more = more.with(derivations.get(i).of(more));
        }
        return more;
    }

    /** True if nothing is worked out. */
    boolean isEmpty() {
        return byLevel.isEmpty();
    }

    /** How a fact is worked out, for people; empty for one that is not. */
    public Optional<String> words(FactName fact) {
        return byLevel.getOrDefault(fact.level(), List.of()).stream()
                .filter(derivation -> derivation.target() == fact)
                .map(Derivation::words)
                .findFirst();
    }

    /** The facts that are worked out. */
    public Set<FactName> targets() {
        return byLevel.values().stream()
                .flatMap(List::stream)
                .map(Derivation::target)
                .collect(Collectors.toUnmodifiableSet());
    }
}
