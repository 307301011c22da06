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
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.Level;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.Item;
import org.slatebridge.yaml.YamlNode;

/** Reads the record types of a dataset. */
final class RecordMappingReader {

    private static final List<String> KEYS =
            List.of("layout", "when", "as", "person", "via", "parent", "key", "match", "children", "facts", "tables");

    private final List<RecordLayout> layouts;
    private final DatasetOptions options;
    private final BindingReader bindings;
    private final PartReader parts;
    private int keyLength;

    RecordMappingReader(
            List<RecordLayout> layouts,
            DatasetOptions options,
            FactCatalogue facts,
            Map<String, CodeTable> codes,
            Diagnostics faults) {
        this.layouts = layouts;
        this.options = options;
        this.bindings = new BindingReader(facts, codes);
        this.parts = new PartReader(bindings, faults);
    }

    List<RecordMapping> readAll(YamlNode node) {
        List<RecordMapping> records = new ArrayList<>();
        for (String name : node.keys()) {
            YamlNode record = node.require(name);
            @Nullable YamlNode shared = record.get("layout");
            layout(name, record, shared)
                    .ifPresent(layout ->
                            records.add(read(records.size(), shared == null ? layout.name() : name, layout, record)));
        }
        return records;
    }

    /** The level 01 that the record type is named after, or that it names. */
    private Optional<RecordLayout> layout(String name, YamlNode record, @Nullable YamlNode shared) {
        String wanted = shared == null ? name : shared.text();
        Optional<RecordLayout> layout =
                layouts.stream().filter(l -> l.name().equalsIgnoreCase(wanted)).findFirst();
        if (layout.isEmpty()) {
            List<String> known = layouts.stream().map(RecordLayout::name).toList();
            String text = "the copybook has no record '" + wanted + "'";
            (shared == null ? record : shared).unknownWord(DiagnosticCode.MAPPING_RECORD, text, wanted, known);
        }
        return layout;
    }

    private RecordMapping read(int index, String name, RecordLayout layout, YamlNode node) {
        node.onlyKeys(KEYS);
        ItemScope scope = ItemScope.of(layout, options);
        PartMapping part = parts.ofRecord(scope, node);
        @Nullable YamlNode person = node.get("person");
        if (part.role().ofPerson() && person == null) {
            node.fault(DiagnosticCode.YAML_MISSING_KEY, "key 'person' is missing: whose record is it?");
        }
        @Nullable YamlNode when = node.get("when");
        return new RecordMapping(
                index,
                name,
                layout,
                when == null ? Condition.ALWAYS : Condition.read(scope, when),
                person == null ? null : personKey(layout, person).orElse(null),
                bindings.keys(scope, node.get("via")),
                children(layout, node.get("children")),
                part);
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

    /** The elementary item a node names, in no table; a fault with the nearest name where there is none. */
    Optional<Item> item(RecordLayout layout, YamlNode node) {
        return ItemScope.of(layout, options).item(node);
    }

    /** What can be written into the records. */
    WritableItems writable() {
        return new WritableItems(options);
    }

    Optional<Item> named(RecordLayout layout, YamlNode node, String name) {
        return ItemScope.of(layout, options).named(node, name);
    }

    /** The condition of a map from item to its value or values. */
    Condition condition(RecordLayout layout, YamlNode node) {
        return Condition.read(ItemScope.of(layout, options), node);
    }
}
