package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.mapping.UpdateRule.SetItem;
import org.slatebridge.mapping.UpdateRule.Value;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.Item;
import org.slatebridge.yaml.YamlNode;

/** Reads what decisions write into records. */
final class UpdateRuleReader {

    private static final List<String> OUTCOMES = List.of("seal", UpdateRule.RESTORE);

    private final DatasetOptions options;
    private final List<RecordMapping> types;
    private final Map<String, CodeTable> codes;
    private final Diagnostics faults;
    private final WritableItems writable;

    UpdateRuleReader(
            DatasetOptions options, List<RecordMapping> types, Map<String, CodeTable> codes, Diagnostics faults) {
        this.options = options;
        this.types = types;
        this.codes = codes;
        this.faults = faults;
        this.writable = new WritableItems(options);
    }

    List<UpdateRule> readAll(@Nullable YamlNode node) {
        List<UpdateRule> rules = new ArrayList<>();
        if (node != null) {
            node.items().forEach(rule -> rules.addAll(read(rule)));
        }
        return rules;
    }

    /** The rule; one for each element where it is for those of a table. */
    private List<UpdateRule> read(YamlNode node) {
        node.onlyKeys(List.of("record", "table", "outcome", "expect", "set"));
        YamlNode outcome = node.require("outcome");
        if (!OUTCOMES.contains(outcome.text())) {
            String text = "nothing can be written for '" + outcome.text() + "'";
            outcome.unknownWord(DiagnosticCode.MAPPING_WORD, text, outcome.text(), OUTCOMES);
        }
        List<ChargeScope> charges = charges(node);
        YamlNode expect = node.require("expect");
        YamlNode set = node.require("set");
        requireNoProvision(outcome.text(), set);
        List<UpdateRule> rules = new ArrayList<>();
        int before = faults.list().size();
        for (ChargeScope charge : charges) {
            rules.add(new UpdateRule(
                    charge.record(),
                    charge.part(),
                    outcome.text(),
                    Condition.read(charge.items(), expect),
                    items(charge, set)));
            if (faults.list().size() > before) {
                // the first element shows every fault there is; the others would show them again
                break;
            }
        }
        return rules;
    }

    private List<ChargeScope> charges(YamlNode node) {
        YamlNode name = node.require("record");
        List<ChargeScope> all = types.stream()
                .flatMap(type -> ChargeScope.in(type, options).stream())
                .toList();
        @Nullable YamlNode table = node.get("table");
        List<ChargeScope> found = all.stream()
                .filter(charge -> charge.record().name().equalsIgnoreCase(name.text()))
                .filter(charge -> table == null
                        ? charge.table().isEmpty()
                        : charge.table().equalsIgnoreCase(table.text()))
                .toList();
        if (found.isEmpty()) {
            refuse(name, table, all);
        }
        return found;
    }

    private static void refuse(YamlNode name, @Nullable YamlNode table, List<ChargeScope> all) {
        if (table != null) {
            List<String> known = all.stream().map(ChargeScope::table).distinct().toList();
            String text = "'" + table.text() + "' is no table of " + name.text() + " whose elements are charges";
            table.unknownWord(DiagnosticCode.MAPPING_RECORD, text, table.text(), known);
            return;
        }
        List<String> known = all.stream()
                .filter(charge -> charge.table().isEmpty())
                .map(charge -> charge.record().name())
                .toList();
        String text = "'" + name.text() + "' is no charge record of this dataset";
        name.unknownWord(DiagnosticCode.MAPPING_RECORD, text, name.text(), known);
    }

    /** What is restored is not under any provision that clears it any more. */
    private static void requireNoProvision(String outcome, YamlNode set) {
        if (!outcome.equals(UpdateRule.RESTORE) || set.kind() != YamlNode.Kind.MAP) {
            return;
        }
        for (String item : set.keys()) {
            YamlNode from = set.require(item).get("from");
            if (from != null
                    && from.kind() == YamlNode.Kind.SCALAR
                    && from.text().equals("provision")) {
                from.fault(
                        DiagnosticCode.MAPPING_WORD,
                        "a restored charge has no provision to write; expected a value, or as-of");
            }
        }
    }

    private List<SetItem> items(ChargeScope charge, YamlNode node) {
        List<SetItem> items = new ArrayList<>();
        for (String name : node.keys()) {
            YamlNode value = node.require(name);
            charge.items()
                    .named(value, name)
                    .flatMap(item -> value(item, charge.items(), value).map(v -> new SetItem(item, v)))
                    .ifPresent(items::add);
        }
        items.sort(Comparator.comparingInt(set -> set.item().field().offset()));
        return items;
    }

    private Optional<Value> value(Item item, ItemScope scope, YamlNode node) {
        node.onlyKeys(List.of("value", "from", "date", "window", "codes"));
        if (!writable.check(scope.layout(), item, node)) {
            return Optional.empty();
        }
        if (node.has("value")) {
            YamlNode constant = node.require("value");
            return Condition.constant(item, constant)
                    .filter(bytes -> writable.check(bytes, item, constant))
                    .map(UpdateRuleReader::constant);
        }
        YamlNode from = node.require("from");
        return switch (from.text()) {
            case "as-of" -> DateReader.read(node, item).map(AsOfDate::new);
            case "provision" -> provision(item, node.require("codes"));
            default -> {
                from.unknownWord(
                        DiagnosticCode.MAPPING_WORD,
                        "a value comes from as-of or provision, found '" + from.text() + "'",
                        from.text(),
                        List.of("as-of", "provision"));
                yield Optional.empty();
            }
        };
    }

    private static Value constant(byte[] value) {
        return (item, bytes, start, length, asOf, provision) ->
                System.arraycopy(value, 0, bytes, item.offset(bytes, start, length), value.length);
    }

    private Optional<Value> provision(Item item, YamlNode node) {
        @Nullable CodeTable table = codes.get(node.text());
        if (table == null) {
            String text = "there is no code table '" + node.text() + "'";
            node.unknownWord(DiagnosticCode.MAPPING_WORD, text, node.text(), codes.keySet());
            return Optional.empty();
        }
        for (String code : table.meanings().values()) {
            try {
                if (!writable.check(item.holding(code), item, node)) {
                    return Optional.empty();
                }
            } catch (DiagnosticException e) {
                String text = "'" + code + "' of table '" + table.name() + "' does not fit item ";
                node.fault(DiagnosticCode.MAPPING_VALUE, text + item.field().name());
                return Optional.empty();
            }
        }
        return Optional.of(new ProvisionCode(table));
    }
}
