package org.slatebridge.history;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The answers one part of a rap sheet gives. Immutable; a question nobody answered is {@link Quality#MISSING}. */
public final class Facts {

    /** No answers at all. */
    public static final Facts NONE = new Facts(new Fact[0]);

    private final @Nullable Fact[] byIndex;

    private Facts(@Nullable Fact[] byIndex) {
        this.byIndex = byIndex;
    }

    /** These answers, all of one level; of two to the same question the last one counts. */
    public static Facts of(Collection<Fact> facts) {
        int size = 0;
        for (Fact fact : facts) {
            size = Math.max(size, fact.name().index() + 1);
        }
        @Nullable Fact[] byIndex = new Fact[size];
        for (Fact fact : facts) {
            byIndex[fact.name().index()] = fact;
        }
        return new Facts(byIndex);
    }

    /** These answers and one more of the same level, which counts against an earlier one to the same question. */
    public Facts with(Fact fact) {
        int index = fact.name().index();
        @Nullable Fact[] more = Arrays.copyOf(byIndex, Math.max(byIndex.length, index + 1));
        more[index] = fact;
        return new Facts(more);
    }

    /** The answer to a question of this part's level; never null. */
    public Fact get(FactName name) {
        Fact fact = name.index() < byIndex.length ? byIndex[name.index()] : null;
        return fact == null ? name.missing() : fact;
    }

    /** Hands on every answer that was given, in the order of the catalogue. */
    public void forEach(Consumer<Fact> consumer) {
        for (Fact fact : byIndex) {
            if (fact != null) {
                consumer.accept(fact);
            }
        }
    }
}
