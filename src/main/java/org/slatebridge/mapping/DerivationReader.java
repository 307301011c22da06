package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.mapping.Derivation.Span;
import org.slatebridge.yaml.YamlNode;

/** Reads which dates follow from others. */
final class DerivationReader {

    private static final List<String> KEYS = List.of("from", "months", "days", "basis");
    private static final int MOST = 100_000;

    private final FactCatalogue facts;
    private final Set<FactName> read;
    private final List<Derivation> found = new ArrayList<>();

    /** @param read the facts that some record answers */
    DerivationReader(FactCatalogue facts, Set<FactName> read) {
        this.facts = facts;
        this.read = read;
    }

    Derivations readAll(@Nullable YamlNode node) {
        if (node != null) {
            List<String> targets = node.keys();
            for (int i = 0; i < targets.size(); i++) {
                read(targets.get(i), node.require(targets.get(i)), targets.subList(i, targets.size()))
                        .ifPresent(found::add);
            }
        }
        return new Derivations(found);
    }

    private Optional<Derivation> read(String name, YamlNode node, List<String> notYet) {
        node.onlyKeys(KEYS);
        Optional<FactName> target = MappingReader.fact(facts, node, name).filter(fact -> isTarget(fact, node));
        YamlNode basis = node.require("basis");
        if (basis.kind() == YamlNode.Kind.SCALAR && basis.text().isBlank()) {
            basis.fault(DiagnosticCode.MAPPING_DERIVED, "the basis is empty: why may it be worked out so?");
        }
        if (!node.has("months") && !node.has("days") && node.kind() == YamlNode.Kind.MAP) {
            node.fault(DiagnosticCode.YAML_MISSING_KEY, "key 'months' or 'days' is missing: what is added?");
        }
        YamlNode from = node.require("from");
        Optional<FactName> start = target.flatMap(t -> input(t, from, FactKind.DATE));
        start.filter(fact -> notYet.contains(fact.name()))
                .ifPresent(fact -> from.fault(
                        DiagnosticCode.MAPPING_DERIVED, "'" + fact + "' is not derived before '" + name + "'"));
        Optional<Span> months = target.flatMap(t -> span(t, node.get("months")));
        Optional<Span> days = target.flatMap(t -> span(t, node.get("days")));
        return start.isEmpty() || months.isEmpty() || days.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Derivation(target.orElseThrow(), start.get(), months.get(), days.get(), basis.text()));
    }

    private boolean isTarget(FactName fact, YamlNode node) {
        if (FactCatalogue.standard().find(fact.name()).isPresent()) {
            node.fault(
                    DiagnosticCode.MAPPING_DERIVED,
                    "'" + fact + "' is a standard fact; the law asks for what happened, not for what was worked out");
            return false;
        }
        if (fact.kind() != FactKind.DATE) {
            node.fault(
                    DiagnosticCode.MAPPING_DERIVED,
                    "'" + fact + "' is declared as " + fact.kind().word() + "; only dates are derived");
            return false;
        }
        if (read.contains(fact)) {
            node.fault(DiagnosticCode.MAPPING_DERIVED, "'" + fact + "' is read from a record; it cannot be both");
            return false;
        }
        return true;
    }

    /** A fact of the kind and of the target's level. */
    private Optional<FactName> input(FactName target, YamlNode node, FactKind kind) {
        if (node.text().isEmpty()) {
            return Optional.empty();
        }
        Optional<FactName> fact = MappingReader.fact(facts, node, node.text());
        if (fact.isPresent()
                && (fact.get().level() != target.level() || fact.get().kind() != kind)) {
            node.fault(
                    DiagnosticCode.MAPPING_DERIVED,
                    "'" + fact.get() + "' is no " + kind.word() + " of a "
                            + target.level().word());
            return Optional.empty();
        }
        return fact;
    }

    private Optional<Span> span(FactName target, @Nullable YamlNode node) {
        if (node == null) {
            return Optional.of(Span.NONE);
        }
        String text = node.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("-?[0-9]+")) {
            return input(target, node, FactKind.COUNT).map(fact -> new Span(fact, 0));
        }
        if (text.length() > 6 || text.startsWith("-") || Integer.parseInt(text) > MOST) {
            node.fault(DiagnosticCode.MAPPING_DERIVED, "expected a number from 0 to " + MOST + ", found " + text);
            return Optional.empty();
        }
        return Optional.of(new Span(null, Integer.parseInt(text)));
    }
}
