package org.slatebridge.mapping;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.Facts;
import org.slatebridge.history.Level;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;

/**
 * Places parts that are not records with sequence keys of their own: those that are matched with what datasets before
 * say, the elements of tables, and what stands below. Not thread-safe; one for many persons, one after the other.
 */
final class PartJoiner {

    private final PersonTree tree;
    private final PartSearch search;
    private final FactMerge merge;
    private final Alternatives alternatives;
    /** Keys of the records that came in of the current person. */
    private final Set<String> seen = new HashSet<>();

    private JoinRules rules = new JoinRules(JoinRules.Order.KEY, JoinRules.Fate.ADD, JoinRules.Fate.REJECT);
    private String prefix = "";

    PartJoiner(PersonTree tree, Precedence precedence) {
        this.tree = tree;
        this.search = new PartSearch(tree);
        this.merge = new FactMerge(precedence, tree);
        this.alternatives = new Alternatives(precedence, merge, tree);
    }

    void begin() {
        seen.clear();
    }

    void beginDataset(JoinRules joined, String keyPrefix) {
        rules = joined;
        prefix = keyPrefix;
    }

    void endDataset() {
        tree.at(Level.CHARGE).forEach(alternatives::settle);
    }

    /** Places a record of the current person, and what stands in it. */
    void add(RecordWindow record) {
        PartMapping part = record.type().part();
        @Nullable String own = record.path(part.key());
        @Nullable String parent = record.path(part.parent());
        if (own == null || parent == null) {
            tree.reject(Issue.Kind.KEY_INVALID, record.source());
            return;
        }
        String key = prefix + record.type().name() + ":" + parent + ":" + own;
        if (!part.key().isEmpty() && !seen.add(key)) {
            tree.reject(Issue.Kind.DUPLICATE, record.source());
            return;
        }
        if (part.match().isEmpty() && part.role() != Role.PERSON) {
            placeByKeys(part, parent, own, record);
        } else {
            place(part, Holder.NONE, record);
        }
    }

    /** Places a record that has the keys down to it, as one of which there is nothing below. */
    private void placeByKeys(PartMapping part, String parent, String own, RecordWindow record) {
        Level level = part.role().requiredLevel();
        String path = level == Level.ARREST ? prefix + own : HistoryAssembler.join(parent, own);
        PartOfPerson placed =
                new PartOfPerson(record.type(), level, path, record.facts(part.bindings()), record.source());
        placed.readCounts(record.bytes(), record.start(), record.length());
        boolean isNew = level == Level.ARREST ? tree.placeArrest(placed) : tree.placeCharge(parent, placed);
        if (isNew) {
            placeInside(part, new Holder(placed, true), record);
        }
    }

    /**
     * What a part stands in.
     *
     * @param part the part above it in the record; null where there is none or it could not be placed
     * @param attached false while the part above is not in the tree, because it has nothing in it yet
     */
    private record Holder(@Nullable PartOfPerson part, boolean attached) {

        static final Holder NONE = new Holder(null, false);
    }

    private void place(PartMapping part, Holder holder, RecordWindow record) {
        @Nullable
        Holder placed = part.role() == Role.PERSON ? placePerson(part, record) : placePart(part, holder, record);
        if (placed != null) {
            placeInside(part, placed, record);
        }
    }

    private void placeInside(PartMapping part, Holder holder, RecordWindow record) {
        Holder placed = holder;
        if (placed.part() == null) {
            return;
        }
        addBelow(part, placed.part(), record);
        for (TableMapping table : part.tables()) {
            Holder above = placed;
            for (int i = 0; i < table.elements().size(); i++) {
                if (table.isCounted(i, record)) {
                    place(table.elements().get(i), above, record);
                    above = attachedNow(above);
                }
            }
            placed = above;
        }
    }

    private Holder attachedNow(Holder holder) {
        boolean attached = holder.attached() || tree.arrests().contains(holder.part());
        return new Holder(holder.part(), attached);
    }

    private @Nullable Holder placePerson(PartMapping part, RecordWindow record) {
        Facts facts = record.facts(part.bindings());
        @Nullable PartOfPerson known = tree.person();
        if (known != null) {
            known.setFacts(merge.merge(known.facts(), facts));
            return new Holder(known, true);
        }
        PartOfPerson person = new PartOfPerson(record.type(), Level.PERSON, "", facts, record.source());
        tree.placePerson(person);
        return new Holder(person, true);
    }

    private @Nullable Holder placePart(PartMapping part, Holder holder, RecordWindow record) {
        Facts facts = record.facts(part.bindings());
        PartSearch.Found found = search.find(part, record, holder.attached() ? holder.part() : null);
        switch (found.result()) {
            case ONE -> {
                found.part().setFacts(merge.merge(found.part().facts(), facts));
                found.part().addPlace(new ChargePlace(part, record.source()));
                return new Holder(found.part(), true);
            }
            case SEVERAL -> {
                tree.reject(Issue.Kind.AMBIGUOUS, record.source());
                return null;
            }
            case NONE -> {
                if (!mayBeAdded(record.source())) {
                    return null;
                }
            }
            case NOT_ASKED -> {}
        }
        return add(part, facts, found.parent() == null ? holder : new Holder(found.parent(), true), record);
    }

    private boolean mayBeAdded(SourceRef source) {
        switch (rules.unmatched()) {
            case ADD -> tree.note(new Issue(Issue.Kind.ADDED, source));
            case REJECT -> tree.reject(Issue.Kind.UNMATCHED, source);
            case REFUSE ->
                throw new DiagnosticException(Diagnostic.at(
                        DiagnosticCode.PART_UNMATCHED,
                        new DataPosition(source.dataset(), source.record(), source.offset(), ""),
                        "no dataset before has the part that the record belongs to"));
        }
        return rules.unmatched() == JoinRules.Fate.ADD;
    }

    private @Nullable Holder add(PartMapping part, Facts facts, Holder holder, RecordWindow record) {
        @Nullable String own = record.path(part.key());
        if (own == null) {
            tree.reject(Issue.Kind.KEY_INVALID, record.source());
            return null;
        }
        return switch (part.role().requiredLevel()) {
            case ARREST ->
                new Holder(new PartOfPerson(record.type(), Level.ARREST, prefix + own, facts, record.source()), false);
            case CHARGE -> addCharge(part, own, facts, holder, record);
            default -> addBelowCharge(part, facts, holder, record);
        };
    }

    private Holder addCharge(PartMapping part, String own, Facts facts, Holder holder, RecordWindow record) {
        @Nullable PartOfPerson arrest = holder.part();
        if (arrest != null && !holder.attached()) {
            tree.placeArrest(arrest);
        }
        String arrestPath = arrest == null ? prefix + record.type().name() : arrest.path;
        String path = arrestPath + "/" + prefix + own;
        PartOfPerson charge = new PartOfPerson(record.type(), part, Level.CHARGE, path, facts, record.source());
        tree.placeCharge(arrestPath, charge);
        return new Holder(charge, true);
    }

    private @Nullable Holder addBelowCharge(PartMapping part, Facts facts, Holder holder, RecordWindow record) {
        @Nullable PartOfPerson charge = holder.part();
        if (charge == null || charge.level != Level.CHARGE) {
            tree.reject(Issue.Kind.CHARGE_MISSING, record.source());
            return null;
        }
        PartOfPerson child =
                new PartOfPerson(record.type(), part.role().requiredLevel(), charge.path, facts, record.source());
        charge.children.add(child);
        return new Holder(child, true);
    }

    /** How a charge ended, said by the charge's own record. */
    private static void addBelow(PartMapping part, PartOfPerson charge, RecordWindow record) {
        Map<Level, Facts> below = new EnumMap<>(Level.class);
        part.below().forEach((level, bindings) -> below.put(level, record.facts(bindings)));
        below.forEach((level, facts) -> {
            if (saysAnything(facts)) {
                charge.children.add(new PartOfPerson(record.type(), level, charge.path, facts, record.source()));
            }
        });
    }

    private static boolean saysAnything(Facts facts) {
        boolean[] says = new boolean[1];
        facts.forEach(fact -> says[0] |= fact.quality() != Quality.MISSING);
        return says[0];
    }
}
