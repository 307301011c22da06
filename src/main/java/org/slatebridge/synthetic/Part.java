package org.slatebridge.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Level;
import org.slatebridge.mapping.FactValue;

/** What one system knows of a part of a made-up history, on its way to becoming a record. Not thread-safe. */
final class Part {

    final Level level;
    final List<Part> children = new ArrayList<>();
    final List<Defect> defects = new ArrayList<>();
    boolean lost;
    private final Map<String, FactValue> facts = new HashMap<>();
    private final Set<String> spoilt = new HashSet<>();

    Part(Level level) {
        this.level = level;
    }

    Part add(Level childLevel) {
        Part child = new Part(childLevel);
        children.add(child);
        return child;
    }

    void set(String fact, long value) {
        facts.put(fact, FactValue.of(value));
    }

    void set(String fact, String value) {
        facts.put(fact, FactValue.of(value));
    }

    /** Takes over what another part knows, if it does. */
    void copy(String fact, Part from) {
        FactValue value = from.get(fact);
        if (value != null) {
            facts.put(fact, value);
        }
    }

    /** Nothing is known, and nothing that means anything is written. */
    void erase(String fact) {
        facts.remove(fact);
        spoilt.remove(fact);
    }

    /** Something is written there, but it means nothing. */
    void spoil(String fact) {
        facts.remove(fact);
        spoilt.add(fact);
    }

    boolean isSpoilt(String fact) {
        return spoilt.contains(fact);
    }

    @Nullable
    FactValue get(String fact) {
        return facts.get(fact);
    }

    /** The number of a fact, 0 where it is not known. */
    long number(String fact) {
        FactValue value = facts.get(fact);
        return value == null ? 0 : value.number();
    }

    /** The text of a fact, empty where it is not known. */
    String text(String fact) {
        FactValue value = facts.get(fact);
        return value == null ? "" : value.text();
    }

    /** The first part of that level below this one, or null. */
    @Nullable
    Part first(Level childLevel) {
        return children.stream().filter(c -> c.level == childLevel).findFirst().orElse(null);
    }

    long written(Level childLevel) {
        return children.stream().filter(c -> c.level == childLevel && !c.lost).count();
    }
}
