package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactName;
import org.slatebridge.yaml.YamlNode;
import org.slatebridge.yaml.YamlText;

/** Reads a mapping and checks it against its copybooks; reports everything that is wrong with it at once. */
public final class MappingReader {

    private static final List<String> KEYS =
            List.of("mapping", "title", "datasets", "unavailable", "rejects", "codes", "synthetic");

    private final CopybookSource copybooks;
    private final FactCatalogue facts = FactCatalogue.standard();
    private final Diagnostics faults = new Diagnostics();

    private MappingReader(CopybookSource copybooks) {
        this.copybooks = copybooks;
    }

    /**
     * Reads a mapping.
     *
     * @param file what messages call it
     * @param text its YAML
     * @throws org.slatebridge.diagnostic.DiagnosticException with all faults of the mapping and its copybooks
     */
    public static Mapping read(String file, String text, CopybookSource copybooks) {
        MappingReader reader = new MappingReader(copybooks);
        YamlNode top = YamlText.read(file, text, reader.faults);
        if (top.kind() == YamlNode.Kind.NONE) {
            reader.faults.throwIfAny();
        }
        Mapping mapping = reader.mapping(top);
        reader.faults.throwIfAny();
        return mapping;
    }

    private Mapping mapping(YamlNode top) {
        top.onlyKeys(KEYS);
        Map<String, CodeTable> codes = codes(top.get("codes"));
        DatasetMappingReader datasetReader = new DatasetMappingReader(copybooks, facts, codes, faults);
        YamlNode datasets = top.require("datasets");
        List<DatasetMapping> read = new ArrayList<>();
        for (String name : datasets.keys()) {
            datasetReader.read(name, datasets.require(name)).ifPresent(read::add);
        }
        return new Mapping(
                top.text("mapping"),
                top.text("title", ""),
                read,
                facts,
                unavailable(top),
                codes,
                rejectLimit(top.get("rejects")),
                synthetic(top.get("synthetic"), datasets));
    }

    private static Map<String, CodeTable> codes(@Nullable YamlNode node) {
        Map<String, CodeTable> tables = new LinkedHashMap<>();
        if (node != null) {
            for (String name : node.keys()) {
                YamlNode table = node.require(name);
                Map<String, String> meanings = new LinkedHashMap<>();
                table.keys().forEach(code -> meanings.put(code, table.text(code)));
                tables.put(name, new CodeTable(name, meanings));
            }
        }
        return tables;
    }

    private Set<FactName> unavailable(YamlNode top) {
        Set<FactName> names = new LinkedHashSet<>();
        YamlNode node = top.get("unavailable");
        if (node != null) {
            node.items().forEach(item -> fact(facts, item, item.text()).ifPresent(names::add));
        }
        return names;
    }

    /** The fact of that name; a fault with the nearest name where there is none. */
    static Optional<FactName> fact(FactCatalogue facts, YamlNode place, String name) {
        Optional<FactName> fact = facts.find(name);
        if (fact.isEmpty()) {
            place.unknownWord(DiagnosticCode.MAPPING_FACT, "there is no fact '" + name + "'", name, facts.names());
        }
        return fact;
    }

    private static double rejectLimit(@Nullable YamlNode node) {
        if (node == null) {
            return 0;
        }
        node.onlyKeys(List.of("limit-percent"));
        YamlNode limit = node.require("limit-percent");
        try {
            double percent = Double.parseDouble(limit.text());
            if (percent >= 0 && percent <= 100) {
                return percent;
            }
        } catch (NumberFormatException e) {
            // falls through to the fault below, which is the same for both
        }
        limit.fault(DiagnosticCode.YAML_WRONG_TYPE, "expected a percentage from 0 to 100");
        return 0;
    }

    private static Optional<SyntheticSource> synthetic(@Nullable YamlNode node, YamlNode datasets) {
        if (node == null) {
            return Optional.empty();
        }
        node.onlyKeys(List.of("person-key", "offenses", "systems"));
        return Optional.of(new SyntheticSource(
                node.text("person-key"), node.text("offenses"), systems(node.get("systems"), datasets.keys())));
    }

    private static Map<SyntheticSystem, String> systems(@Nullable YamlNode node, List<String> datasets) {
        Map<SyntheticSystem, String> systems = new EnumMap<>(SyntheticSystem.class);
        if (node == null) {
            return systems;
        }
        node.onlyKeys(datasets);
        for (String dataset : node.keys()) {
            YamlNode word = node.require(dataset);
            Optional<SyntheticSystem> system = SyntheticSystem.of(word.text());
            if (system.isEmpty()) {
                word.unknownWord(
                        DiagnosticCode.MAPPING_WORD,
                        "'" + word.text() + "' is no system; expected one of "
                                + String.join(", ", SyntheticSystem.words()),
                        word.text(),
                        SyntheticSystem.words());
            } else if (systems.putIfAbsent(system.get(), dataset) != null) {
                word.fault(DiagnosticCode.MAPPING_WORD, "another dataset is system '" + word.text() + "' already");
            }
        }
        return systems;
    }
}
