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
        Builder builder = new Builder(facts.size());
        facts.forEach(builder::add);
        return builder.build();
    }

    /**
     * Takes answers of one level as they are read; of two to the same question the last one counts. Not thread-safe;
     * good for one {@link Facts}.
     */
    public static final class Builder {

        private @Nullable Fact[] byIndex;

        /** @param size how many facts of the level there may be; it grows where there are more */
        public Builder(int size) {
            byIndex = new Fact[size];
        }

        /** Takes one more. */
        public void add(Fact fact) {
            int index = fact.name().index();
            if (index >= byIndex.length) {
                byIndex = Arrays.copyOf(byIndex, index + 1);
            }
            byIndex[index] = fact;
        }

        /** The answers. */
        public Facts build() {
            return new Facts(byIndex);
        }
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

    /** How many questions of the level there may be answers to. */
    int size() {
        return byIndex.length;
    }

    /** The answer to the question of a place in the catalogue, from 0; null where none was given. */
    @Nullable
    Fact at(int index) {
        return byIndex[index];
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
