package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.record.Item;
import org.slatebridge.yaml.YamlNode;

/** Reads the control totals of a dataset. */
final class TotalsReader {

    private static final List<String> KEYS = List.of("item", "count", "sum", "where");

    private final RecordMappingReader records;
    private final List<RecordMapping> types;

    TotalsReader(RecordMappingReader records, List<RecordMapping> types) {
        this.records = records;
        this.types = types;
    }

    List<ControlTotal> readAll(@Nullable YamlNode node) {
        List<ControlTotal> totals = new ArrayList<>();
        if (node != null) {
            node.items().forEach(total -> read(total).ifPresent(totals::add));
        }
        return totals;
    }

    private Optional<ControlTotal> read(YamlNode node) {
        node.onlyKeys(KEYS);
        YamlNode name = node.require("item");
        Optional<RecordMapping> holder = owner(name, true);
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        Optional<Item> item = records.item(holder.get().layout(), name);
        if (item.isEmpty() || node.has("count") == node.has("sum")) {
            node.fault(DiagnosticCode.MAPPING_TOTAL, "a total has either 'count' or 'sum'");
            return Optional.empty();
        }
        if (!records.writable().check(holder.get().layout(), item.get(), name)) {
            return Optional.empty();
        }
        return node.has("sum") ? sum(holder.get(), item.get(), node) : count(holder.get(), item.get(), node);
    }

    private Optional<ControlTotal> sum(RecordMapping holder, Item item, YamlNode node) {
        YamlNode summed = node.require("sum");
        return owner(summed, false)
                .flatMap(over -> records.item(over.layout(), summed)
                        .map(sum -> new ControlTotal(holder, item, over, where(over, node), sum)));
    }

    private Optional<ControlTotal> count(RecordMapping holder, Item item, YamlNode node) {
        YamlNode counted = node.require("count");
        if (counted.text().equals("all")) {
            return Optional.of(new ControlTotal(holder, item, null, Condition.ALWAYS, null));
        }
        Optional<RecordMapping> over = types.stream()
                .filter(type -> type.name().equalsIgnoreCase(counted.text()))
                .findFirst();
        if (over.isEmpty()) {
            List<String> known = types.stream().map(RecordMapping::name).toList();
            String text = "there is no record type '" + counted.text() + "'; expected all or a record type";
            counted.unknownWord(DiagnosticCode.MAPPING_RECORD, text, counted.text(), known);
        }
        return over.map(type -> new ControlTotal(holder, item, type, where(type, node), null));
    }

    private Condition where(RecordMapping over, YamlNode node) {
        YamlNode where = node.get("where");
        return where == null ? Condition.ALWAYS : records.condition(over.layout(), where);
    }

    /** The record type that has the item: a header or trailer, or one that is neither. */
    private Optional<RecordMapping> owner(YamlNode name, boolean control) {
        Optional<RecordMapping> owner = types.stream()
                .filter(type -> control == (type.role() == Role.HEADER || type.role() == Role.TRAILER))
                .filter(type -> type.layout().find(name.text()).isPresent())
                .findFirst();
        if (owner.isEmpty()) {
            String where = control ? "no header or trailer record" : "no record type";
            name.fault(DiagnosticCode.MAPPING_ITEM, where + " of the mapping has item '" + name.text() + "'");
        }
        return owner;
    }
}
