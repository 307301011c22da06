package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Arrest;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.Facts;
import org.slatebridge.history.Level;
import org.slatebridge.history.Person;
import org.slatebridge.history.SourceRef;

/**
 * What is known of one person while the records come in: arrests, charges below them, dispositions and sentences below
 * those; and what was found. Not thread-safe; one for many persons, one after the other.
 */
final class PersonTree {

    private final Derivations derivations;
    private String key = "";
    private @Nullable PartOfPerson person;
    private final List<PartOfPerson> arrests = new ArrayList<>();
    private final List<SourceRef> unread = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    /** @param derivations dates that follow from what the records say */
    PersonTree(Derivations derivations) {
        this.derivations = derivations;
    }

    /** Begins the next person. */
    void begin(String personKey) {
        key = personKey;
        person = null;
        arrests.clear();
        unread.clear();
        issues.clear();
    }

    List<Issue> issues() {
        return List.copyOf(issues);
    }

    void note(Issue issue) {
        issues.add(issue);
    }

    /** A record that may be one of this person's, and could not be placed. */
    void addUnread(SourceRef source) {
        unread.add(source);
    }

    void reject(Issue.Kind kind, SourceRef source) {
        issues.add(new Issue(kind, source));
        unread.add(source);
    }

    @Nullable
    PartOfPerson person() {
        return person;
    }

    List<PartOfPerson> arrests() {
        return arrests;
    }

    /** All parts of a level. */
    Stream<PartOfPerson> at(Level level) {
        return switch (level) {
            case PERSON -> Stream.ofNullable(person);
            case ARREST -> arrests.stream();
            case CHARGE -> arrests.stream().flatMap(arrest -> arrest.children.stream());
            default ->
                at(Level.CHARGE).flatMap(charge -> charge.children.stream()).filter(part -> part.isOf(level));
        };
    }

    void placePerson(PartOfPerson part) {
        if (person == null) {
            person = part;
        } else {
            reject(Issue.Kind.DUPLICATE, part.source);
        }
    }

    /** Places an arrest; false, and it is rejected, if there is one with its keys. */
    boolean placeArrest(PartOfPerson part) {
        return placeUnder(arrests, part);
    }

    /** Places a charge; false, and it is rejected, if there is one with its keys. */
    boolean placeCharge(String arrestPath, PartOfPerson part) {
        return placeUnder(arrestOf(arrestPath, part).children, part);
    }

    private boolean placeUnder(List<PartOfPerson> siblings, PartOfPerson part) {
        @Nullable PartOfPerson twin = find(siblings, part.path);
        if (twin == null) {
            return siblings.add(part);
        }
        reject(Issue.Kind.DUPLICATE, part.source);
        return false;
    }

    /** A record without a key of its own, such as a disposition, may come more than once. */
    private void placeOnce(List<PartOfPerson> siblings, PartOfPerson part) {
        if (part.hasKey() && hasTwin(siblings, part)) {
            reject(Issue.Kind.DUPLICATE, part.source);
        } else {
            siblings.add(part);
        }
    }

    private static boolean hasTwin(List<PartOfPerson> siblings, PartOfPerson part) {
        for (PartOfPerson other : siblings) {
            if (other.isLike(part) && other.path.equals(part.path)) {
                return true;
            }
        }
        return false;
    }

    private PartOfPerson arrestOf(String path, PartOfPerson charge) {
        @Nullable PartOfPerson arrest = find(arrests, path);
        if (arrest != null) {
            return arrest;
        }
        issues.add(new Issue(Issue.Kind.ARREST_MISSING, charge.source));
        PartOfPerson unknown = PartOfPerson.unknown(path, charge.source);
        arrests.add(unknown);
        return unknown;
    }

    void placeBelowCharge(String path, PartOfPerson part) {
        for (int i = arrests.size() - 1; i >= 0; i--) {
            @Nullable PartOfPerson charge = find(arrests.get(i).children, path);
            if (charge != null) {
                placeOnce(charge.children, part);
                return;
            }
        }
        reject(Issue.Kind.CHARGE_MISSING, part.source);
    }

    private static @Nullable PartOfPerson find(List<PartOfPerson> parts, String path) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i).path.equals(path)) {
                return parts.get(i);
            }
        }
        return null;
    }

    /** The history of the person. */
    CriminalHistory finish(SourceRef first) {
        if (person == null) {
            issues.add(new Issue(Issue.Kind.PERSON_MISSING, first));
            unread.add(first);
        } else {
            checkCounts(person, arrests);
        }
        for (PartOfPerson arrest : arrests) {
            checkCounts(arrest, arrest.children);
            for (PartOfPerson charge : arrest.children) {
                checkCounts(charge, charge.children);
            }
        }
        if (!derivations.isEmpty()) {
            Stream.of(Level.values()).flatMap(this::at).forEach(part -> part.derive(derivations));
        }
        Facts facts = person == null ? Facts.NONE : person.facts();
        List<Arrest> told = new ArrayList<>(arrests.size());
        String prefix = key + "/";
        for (PartOfPerson arrest : arrests) {
            told.add(arrest.toArrest(prefix));
        }
        return new CriminalHistory(new Person(key, facts), told, unread);
    }

    /** Where each charge is said, by its key. */
    Map<String, List<ChargePlace>> chargePlaces() {
        Map<String, List<ChargePlace>> places = new HashMap<>();
        String prefix = key + "/";
        at(Level.CHARGE).forEach(charge -> places.put(prefix.concat(charge.path), charge.places()));
        return places;
    }

    private void checkCounts(PartOfPerson part, List<PartOfPerson> children) {
        int i = 0;
        for (Level level : part.counted()) {
            long found = below(children, level, part.source.dataset());
            if (part.counts[i++] != found) {
                issues.add(new Issue(Issue.Kind.COUNT_DIFFERS, part.source));
                unread.add(part.source);
            }
        }
    }

    /** Parts that another dataset added are none of those a record counts. */
    private static long below(List<PartOfPerson> parts, Level level, String dataset) {
        long found = 0;
        for (PartOfPerson part : parts) {
            found += part.isOf(level) && part.source.dataset().equals(dataset) ? 1 : 0;
            found += below(part.children, level, dataset);
        }
        return found;
    }
}
