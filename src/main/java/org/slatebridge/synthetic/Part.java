package org.slatebridge.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Level;
import org.slatebridge.mapping.FactValue;

/** A part of a made-up history, on its way to becoming a record. Not thread-safe. */
final class Part {

    final Level level;
    final List<Part> children = new ArrayList<>();
    final List<Defect> defects = new ArrayList<>();
    boolean lost;
    private final Map<FactName, FactValue> facts = new HashMap<>();

    Part(Level level) {
        this.level = level;
    }

    Part add(Level childLevel) {
        Part child = new Part(childLevel);
        children.add(child);
        return child;
    }

    void set(String fact, long value) {
        facts.put(FactCatalogue.standard().get(fact), FactValue.of(value));
    }

    void set(String fact, String value) {
        facts.put(FactCatalogue.standard().get(fact), FactValue.of(value));
    }

    @Nullable
    FactValue get(FactName fact) {
        return facts.get(fact);
    }

    long written(Level childLevel) {
        return children.stream().filter(c -> c.level == childLevel && !c.lost).count();
    }
}
