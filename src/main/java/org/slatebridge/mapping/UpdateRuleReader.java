package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.mapping.UpdateRule.SetItem;
import org.slatebridge.mapping.UpdateRule.Value;
import org.slatebridge.record.Item;
import org.slatebridge.yaml.YamlNode;

/** Reads what decisions write into records. */
final class UpdateRuleReader {

    private static final List<String> OUTCOMES = List.of("seal", UpdateRule.RESTORE);

    private final RecordMappingReader records;
    private final List<RecordMapping> types;
    private final Map<String, CodeTable> codes;

    UpdateRuleReader(RecordMappingReader records, List<RecordMapping> types, Map<String, CodeTable> codes) {
        this.records = records;
        this.types = types;
        this.codes = codes;
    }

    List<UpdateRule> readAll(@Nullable YamlNode node) {
        List<UpdateRule> rules = new ArrayList<>();
        if (node != null) {
            node.items().forEach(rule -> read(rule).ifPresent(rules::add));
        }
        return rules;
    }

    private Optional<UpdateRule> read(YamlNode node) {
        node.onlyKeys(List.of("record", "outcome", "expect", "set"));
        YamlNode outcome = node.require("outcome");
        if (!OUTCOMES.contains(outcome.text())) {
            String text = "nothing can be written for '" + outcome.text() + "'";
            outcome.unknownWord(DiagnosticCode.MAPPING_WORD, text, outcome.text(), OUTCOMES);
        }
        Optional<RecordMapping> type = charge(node.require("record"));
        YamlNode expect = node.require("expect");
        YamlNode set = node.require("set");
        requireNoProvision(outcome.text(), set);
        return type.map(record ->
                new UpdateRule(record, outcome.text(), records.condition(record.layout(), expect), items(record, set)));
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

    private Optional<RecordMapping> charge(YamlNode name) {
        List<RecordMapping> charges =
                types.stream().filter(type -> type.role() == Role.CHARGE).toList();
        Optional<RecordMapping> found = charges.stream()
                .filter(type -> type.name().equalsIgnoreCase(name.text()))
                .findFirst();
        if (found.isEmpty()) {
            List<String> known = charges.stream().map(RecordMapping::name).toList();
            String text = "'" + name.text() + "' is no charge record of this dataset";
            name.unknownWord(DiagnosticCode.MAPPING_RECORD, text, name.text(), known);
        }
        return found;
    }

    private List<SetItem> items(RecordMapping record, YamlNode node) {
        List<SetItem> items = new ArrayList<>();
        for (String name : node.keys()) {
            YamlNode value = node.require(name);
            records.named(record.layout(), value, name)
                    .flatMap(item -> value(item, record, value).map(v -> new SetItem(item, v)))
                    .ifPresent(items::add);
        }
        items.sort(Comparator.comparingInt(set -> set.item().field().offset()));
        return items;
    }

    private Optional<Value> value(Item item, RecordMapping record, YamlNode node) {
        node.onlyKeys(List.of("value", "from", "date", "window", "codes"));
        if (!records.writable().check(record.layout(), item, node)) {
            return Optional.empty();
        }
        if (node.has("value")) {
            YamlNode constant = node.require("value");
            return Condition.constant(item, constant)
                    .filter(bytes -> records.writable().check(bytes, item, constant))
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
                if (!records.writable().check(item.holding(code), item, node)) {
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
