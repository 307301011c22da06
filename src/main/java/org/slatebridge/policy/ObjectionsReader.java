package org.slatebridge.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Level;
import org.slatebridge.yaml.YamlNode;

/** Reads the time in which somebody may object. */
final class ObjectionsReader {

    private ObjectionsReader() {}

    static void read(@Nullable YamlNode node, PolicyWords words) {
        if (node == null) {
            return;
        }
        node.onlyKeys(List.of("length", "listed", "objected", "default", "says", "citation", "mark"));
        boolean on = node.require("default").flag();
        String says = node.text("says");
        Citation citation = Readings.citation(node);
        FactName listed = fact(node.require("listed"), FactKind.DATE, words);
        FactName objected = fact(node.require("objected"), FactKind.FLAG, words);
        words.switches.add(new PolicySwitch(Objections.NAME, on, says, citation));
        words.use("switch", Objections.NAME);
        Length length = Readings.length(node.require("length"));
        if (listed != null && objected != null) {
            words.objections = new Objections(length, listed, objected, says, citation);
        }
    }

    private static @Nullable FactName fact(YamlNode node, FactKind kind, PolicyWords words) {
        FactName fact = FactIs.named(node, node.text(), new ClauseReader(words));
        boolean fits = fact != null && fact.kind() == kind && fact.level() == Level.CHARGE;
        if (fact != null && !fits) {
            String found = "expected a " + kind.word() + " of a charge; '" + fact + "' is a "
                    + fact.kind().word() + " of a " + fact.level().word();
            node.fault(DiagnosticCode.POLICY_CONDITION, found);
        }
        return fits ? fact : null;
    }
}
