package org.slatebridge.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.Item;
import org.slatebridge.yaml.YamlNode;

/**
 * Where a mapping looks for the items it names: a record, or one element of a table in it and the record above.
 * Immutable.
 */
final class ItemScope {

    private final RecordLayout layout;
    private final DatasetOptions options;
    /** The tables the element stands in, outermost first. */
    private final List<Field> tables;
    /** The element's subscript in each, from 1. */
    private final int[] subscripts;

    private ItemScope(RecordLayout layout, DatasetOptions options, List<Field> tables, int[] subscripts) {
        this.layout = layout;
        this.options = options;
        this.tables = tables;
        this.subscripts = subscripts;
    }

    /** The items of a record that stand in no table. */
    static ItemScope of(RecordLayout layout, DatasetOptions options) {
        return new ItemScope(layout, options, List.of(), new int[0]);
    }

    /** The items of one element of a table in this scope besides. */
    ItemScope element(Field table, int subscript) {
        int[] more = Arrays.copyOf(subscripts, subscripts.length + 1);
        more[subscripts.length] = subscript;
        return new ItemScope(layout, options, table.tables(), more);
    }

    RecordLayout layout() {
        return layout;
    }

    /** The elementary item a node names; a fault with the nearest name where there is none. */
    Optional<Item> item(YamlNode node) {
        return named(node, node.text());
    }

    Optional<Item> named(YamlNode node, String name) {
        if (layout.named(name).size() > 1) {
            node.fault(
                    DiagnosticCode.MAPPING_ITEM,
                    "record " + layout.name() + " has several items '" + name + "'; say which: NAME OF GROUP");
            return Optional.empty();
        }
        @Nullable Field field = layout.find(name).orElse(null);
        if (field == null) {
            List<String> known = layout.fields().stream().map(Field::name).toList();
            String text = "record " + layout.name() + " has no item '" + name + "'";
            node.unknownWord(DiagnosticCode.MAPPING_ITEM, text, name, known);
            return Optional.empty();
        }
        if (field.isGroup()) {
            node.fault(DiagnosticCode.MAPPING_ITEM, "'" + name + "' is a group; an elementary item is needed");
            return Optional.empty();
        }
        if (!isHere(field)) {
            node.fault(DiagnosticCode.MAPPING_ITEM, "'" + name + "' stands in a table; name its table under 'tables'");
            return Optional.empty();
        }
        return Optional.of(item(field));
    }

    private boolean isHere(Field field) {
        List<Field> of = field.tables();
        return of.size() <= tables.size() && tables.subList(0, of.size()).equals(of);
    }

    /** The table a key names, one level further in than this scope. */
    Optional<Field> table(YamlNode node, String name) {
        Optional<Field> field = layout.find(name);
        boolean inner = field.isPresent()
                && field.get().occurs() != null
                && field.get().tables().size() == tables.size() + 1
                && field.get().tables().subList(0, tables.size()).equals(tables);
        if (inner) {
            return field;
        }
        List<String> known = layout.fields().stream()
                .filter(f -> f.occurs() != null)
                .map(Field::name)
                .toList();
        node.unknownWord(DiagnosticCode.MAPPING_ITEM, "there is no table '" + name + "' here", name, known);
        return Optional.empty();
    }

    Item item(Field field) {
        return Item.of(
                layout, field, options, Arrays.copyOf(subscripts, field.tables().size()));
    }
}
