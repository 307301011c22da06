package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.history.Level;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.Occurs;
import org.slatebridge.record.Item;
import org.slatebridge.yaml.YamlNode;

/** Reads what a record, or an element of a table, says about a part of a rap sheet. */
final class PartReader {

    private static final List<String> TABLE_KEYS = List.of("as", "when", "unless", "key", "match", "facts", "tables");

    private final BindingReader bindings;
    private final Diagnostics faults;

    PartReader(BindingReader bindings, Diagnostics faults) {
        this.bindings = bindings;
        this.faults = faults;
    }

    /** The part a record is. */
    PartMapping ofRecord(ItemScope scope, YamlNode node) {
        @Nullable Role known = role(node.require("as"));
        Role role = known == null ? Role.IGNORED : known;
        List<Item> parent = items(scope, node.get("parent"));
        boolean matched = node.has("match");
        if (known != null
                && !matched
                && parent.size() != role.parentDepth()
                && node.texts("parent").size() == parent.size()) {
            node.fault(
                    DiagnosticCode.MAPPING_PARENT,
                    "role " + role.word() + " takes " + role.parentDepth() + " parent keys, found " + parent.size());
        }
        return part(scope, known, Condition.ALWAYS, Condition.ALWAYS, parent, node);
    }

    private PartMapping part(
            ItemScope scope, @Nullable Role known, Condition when, Condition unless, List<Item> parent, YamlNode node) {
        Role role = known == null ? Role.IGNORED : known;
        List<FieldBinding> own = new ArrayList<>();
        Map<Level, List<FieldBinding>> below = new EnumMap<>(Level.class);
        for (FieldBinding binding : bindings.readAll(scope, known, node.get("facts"))) {
            Level level = binding.fact().level();
            (level == role.level() ? own : below.computeIfAbsent(level, l -> new ArrayList<>())).add(binding);
        }
        return new PartMapping(
                role,
                when,
                unless,
                parent,
                items(scope, node.get("key")),
                bindings.keys(scope, node.get("match")),
                own,
                below,
                tables(scope, role, node.get("tables")));
    }

    private List<TableMapping> tables(ItemScope scope, Role holder, @Nullable YamlNode node) {
        List<TableMapping> tables = new ArrayList<>();
        if (node != null) {
            for (String name : node.keys()) {
                YamlNode element = node.require(name);
                scope.table(element, name)
                        .flatMap(table -> table(scope, holder, table, element))
                        .ifPresent(tables::add);
            }
        }
        return tables;
    }

    private Optional<TableMapping> table(ItemScope scope, Role holder, Field table, YamlNode node) {
        node.onlyKeys(TABLE_KEYS);
        @Nullable Role role = role(node.require("as"));
        if (role == null) {
            return Optional.empty();
        }
        if (!role.ofPerson() || role == Role.PERSON || role.parentDepth() <= holder.parentDepth()) {
            node.fault(
                    DiagnosticCode.MAPPING_TABLE,
                    "elements of role " + role.word() + " do not stand below a part of role " + holder.word());
            return Optional.empty();
        }
        Occurs occurs = table.occurs();
        List<PartMapping> elements = new ArrayList<>();
        List<Item> firsts = new ArrayList<>();
        // the first element shows every fault there is; the others would show them again
        int before = faults.list().size();
        for (int i = 1; occurs != null && i <= occurs.max() && faults.list().size() == before; i++) {
            ItemScope element = scope.element(table, i);
            elements.add(part(
                    element,
                    role,
                    condition(element, node, "when"),
                    condition(element, node, "unless"),
                    List.of(),
                    node));
            first(table).map(element::item).ifPresent(firsts::add);
        }
        return Optional.of(new TableMapping(table, firsts, elements));
    }

    private static Condition condition(ItemScope scope, YamlNode node, String key) {
        @Nullable YamlNode condition = node.get(key);
        return condition == null ? Condition.ALWAYS : Condition.read(scope, condition);
    }

    /** An item of the element that is there whenever the element is. */
    private static Optional<Field> first(Field field) {
        return field.children().isEmpty()
                ? Optional.of(field)
                : field.children().stream()
                        .filter(child -> child.occurs() == null)
                        .flatMap(child -> first(child).stream())
                        .findFirst();
    }

    /** The role, or null, with a fault, where the word is none. */
    private static @Nullable Role role(YamlNode node) {
        String word = node.text();
        if (Role.words().contains(word)) {
            return Role.valueOf(word.toUpperCase(Locale.ROOT));
        }
        node.unknownWord(
                DiagnosticCode.MAPPING_WORD,
                "'" + word + "' is no role; expected one of " + String.join(", ", Role.words()),
                word,
                Role.words());
        return null;
    }

    private static List<Item> items(ItemScope scope, @Nullable YamlNode node) {
        Stream<YamlNode> names = node == null ? Stream.of() : node.items().stream();
        return names.flatMap(name -> scope.item(name).stream()).toList();
    }
}
