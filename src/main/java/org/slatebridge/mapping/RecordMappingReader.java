package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.Level;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.Item;
import org.slatebridge.yaml.YamlNode;

/** Reads the record types of a dataset. */
final class RecordMappingReader {

    private static final List<String> KEYS = List.of("when", "as", "person", "parent", "key", "children", "facts");

    private final List<RecordLayout> layouts;
    private final DatasetOptions options;
    private final BindingReader bindings;
    private int keyLength;

    RecordMappingReader(
            List<RecordLayout> layouts, DatasetOptions options, FactCatalogue facts, Map<String, CodeTable> codes) {
        this.layouts = layouts;
        this.options = options;
        this.bindings = new BindingReader(this, facts, codes);
    }

    List<RecordMapping> readAll(YamlNode node) {
        List<RecordMapping> records = new ArrayList<>();
        for (String name : node.keys()) {
            Optional<RecordLayout> layout = layouts.stream()
                    .filter(l -> l.name().equalsIgnoreCase(name))
                    .findFirst();
            if (layout.isPresent()) {
                records.add(read(records.size(), layout.get(), node.require(name)));
            } else {
                List<String> known = layouts.stream().map(RecordLayout::name).toList();
                node.require(name)
                        .unknownWord(
                                DiagnosticCode.MAPPING_RECORD,
                                "the copybook has no record '" + name + "'",
                                name,
                                known);
            }
        }
        return records;
    }

    private RecordMapping read(int index, RecordLayout layout, YamlNode node) {
        node.onlyKeys(KEYS);
        @Nullable Role known = role(node.require("as"));
        Role role = known == null ? Role.IGNORED : known;
        @Nullable YamlNode person = node.get("person");
        if (role.ofPerson() && person == null) {
            node.fault(DiagnosticCode.YAML_MISSING_KEY, "key 'person' is missing: whose record is it?");
        }
        List<Item> parent = items(layout, node.get("parent"));
        if (known != null
                && parent.size() != role.parentDepth()
                && node.texts("parent").size() == parent.size()) {
            node.fault(
                    DiagnosticCode.MAPPING_PARENT,
                    "role " + role.word() + " takes " + role.parentDepth() + " parent keys, found " + parent.size());
        }
        @Nullable YamlNode when = node.get("when");
        return new RecordMapping(
                index,
                layout,
                role,
                when == null ? Condition.ALWAYS : condition(layout, when),
                person == null ? null : personKey(layout, person).orElse(null),
                parent,
                items(layout, node.get("key")),
                children(layout, node.get("children")),
                bindings.readAll(layout, known, node.get("facts")));
    }

    private Optional<Item> personKey(RecordLayout layout, YamlNode node) {
        Optional<Item> key = item(layout, node);
        key.ifPresent(item -> {
            if (keyLength != 0 && item.length() != keyLength) {
                node.fault(
                        DiagnosticCode.MAPPING_VALUE,
                        "a person's key is " + keyLength + " bytes long in the records before, " + item.length()
                                + " here");
            }
            keyLength = item.length();
        });
        return key;
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

    private Map<Level, Item> children(RecordLayout layout, @Nullable YamlNode node) {
        Map<Level, Item> counts = new EnumMap<>(Level.class);
        if (node != null) {
            List<String> levels = Arrays.stream(Level.values())
                    .map(l -> l.name().toLowerCase(Locale.ROOT))
                    .toList();
            node.onlyKeys(levels);
            for (String word : node.keys()) {
                if (levels.contains(word)) {
                    item(layout, node.require(word))
                            .ifPresent(item -> counts.put(Level.valueOf(word.toUpperCase(Locale.ROOT)), item));
                }
            }
        }
        return counts;
    }

    private List<Item> items(RecordLayout layout, @Nullable YamlNode node) {
        List<Item> items = new ArrayList<>();
        if (node != null) {
            node.items().forEach(name -> item(layout, name).ifPresent(items::add));
        }
        return items;
    }

    /** The elementary item a node names; a fault with the nearest name where there is none. */
    Optional<Item> item(RecordLayout layout, YamlNode node) {
        return named(layout, node, node.text());
    }

    Optional<Item> named(RecordLayout layout, YamlNode node, String name) {
        Optional<Field> field = layout.find(name);
        if (layout.named(name).size() > 1) {
            node.fault(
                    DiagnosticCode.MAPPING_ITEM,
                    "record " + layout.name() + " has several items '" + name + "'; say which: NAME OF GROUP");
            return Optional.empty();
        }
        if (field.isEmpty()) {
            List<String> known = layout.fields().stream().map(Field::name).toList();
            String text = "record " + layout.name() + " has no item '" + name + "'";
            node.unknownWord(DiagnosticCode.MAPPING_ITEM, text, name, known);
            return Optional.empty();
        }
        if (field.get().isGroup()) {
            node.fault(DiagnosticCode.MAPPING_ITEM, "'" + name + "' is a group; an elementary item is needed");
            return Optional.empty();
        }
        if (!field.get().tables().isEmpty()) {
            node.fault(
                    DiagnosticCode.MAPPING_ITEM, "'" + name + "' is in a table; an item that stands alone is needed");
            return Optional.empty();
        }
        return Optional.of(Item.of(layout, field.get(), options));
    }

    /** The condition of a map from item to its value or values. */
    Condition condition(RecordLayout layout, YamlNode node) {
        List<Condition.Test> tests = new ArrayList<>();
        for (String name : node.keys()) {
            YamlNode values = node.require(name);
            named(layout, values, name).ifPresent(item -> tests.add(test(layout, item, values)));
        }
        return new Condition(tests);
    }

    private static Condition.Test test(RecordLayout layout, Item item, YamlNode values) {
        List<byte[]> wanted = new ArrayList<>();
        for (YamlNode value : values.items()) {
            byte[] scratch = new byte[layout.length()];
            if (put(item, scratch, value)) {
                wanted.add(item.bytes(scratch, 0, scratch.length));
            }
        }
        return new Condition.Test(item, wanted);
    }

    /** Writes a constant into an item; a fault where it does not fit. */
    static boolean put(Item item, byte[] record, YamlNode value) {
        try {
            if (item.numeric()) {
                item.putNumber(record, 0, record.length, Long.parseLong(value.text()));
            } else {
                item.putText(record, 0, record.length, value.text());
            }
            return true;
        } catch (DiagnosticException | NumberFormatException e) {
            value.fault(
                    DiagnosticCode.MAPPING_VALUE,
                    "'" + value.text() + "' does not fit item " + item.field().name());
            return false;
        }
    }
}
