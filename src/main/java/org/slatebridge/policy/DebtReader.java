package org.slatebridge.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.yaml.YamlNode;

/** Reads what courts order to be paid: {@code paid: [restitution, fines]}. */
final class DebtReader {

    private static final List<String> KINDS =
            Arrays.stream(Debt.Kind.values()).map(kind -> kind.word).toList();

    private DebtReader() {}

    static Clause paid(YamlNode value, Said said, ClauseReader reader) {
        if (value.kind() != YamlNode.Kind.MAP) {
            return new Paid(said, new Debt(kinds(value)), Relation.THIS_CHARGE);
        }
        value.onlyKeys(List.of("what", "of"));
        YamlNode of = value.get("of");
        Relation relation = of == null
                ? Relation.THIS_CHARGE
                : RelationReader.relation(of, Relation.THIS_CHARGE, Relation.CASE, Relation.PERSON);
        return new Paid(said, new Debt(kinds(value.require("what"))), relation);
    }

    static Set<Debt.Kind> kinds(YamlNode node) {
        Set<Debt.Kind> kinds = EnumSet.noneOf(Debt.Kind.class);
        for (YamlNode item : node.items()) {
            Readings.isOneOf(item, KINDS, "kind of payment");
            for (Debt.Kind kind : Debt.Kind.values()) {
                if (kind.word.equals(item.text())) {
                    kinds.add(kind);
                }
            }
        }
        if (node.kind() == YamlNode.Kind.LIST && node.items().isEmpty()) {
            // Nothing to be paid is always paid, so that it would ask for nothing.
            node.fault(DiagnosticCode.POLICY_CONDITION, "expected what is to be paid: " + String.join(", ", KINDS));
        }
        return kinds;
    }
}
