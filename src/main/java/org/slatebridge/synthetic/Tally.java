package org.slatebridge.synthetic;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.slatebridge.history.Quality;

/** Counts what was made up, so that what is read can be counted against it. Not thread-safe. */
final class Tally {

    private final Map<String, Map<String, Map<Fate, Long>>> records = new TreeMap<>();
    private final Map<String, Map<String, Long>> found = new TreeMap<>();
    private final Map<String, Map<String, Map<String, Long>>> codes = new TreeMap<>();
    private final Map<String, Map<String, Long>> invalid = new TreeMap<>();
    private final Map<String, Map<Quality, Long>> facts = new TreeMap<>();
    private final Map<String, Long> disagreed = new TreeMap<>();

    /** A record of a dataset and type. */
    void record(String dataset, String type, Fate fate) {
        records.computeIfAbsent(dataset, d -> new TreeMap<>())
                .computeIfAbsent(type, t -> new EnumMap<>(Fate.class))
                .merge(fate, 1L, Long::sum);
    }

    /** What a right join goes by to find whose record it is. */
    void foundBy(String dataset, String way) {
        found.computeIfAbsent(dataset, d -> new TreeMap<>()).merge(way, 1L, Long::sum);
    }

    /** A code as it stands in a record, blank if empty. */
    void code(String dataset, String item, String code) {
        codes.computeIfAbsent(dataset, d -> new TreeMap<>())
                .computeIfAbsent(item, i -> new TreeMap<>())
                .merge(code, 1L, Long::sum);
    }

    /** An item whose bytes mean nothing. */
    void invalid(String dataset, String item) {
        invalid.computeIfAbsent(dataset, d -> new TreeMap<>()).merge(item, 1L, Long::sum);
    }

    /** What is to be found about a question. */
    void fact(String name, TrueFact fact) {
        facts.computeIfAbsent(name, n -> new EnumMap<>(Quality.class)).merge(fact.quality(), 1L, Long::sum);
        if (fact.quality() == Quality.PRESENT && !fact.against().isEmpty()) {
            disagreed.merge(name, 1L, Long::sum);
        }
    }

    /** By dataset, record type and fate. */
    Map<String, Map<String, Map<Fate, Long>>> records() {
        return records;
    }

    /** By dataset and what was gone by, without orphans. */
    Map<String, Map<String, Long>> found() {
        return found;
    }

    /** By dataset, item and code. */
    Map<String, Map<String, Map<String, Long>>> codes() {
        return codes;
    }

    /** By dataset and item. */
    Map<String, Map<String, Long>> invalid() {
        return invalid;
    }

    /** By fact and quality. */
    Map<String, Map<Quality, Long>> facts() {
        return facts;
    }

    /** Facts for which a system that is not believed says something else. */
    Map<String, Long> disagreed() {
        return disagreed;
    }
}
