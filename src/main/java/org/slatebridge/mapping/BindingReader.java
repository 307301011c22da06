package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.record.Item;
import org.slatebridge.yaml.YamlNode;

/** Reads which items answer which questions. */
final class BindingReader {

    private final FactCatalogue facts;
    private final Map<String, CodeTable> codes;

    BindingReader(FactCatalogue facts, Map<String, CodeTable> codes) {
        this.facts = facts;
        this.codes = codes;
    }

    /**
     * The bindings of a part; those of its own level and of levels below, in the order of the mapping.
     *
     * @param role null where the mapping names none that there is: then every level will do
     */
    List<FieldBinding> readAll(ItemScope scope, @Nullable Role role, @Nullable YamlNode node) {
        List<FieldBinding> bindings = new ArrayList<>();
        if (node != null) {
            for (String name : node.keys()) {
                YamlNode binding = node.require(name);
                MappingReader.fact(facts, binding, name)
                        .filter(fact -> belongs(fact, role, binding))
                        .flatMap(fact -> read(scope, fact, binding))
                        .ifPresent(bindings::add);
            }
        }
        return bindings;
    }

    /** Reads which item has the value that a fact of another part has, for {@code match} and {@code via}. */
    List<FieldBinding> keys(ItemScope scope, @Nullable YamlNode node) {
        List<FieldBinding> keys = new ArrayList<>();
        if (node != null) {
            for (String name : node.keys()) {
                YamlNode value = node.require(name);
                MappingReader.fact(facts, value, name)
                        .flatMap(fact -> key(scope, fact, value))
                        .ifPresent(keys::add);
            }
        }
        return keys;
    }

    private Optional<FieldBinding> key(ItemScope scope, FactName fact, YamlNode value) {
        boolean words = fact.kind() == FactKind.TEXT || fact.kind() == FactKind.CODE;
        return words && value.kind() == YamlNode.Kind.SCALAR
                ? scope.item(value).map(item -> new TextBinding(fact, item))
                : read(scope, fact, value);
    }

    private static boolean belongs(FactName fact, @Nullable Role role, YamlNode node) {
        if (role == null || role.mayAnswer(fact.level())) {
            return true;
        }
        node.fault(DiagnosticCode.MAPPING_FACT, "records of role " + role.word() + " cannot answer '" + fact + "'");
        return false;
    }

    private Optional<FieldBinding> read(ItemScope scope, FactName fact, YamlNode node) {
        Optional<FieldBinding> answer = node.has("constant") ? constant(fact, node) : ofItem(scope, fact, node);
        @Nullable YamlNode when = node.get("when");
        if (when == null) {
            return answer;
        }
        Condition condition = Condition.read(scope, when);
        return answer.map(binding -> new ConditionalBinding(binding, condition));
    }

    private static Optional<FieldBinding> constant(FactName fact, YamlNode node) {
        node.onlyKeys(List.of("constant", "when"));
        return ConstantReader.read(fact, node.require("constant")).map(value -> new ConstantBinding(fact, value));
    }

    private Optional<FieldBinding> ofItem(ItemScope scope, FactName fact, YamlNode node) {
        node.onlyKeys(keysFor(fact.kind()));
        Optional<Item> found = scope.item(node.require("item"));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Item item = found.get();
        return switch (fact.kind()) {
            case TEXT -> Optional.of(new TextBinding(fact, item));
            case CODE -> code(fact, item, node.get("codes"));
            case FLAG -> flag(fact, item, node);
            case DATE -> date(fact, item, node);
            case COUNT, AMOUNT -> number(fact, item, node);
        };
    }

    /** The keys a fact of a kind takes that is read from an item. */
    static List<String> keysFor(FactKind kind) {
        return switch (kind) {
            case TEXT -> List.of("item", "when");
            case CODE -> List.of("item", "codes", "when");
            case FLAG -> List.of("item", "yes", "no", "when");
            case DATE -> List.of("item", "date", "window", "none", "when");
            case COUNT, AMOUNT -> List.of("item", "none", "when");
        };
    }

    private Optional<FieldBinding> code(FactName fact, Item item, @Nullable YamlNode node) {
        if (node == null) {
            return Optional.of(new TextBinding(fact, item));
        }
        @Nullable CodeTable table = codes.get(node.text());
        if (table == null) {
            String text = "there is no code table '" + node.text() + "'";
            node.unknownWord(DiagnosticCode.MAPPING_WORD, text, node.text(), codes.keySet());
            return Optional.empty();
        }
        return Optional.of(new CodeBinding(fact, item, table));
    }

    private static Optional<FieldBinding> flag(FactName fact, Item item, YamlNode node) {
        node.require("yes");
        node.require("no");
        return Optional.of(new FlagBinding(fact, item, node.texts("yes"), node.texts("no")));
    }

    private static Optional<FieldBinding> date(FactName fact, Item item, YamlNode node) {
        return DateReader.read(node, item).map(form -> new DateBinding(fact, item, form, none(node.get("none"))));
    }

    private static Optional<FieldBinding> number(FactName fact, Item item, YamlNode node) {
        if (item.numeric() && (item.digits() < 1 || item.digits() > 18)) {
            node.fault(
                    DiagnosticCode.MAPPING_VALUE,
                    "item " + item.field().name() + " is no number of 1 to 18 digits, which '" + fact + "' takes");
            return Optional.empty();
        }
        int scale = item.numeric() ? item.scale() : 0;
        int wanted = fact.kind() == FactKind.AMOUNT ? 2 : 0;
        if (scale < 0 || scale > wanted) {
            node.fault(
                    DiagnosticCode.MAPPING_VALUE,
                    "item " + item.field().name() + " has " + scale + " decimals, '" + fact + "' takes " + wanted);
            return Optional.empty();
        }
        long factor = wanted - scale == 2 ? 100 : wanted - scale == 1 ? 10 : 1;
        return Optional.of(new NumberBinding(fact, item, none(node.get("none")), factor));
    }

    /** The numbers that mean that there is no value; blank needs no number, it means that anyway. */
    private static List<Long> none(@Nullable YamlNode node) {
        return node == null
                ? List.of()
                : node.items().stream()
                        .filter(value -> value.kind() != YamlNode.Kind.SCALAR
                                || !value.text().isEmpty())
                        .map(YamlNode::number)
                        .toList();
    }
}
