package org.slatebridge.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A level 01 (or 77), resolved to bytes. Immutable; safe for use by many threads. */
public final class RecordLayout {

    private final List<Field> fields;
    private final boolean implied;
    private final int minimumLength;

    RecordLayout(List<Field> fields, boolean implied) {
        this.fields = List.copyOf(fields);
        this.implied = implied;
        this.minimumLength = ShortestRecord.length(root());
    }

    /** Name of the level 01; of the copybook where that begins below level 01. */
    public String name() {
        return root().name();
    }

    /** True where the copybook begins below level 01: the record itself is not in the source. */
    public boolean isImplied() {
        return implied;
    }

    /** True for a level 77, which is no record. */
    public boolean isStandalone() {
        return root().level() == 77;
    }

    /** The level 01. */
    public Field root() {
        return fields.get(0);
    }

    /** All items in the order of the copybook, level 01 first, level 66 last. */
    public List<Field> fields() {
        return fields;
    }

    /** Bytes with all tables at their maximum. */
    public int length() {
        return root().length();
    }

    /** Bytes with all tables under DEPENDING ON at their minimum. */
    public int minimumLength() {
        return minimumLength;
    }

    /** True if a table depends on a counter. */
    public boolean isVariable() {
        return fields.stream().anyMatch(f -> f.occurs() != null && f.occurs().isVariable());
    }

    /**
     * The items a name may mean, in the order of the copybook, without regard to upper and lower case.
     *
     * @param name {@code NAME}; {@code NAME OF GROUP} (or IN) with any number of groups; or a path from below level 01,
     *     joined with {@code /}
     */
    public List<Field> named(String name) {
        String wanted = name.strip();
        if (wanted.indexOf('/') >= 0) {
            return fields.stream()
                    .filter(f -> f.path().equalsIgnoreCase(wanted))
                    .toList();
        }
        List<String> words = qualifiedName(wanted);
        return fields.stream().filter(f -> matches(f, words)).toList();
    }

    /** The item of a name, as in {@link #named}; empty where there is none, and where there is more than one. */
    public Optional<Field> find(String name) {
        List<Field> found = named(name);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static List<String> qualifiedName(String name) {
        List<String> words = new ArrayList<>();
        boolean expectName = true;
        for (String word : name.split("\\s+", -1)) {
            String upper = word.toUpperCase(Locale.ROOT);
            if (!expectName && (upper.equals("OF") || upper.equals("IN"))) {
                expectName = true;
            } else {
                words.add(word);
                expectName = false;
            }
        }
        return words;
    }

    private static boolean matches(Field field, List<String> words) {
        if (!field.name().equalsIgnoreCase(words.get(0))) {
            return false;
        }
        int next = 1;
        for (Field at = field.parent(); at != null && next < words.size(); at = at.parent()) {
            if (at.name().equalsIgnoreCase(words.get(next))) {
                next++;
            }
        }
        return next == words.size();
    }

    /** The name, for messages. */
    @Override
    public String toString() {
        return name();
    }
}
