package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.Fact;
import org.slatebridge.history.Facts;
import org.slatebridge.history.Level;
import org.slatebridge.history.Person;
import org.slatebridge.history.SourceRef;
import org.slatebridge.layout.Validity;
import org.slatebridge.record.Item;

/**
 * Makes one history at a time out of the records of a person. A record that cannot be placed is left out, but never
 * forgotten: the history says that it is there. Not thread-safe; one for many persons, one after the other.
 */
final class HistoryAssembler {

    private String personKey = "";
    private @Nullable PartOfPerson person;
    private final List<PartOfPerson> arrests = new ArrayList<>();
    private final List<SourceRef> unread = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    /** Begins the next person. */
    void begin(String key) {
        personKey = key;
        person = null;
        arrests.clear();
        unread.clear();
        issues.clear();
    }

    /** What was found about the records of the current person. */
    List<Issue> issues() {
        return List.copyOf(issues);
    }

    /** A record near this person that could not be told apart, and so may be one of this person's. */
    void addUnread(SourceRef source) {
        unread.add(source);
    }

    /** Places a record of the current person. */
    void add(RecordMapping type, byte[] bytes, int start, int length, SourceRef source) {
        @Nullable String parent = path(type.parent(), bytes, start, length);
        @Nullable String own = path(type.key(), bytes, start, length);
        if (parent == null || own == null) {
            reject(Issue.Kind.KEY_INVALID, source);
            return;
        }
        PartOfPerson part =
                new PartOfPerson(type, join(parent, own), facts(type, bytes, start, length, source), source);
        part.readCounts(bytes, start, length);
        switch (type.role()) {
            case PERSON -> placePerson(part);
            case ARREST -> placeUnder(arrests, part);
            case CHARGE -> placeUnder(arrestOf(parent, part).children, part);
            default -> placeUnderCharge(parent, part);
        }
    }

    /** The history of the current person. */
    CriminalHistory finish(SourceRef first) {
        if (person == null) {
            issues.add(new Issue(Issue.Kind.PERSON_MISSING, first));
            unread.add(first);
        } else {
            checkCounts(person, arrests);
        }
        for (PartOfPerson arrest : arrests) {
            checkCounts(arrest, arrest.children);
            arrest.children.forEach(charge -> checkCounts(charge, charge.children));
        }
        Facts facts = person == null ? Facts.NONE : person.facts;
        return new CriminalHistory(
                new Person(personKey, facts),
                arrests.stream().map(arrest -> arrest.toArrest(personKey)).toList(),
                unread);
    }

    private void placePerson(PartOfPerson part) {
        if (person == null) {
            person = part;
        } else {
            reject(Issue.Kind.DUPLICATE, part.source);
        }
    }

    private void placeUnder(List<PartOfPerson> siblings, PartOfPerson part) {
        @Nullable PartOfPerson twin = find(siblings, part.path);
        if (twin == null) {
            siblings.add(part);
        } else {
            reject(Issue.Kind.DUPLICATE, part.source);
        }
    }

    /** A record without a key of its own, such as a disposition, may come more than once. */
    private void placeOnce(List<PartOfPerson> siblings, PartOfPerson part) {
        boolean twin = part.hasKey()
                && siblings.stream().anyMatch(other -> other.isLike(part) && other.path.equals(part.path));
        if (twin) {
            reject(Issue.Kind.DUPLICATE, part.source);
        } else {
            siblings.add(part);
        }
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

    private void placeUnderCharge(String path, PartOfPerson part) {
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

    private void reject(Issue.Kind kind, SourceRef source) {
        issues.add(new Issue(kind, source));
        unread.add(source);
    }

    private void checkCounts(PartOfPerson part, List<PartOfPerson> children) {
        for (Entry<Level, Long> said : part.counts.entrySet()) {
            long found = below(children, said.getKey());
            if (said.getValue() != found) {
                issues.add(new Issue(Issue.Kind.COUNT_DIFFERS, part.source));
                unread.add(part.source);
            }
        }
    }

    private static long below(List<PartOfPerson> parts, Level level) {
        return parts.stream()
                .mapToLong(part -> (part.isOf(level) ? 1 : 0) + below(part.children, level))
                .sum();
    }

    private static Facts facts(RecordMapping type, byte[] bytes, int start, int length, SourceRef source) {
        List<FieldBinding> bindings = type.bindings();
        List<Fact> facts = new ArrayList<>(bindings.size());
        for (int i = 0; i < bindings.size(); i++) {
            facts.add(bindings.get(i).read(bytes, start, length, source));
        }
        return Facts.of(facts);
    }

    private static String join(String parent, String own) {
        return parent.isEmpty() || own.isEmpty() ? parent + own : parent + "/" + own;
    }

    private static @Nullable String path(List<Item> keys, byte[] bytes, int start, int length) {
        StringBuilder path = new StringBuilder();
        for (Item key : keys) {
            if (key.validity(bytes, start, length) != Validity.VALID) {
                return null;
            }
            @Nullable String part = part(key, bytes, start, length);
            if (part == null) {
                return null;
            }
            path.append(path.isEmpty() ? "" : "/").append(part);
        }
        return path.toString();
    }

    /** One key; null where it is none, or would pass for two. */
    private static @Nullable String part(Item key, byte[] bytes, int start, int length) {
        if (key.numeric()) {
            long number = Digits.number(key, bytes, start, length);
            return number == Digits.NONE ? null : Long.toString(number);
        }
        String text = key.text(bytes, start, length).strip();
        return text.contains("/") ? null : text;
    }
}
