package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Arrest;
import org.slatebridge.history.Charge;
import org.slatebridge.history.Disposition;
import org.slatebridge.history.Facts;
import org.slatebridge.history.Level;
import org.slatebridge.history.Sentence;
import org.slatebridge.history.SourceRef;
import org.slatebridge.record.Item;

/** A record, or an element of a table in it, on its way to becoming part of a history. Not thread-safe. */
final class PartOfPerson {

    private static final long[] NO_COUNTS = {};

    final Level level;
    final String path;
    final SourceRef source;
    final List<PartOfPerson> children = new ArrayList<>();
    /**
     * How many records should follow, in the order of {@link #counted}; where it is no valid number, no such number.
     */
    long[] counts = NO_COUNTS;

    /** Where else the part is said than in its own record; of charges alone. */
    private List<ChargePlace> elsewhere = List.of();

    private final @Nullable RecordMapping type;
    private final @Nullable PartMapping part;
    private Facts facts;

    /** A part that a record is. */
    PartOfPerson(RecordMapping type, Level level, String path, Facts facts, SourceRef source) {
        this(type, type.part(), level, path, facts, source);
    }

    /** @param part what is said of it, in the record or in an element of a table */
    PartOfPerson(
            @Nullable RecordMapping type,
            @Nullable PartMapping part,
            Level level,
            String path,
            Facts facts,
            SourceRef source) {
        this.type = type;
        this.part = part;
        this.level = level;
        this.path = path;
        this.facts = facts;
        this.source = source;
    }

    /** An arrest that the data only mentions. */
    static PartOfPerson unknown(String path, SourceRef source) {
        return new PartOfPerson(null, null, Level.ARREST, path, Facts.NONE, source);
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

    /** Notes where else the part is said. */
    void addPlace(ChargePlace place) {
        if (level == Level.CHARGE) {
            elsewhere = with(elsewhere, place);
        }
    }

    /** Everywhere the part is said, its own record first. */
    List<ChargePlace> places() {
        List<ChargePlace> places = new ArrayList<>(1 + elsewhere.size());
        if (part != null) {
            places.add(new ChargePlace(part, source));
        }
        places.addAll(elsewhere);
        return places;
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

    /** The levels of which the record says how many records should follow, once its counts are read. */
    Set<Level> counted() {
        return type == null || counts.length == 0 ? Set.of() : type.children().keySet();
    }

    /** Notes how many records of which level should follow; a count that is not valid says nothing. */
    void readCounts(byte[] bytes, int start, int length) {
        if (type == null || type.children().isEmpty()) {
            return;
        }
        counts = new long[type.children().size()];
        int i = 0;
        for (Item item : type.children().values()) {
            counts[i++] = Digits.validNumber(item, bytes, start, length);
        }
    }

    /** @param prefix what stands before the path in the keys of all parts of the person */
    Arrest toArrest(String prefix) {
        List<Charge> charges = new ArrayList<>(children.size());
        for (PartOfPerson charge : children) {
            charges.add(charge.toCharge(prefix));
        }
        return new Arrest(prefix.concat(path), facts, charges);
    }

    private Charge toCharge(String prefix) {
        List<Disposition> dispositions = List.of();
        List<Sentence> sentences = List.of();
        for (PartOfPerson child : children) {
            if (child.isOf(Level.DISPOSITION)) {
                dispositions = with(dispositions, new Disposition(child.facts, child.source));
            } else {
                sentences = with(sentences, new Sentence(child.facts, child.source));
            }
        }
        return new Charge(prefix.concat(path), facts, dispositions, sentences, source);
    }

    /** The list and one more; most charges have one of each, which needs no list that can grow. */
    private static <T> List<T> with(List<T> list, T one) {
        if (list.isEmpty()) {
            return List.of(one);
        }
        List<T> more = list.size() == 1 ? new ArrayList<>(list) : list;
        more.add(one);
        return more;
    }
}
