package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Arrest;
import org.slatebridge.history.Charge;
import org.slatebridge.history.Disposition;
import org.slatebridge.history.Facts;
import org.slatebridge.history.Level;
import org.slatebridge.history.Sentence;
import org.slatebridge.history.SourceRef;

/** A record, or an element of a table in it, on its way to becoming part of a history. Not thread-safe. */
final class PartOfPerson {

    final Level level;
    final String path;
    final SourceRef source;
    final List<PartOfPerson> children = new ArrayList<>();
    /** How many records of a level should follow; no such number where the record does not say it. */
    Map<Level, Long> counts = Map.of();

    private final @Nullable RecordMapping type;
    private Facts facts;

    PartOfPerson(@Nullable RecordMapping type, Level level, String path, Facts facts, SourceRef source) {
        this.type = type;
        this.level = level;
        this.path = path;
        this.facts = facts;
        this.source = source;
    }

    /** An arrest that the data only mentions. */
    static PartOfPerson unknown(String path, SourceRef source) {
        return new PartOfPerson(null, Level.ARREST, path, Facts.NONE, source);
    }

    Facts facts() {
        return facts;
    }

    void setFacts(Facts merged) {
        facts = merged;
    }

    /** Adds what follows from all that the data says of the part. */
    void derive(Derivations derivations) {
        facts = derivations.apply(level, facts);
    }

    boolean hasKey() {
        return type != null && !type.key().isEmpty();
    }

    /** True if both are of one record type of one dataset. */
    boolean isLike(PartOfPerson other) {
        return type != null
                && other.type != null
                && type.index() == other.type.index()
                && source.dataset().equals(other.source.dataset());
    }

    boolean isOf(Level wanted) {
        return type != null && level == wanted;
    }

    /** Notes how many records of which level should follow; a count that is not valid says nothing. */
    void readCounts(byte[] bytes, int start, int length) {
        if (type == null || type.children().isEmpty()) {
            return;
        }
        counts = new EnumMap<>(Level.class);
        type.children().forEach((below, item) -> counts.put(below, Digits.validNumber(item, bytes, start, length)));
    }

    Arrest toArrest(String person) {
        List<Charge> charges = new ArrayList<>(children.size());
        for (PartOfPerson charge : children) {
            charges.add(charge.toCharge(person));
        }
        return new Arrest(person + "/" + path, facts, charges);
    }

    private Charge toCharge(String person) {
        List<Disposition> dispositions = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (PartOfPerson child : children) {
            if (child.isOf(Level.DISPOSITION)) {
                dispositions.add(new Disposition(child.facts, child.source));
            } else {
                sentences.add(new Sentence(child.facts, child.source));
            }
        }
        return new Charge(person + "/" + path, facts, dispositions, sentences, source);
    }
}
