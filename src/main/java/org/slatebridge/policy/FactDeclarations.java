package org.slatebridge.policy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.yaml.YamlNode;

/** Reads which facts beside the standard ones a policy asks for. Stateless. */
final class FactDeclarations {

    private FactDeclarations() {}

    /** The catalogue with what the policy declares; a fact a mapping declared must be of the same kind here. */
    static FactCatalogue read(@Nullable YamlNode node, FactCatalogue catalogue) {
        FactCatalogue facts = catalogue;
        if (node != null) {
            for (String name : node.keys()) {
                YamlNode kind = node.require(name);
                boolean known = Readings.isOneOf(kind, FactKind.words(), "kind of fact");
                Optional<String> objection = objection(facts, name, kind.text());
                objection.ifPresent(text -> kind.fault(DiagnosticCode.POLICY_FACT_DECLARED, text));
                if (objection.isEmpty() && facts.find(name).isEmpty()) {
                    // a fact of an unknown kind is declared all the same: what asks for it is not at fault
                    facts = facts.with(name, known ? FactKind.of(kind.text()).orElseThrow() : FactKind.TEXT);
                }
            }
        }
        return facts;
    }

    private static Optional<String> objection(FactCatalogue facts, String name, String kind) {
        Optional<FactName> declared = facts.find(name);
        if (declared.isEmpty() || FactCatalogue.standard().find(name).isPresent()) {
            return facts.objection(name);
        }
        String other = declared.get().kind().word();
        return other.equals(kind) || FactKind.of(kind).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "fact '" + name + "' is declared as " + kind + " here, and as " + other + " in the mapping");
    }
}
