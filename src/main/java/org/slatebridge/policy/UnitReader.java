package org.slatebridge.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.yaml.YamlNode;

/** Reads {@code unit: case}, or a map with {@code of} and {@code charges}. */
final class UnitReader {

    private static final List<String> UNITS = List.of("charge", "case", "same-conviction-date", "person");

    private final ClauseReader clauses;

    UnitReader(ClauseReader clauses) {
        this.clauses = clauses;
    }

    /** The unit of a provision, or of the policy where the provision has none of its own. */
    Unit read(@Nullable YamlNode own, YamlNode ofPolicy, Citation ofProvision) {
        YamlNode node = own == null ? ofPolicy : own;
        if (node.kind() != YamlNode.Kind.MAP) {
            return unit(node, null, says(node.text()), ofProvision);
        }
        node.onlyKeys(List.of("of", "charges", "says", "citation", "mark"));
        Citation citation = Readings.citation(node);
        YamlNode charges = node.get("charges");
        Clause which = charges == null ? null : clauses.ofOneCharge(charges, citation);
        YamlNode of = node.require("of");
        return unit(of, which, node.text("says", says(of.text())), citation);
    }

    private static Unit unit(YamlNode word, @Nullable Clause charges, String says, Citation citation) {
        boolean known = Readings.isOneOf(word, UNITS, "unit");
        Relation relation = known ? relation(word.text()) : Relation.THIS_CHARGE;
        return new Unit(relation, charges, says, citation);
    }

    private static Relation relation(String word) {
        return switch (word) {
            case "case" -> Relation.CASE;
            case "same-conviction-date" -> Relation.CONVICTION_DATE;
            case "person" -> Relation.PERSON;
            default -> Relation.THIS_CHARGE;
        };
    }

    private static String says(String word) {
        return switch (word) {
            case "case" -> "every other charge of the case qualifies too";
            case "same-conviction-date" -> "every other conviction of the same day qualifies too";
            case "person" -> "every other conviction of the person qualifies too";
            default -> "decided by itself";
        };
    }
}
