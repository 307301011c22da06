package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Level;
import org.slatebridge.yaml.YamlNode;

/** Reads which dataset is believed, and finds the questions several datasets answer without anybody having said so. */
final class PrecedenceReader {

    private static final String AGREE = "agree";

    private final FactCatalogue facts;
    private final List<DatasetMapping> datasets;
    private final Map<FactName, List<String>> byFact = new LinkedHashMap<>();
    private final Map<Level, List<String>> byLevel = new LinkedHashMap<>();

    PrecedenceReader(FactCatalogue facts, List<DatasetMapping> datasets) {
        this.facts = facts;
        this.datasets = datasets;
    }

    Precedence read(YamlNode top) {
        @Nullable YamlNode node = top.get("precedence");
        if (node != null) {
            node.keys().forEach(key -> read(key, node.require(key)));
        }
        Precedence precedence = new Precedence(byFact, byLevel);
        requireAll(precedence, top);
        return precedence;
    }

    private void read(String key, YamlNode node) {
        List<String> order = order(node);
        Optional<Level> level = Arrays.stream(Level.values())
                .filter(l -> l.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst();
        if (level.isPresent()) {
            byLevel.put(level.get(), order);
        } else {
            MappingReader.fact(facts, node, key).ifPresent(fact -> byFact.put(fact, order));
        }
    }

    private List<String> order(YamlNode node) {
        if (node.kind() == YamlNode.Kind.SCALAR && node.text().equals(AGREE)) {
            return List.of();
        }
        List<String> known = datasets.stream().map(DatasetMapping::name).toList();
        List<String> order = new ArrayList<>();
        for (YamlNode name : node.items()) {
            if (known.contains(name.text())) {
                order.add(name.text());
            } else {
                String text = "there is no dataset '" + name.text() + "'";
                name.unknownWord(DiagnosticCode.MAPPING_WORD, text, name.text(), known);
            }
        }
        return order;
    }

    private void requireAll(Precedence precedence, YamlNode top) {
        Map<FactName, Set<String>> sources = new LinkedHashMap<>();
        for (DatasetMapping dataset : datasets) {
            dataset.records().stream()
                    .flatMap(RecordMapping::allBindings)
                    .forEach(binding -> sources.computeIfAbsent(binding.fact(), f -> new LinkedHashSet<>())
                            .add(dataset.name()));
        }
        sources.forEach((fact, names) -> {
            if (names.size() > 1 && precedence.of(fact) == null) {
                top.fault(
                        DiagnosticCode.MAPPING_PRECEDENCE,
                        "'" + fact + "' is answered by " + String.join(" and ", names)
                                + ", and nothing says which is believed");
            }
        });
    }
}
