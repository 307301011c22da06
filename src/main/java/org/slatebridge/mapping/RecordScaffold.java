package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Level;
import org.slatebridge.layout.ConditionName;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.Occurs;
import org.slatebridge.layout.RecordLayout;

/** Proposes what one record type means, and lists what it does not understand. Not thread-safe. */
final class RecordScaffold {

    /** So many elementary items at the beginning of a record may tell its type. */
    private static final int FIRST_ITEMS = 3;

    private final RecordLayout layout;
    private final ScaffoldNames names;
    private final ScaffoldFact facts;
    private final List<String> lines = new ArrayList<>();
    private final Set<Field> used = new HashSet<>();
    private final List<Field> items;
    private final @Nullable String roleWord;
    private Role role;

    RecordScaffold(RecordLayout layout, Map<String, Map<String, String>> tables) {
        this.layout = layout;
        this.names = new ScaffoldNames(layout);
        this.facts = new ScaffoldFact(names, tables);
        this.items = layout.fields().stream()
                .filter(field -> !field.isGroup() && !field.isFiller() && field.level() != 66)
                .filter(field -> field.tables().isEmpty() && redefined(field) == null)
                .filter(field -> reference(field).isPresent())
                .toList();
        Optional<Map.Entry<Role, String>> told = RoleWords.role(layout.name());
        this.role = told.map(Map.Entry::getKey).orElse(Role.IGNORED);
        this.roleWord = told.map(Map.Entry::getValue).orElse(null);
    }

    /** The item with a person's key, if the record's role asks for one and a name tells it. */
    Optional<Field> personKey() {
        return role.ofPerson() ? first(name -> RoleWords.isPersonKey(role, name)) : Optional.empty();
    }

    /** The role that the record's name tells. */
    Role role() {
        return role;
    }

    /** The lines of the record, without indentation; keys below it by two blanks. */
    List<String> lines(int personKeyLength, boolean onlyRecord) {
        lines.add(layout.name() + ":");
        when(onlyRecord);
        role(personKeyLength);
        if (role != Role.IGNORED) {
            children();
            facts();
        }
        notUnderstood();
        return lines;
    }

    private void when(boolean onlyRecord) {
        List<Field> start = items.subList(0, Math.min(FIRST_ITEMS, items.size()));
        for (Field field : start) {
            for (ConditionName condition : field.conditions()) {
                Optional<String> value = CodeGuess.single(condition);
                if (value.isPresent() && !value.get().isEmpty() && tellsType(field, condition)) {
                    when(field, value.get(), "level 88 " + condition.name());
                    return;
                }
            }
        }
        for (Field field : start) {
            Optional<String> value = Optional.ofNullable(field.value()).flatMap(CodeGuess::value);
            if (value.isPresent() && !value.get().isEmpty() && (isNamedType(field) || field == start.get(0))) {
                when(field, value.get(), "the VALUE of the item");
                return;
            }
        }
        if (!onlyRecord) {
            String item = start.stream()
                    .filter(this::isNamedType)
                    .findFirst()
                    .flatMap(this::reference)
                    .orElse("ITEM");
            lines.add("  # when: { " + item
                    + ": '?' }  # check: which value has this record type? as it is, every record fits");
        }
    }

    private void when(Field field, String value, String why) {
        used.add(field);
        lines.add("  when: { " + require(field) + ": " + ScaffoldFact.quoted(value) + " }  # check: " + why);
    }

    /** A single level 88 of an item that is named like a type, or one whose words tell the record's role. */
    private boolean tellsType(Field field, ConditionName condition) {
        if (field.conditions().size() == 1 && isNamedType(field)) {
            return true;
        }
        return role != Role.IGNORED
                && RoleWords.role(condition.name())
                        .map(Map.Entry::getKey)
                        .filter(told -> told == role)
                        .isPresent();
    }

    private boolean isNamedType(Field field) {
        return names.of(field).matches("(.*-)?(TYPE|TYP|CODE|CD|REC-ID|RECORD-ID)");
    }

    private void role(int personKeyLength) {
        if (roleWord == null) {
            lines.add("  as: ignored  # check: its name tells no role");
            return;
        }
        if (!role.ofPerson()) {
            lines.add("  as: " + role.word() + "  # check: " + roleWord + " in its name");
            return;
        }
        Optional<Field> person = personKey();
        List<Field> parents = parents();
        if (person.isEmpty() || person.get().length() != personKeyLength || parents.size() != role.parentDepth()) {
            lines.add("  as: ignored  # check: " + roleWord + " in its name, but " + missing(person, personKeyLength));
            role = Role.IGNORED;
            return;
        }
        lines.add("  as: " + role.word() + "  # check: " + roleWord + " in its name");
        lines.add("  person: " + use(person.get()) + "  # check: " + ScaffoldFact.place(person.get()));
        if (!parents.isEmpty()) {
            lines.add("  parent: ["
                    + String.join(", ", parents.stream().map(this::use).toList())
                    + "]  # check: named like the keys of what it stands below");
        }
        key();
    }

    private String missing(Optional<Field> person, int personKeyLength) {
        if (person.isEmpty()) {
            return "no item is named like a person's key";
        }
        return person.get().length() != personKeyLength
                ? person.get().name() + " has another length than a person's key has in other records"
                : "no items are named like the " + role.parentDepth() + " keys of what it stands below";
    }

    private List<Field> parents() {
        List<Level> above = switch (role) {
            case CHARGE -> List.of(Level.ARREST);
            case DISPOSITION, SENTENCE -> List.of(Level.ARREST, Level.CHARGE);
            default -> List.of();
        };
        Set<Field> found = new LinkedHashSet<>();
        above.forEach(level -> first(name -> RoleWords.isKeyOf(level, name)).ifPresent(found::add));
        return List.copyOf(found);
    }

    private void key() {
        Level level = role.level();
        if (level == null || level == Level.PERSON) {
            return;
        }
        Optional<Field> key = items.stream()
                .filter(field -> !used.contains(field) && RoleWords.isOwnKey(level, names.of(field)))
                .findFirst();
        if (key.isPresent()) {
            lines.add("  key: [" + use(key.get()) + "]  # check: " + ScaffoldFact.place(key.get()));
        } else if (level == Level.ARREST || level == Level.CHARGE) {
            lines.add("  # key: [ITEM]  # check: which item tells one " + role.word() + " of a person from the next?");
        }
    }

    private void children() {
        Level below = role == Role.PERSON ? Level.ARREST : role == Role.ARREST ? Level.CHARGE : null;
        if (below != null) {
            first(name -> RoleWords.isCountOf(below, name))
                    .ifPresent(
                            count -> lines.add("  children: { " + below.name().toLowerCase(Locale.ROOT) + ": "
                                    + use(count) + " }  # check: named like a count"));
        }
    }

    private void facts() {
        List<String> found = new ArrayList<>();
        Set<FactName> answered = new HashSet<>();
        Level level = role.level();
        for (Field field : items) {
            Optional<FactName> fact =
                    level == null || used.contains(field) ? Optional.empty() : FactWords.of(level, names.of(field));
            if (fact.isPresent() && !answered.contains(fact.get())) {
                List<String> proposed = facts.lines(fact.get(), field, require(field));
                if (!proposed.isEmpty()) {
                    found.addAll(proposed);
                    answered.add(fact.get());
                    used.add(field);
                }
            }
        }
        if (!found.isEmpty()) {
            boolean live = found.stream().anyMatch(line -> !line.startsWith("#"));
            lines.add(live ? "  facts:" : "  # facts:");
            found.forEach(line -> lines.add("    " + line));
        }
    }

    private void notUnderstood() {
        List<Field> left = layout.fields().stream()
                .filter(field -> !field.isGroup() && !field.isFiller() && field.level() != 66)
                .filter(field -> !used.contains(field))
                .toList();
        if (!left.isEmpty()) {
            int width =
                    left.stream().mapToInt(field -> field.path().length()).max().orElse(0);
            lines.add("  # check: not understood, with picture and offset:");
            left.forEach(field -> lines.add("  #   "
                    + String.format(Locale.ROOT, "%-" + width + "s  ", field.path()) + ScaffoldFact.place(field)
                    + notes(field)));
        }
    }

    private String notes(Field field) {
        StringBuilder notes = new StringBuilder();
        for (Field table : field.tables()) {
            Occurs occurs = table.occurs();
            notes.append(", in table ").append(table.name()).append(" of ").append(occurs == null ? 1 : occurs.max());
        }
        Field redefinition = redefined(field);
        if (redefinition != null) {
            notes.append(", redefines ").append(String.valueOf(redefinition.redefines()));
        }
        Map<String, String> meanings = CodeGuess.meanings(field, names);
        if (!meanings.isEmpty()) {
            List<String> values = meanings.entrySet().stream()
                    .map(m -> ScaffoldFact.quoted(m.getKey()) + " " + m.getValue())
                    .toList();
            notes.append("; ").append(String.join(", ", values));
        }
        return notes.toString();
    }

    /** The item or group with REDEFINES that the field is or stands in, or null. */
    private static @Nullable Field redefined(Field field) {
        for (Field at = field; at.parent() != null; at = at.parent()) {
            if (at.redefines() != null) {
                return at;
            }
        }
        return null;
    }

    private Optional<Field> first(Predicate<String> name) {
        return items.stream().filter(field -> name.test(names.of(field))).findFirst();
    }

    private String use(Field field) {
        used.add(field);
        return require(field);
    }

    private String require(Field field) {
        return reference(field).orElse(field.path());
    }

    /**
     * How a mapping names the item: by name, or where several have it by path; empty where that is not enough either.
     */
    private Optional<String> reference(Field field) {
        if (layout.named(field.name()).size() == 1) {
            return Optional.of(field.name());
        }
        return field.path().contains("/") && layout.named(field.path()).size() == 1
                ? Optional.of(field.path())
                : Optional.empty();
    }
}
