package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.yaml.YamlNode;
import org.slatebridge.yaml.YamlText;

/** Reads a mapping and checks it against its copybooks; reports everything that is wrong with it at once. */
public final class MappingReader {

    private static final List<String> KEYS = List.of(
            "mapping",
            "title",
            "facts",
            "datasets",
            "precedence",
            "derived",
            "unavailable",
            "rejects",
            "codes",
            "synthetic");

    private final CopybookSource copybooks;
    private final CodeTableReader codeTables;
    private final Diagnostics faults;

    private MappingReader(CopybookSource copybooks, CodeTableReader codeTables, Diagnostics faults) {
        this.copybooks = copybooks;
        this.codeTables = codeTables;
        this.faults = faults;
    }

    /** Reads a mapping all of whose code tables stand in it. */
    public static Mapping read(String file, String text, CopybookSource copybooks) {
        return read(file, text, copybooks, CodeFileSource.NONE);
    }

    /**
     * Reads a mapping.
     *
     * @param file what messages call it
     * @param text its YAML
     * @throws org.slatebridge.diagnostic.DiagnosticException with all faults of the mapping, its copybooks and its code
     *     files
     */
    public static Mapping read(String file, String text, CopybookSource copybooks, CodeFileSource codeFiles) {
        Diagnostics faults = new Diagnostics();
        YamlNode top = YamlText.read(file, text, faults);
        if (top.kind() == YamlNode.Kind.NONE) {
            faults.throwIfAny();
        }
        CodeTableReader codeTables = new CodeTableReader(file, codeFiles, faults);
        Mapping mapping = new MappingReader(copybooks, codeTables, faults).mapping(top);
        faults.throwIfAny();
        return mapping;
    }

    private Mapping mapping(YamlNode top) {
        top.onlyKeys(KEYS);
        FactCatalogue facts = declared(top.get("facts"));
        Map<String, CodeTable> codes = codeTables.readAll(top.get("codes"));
        DatasetMappingReader datasetReader = new DatasetMappingReader(copybooks, facts, codes, faults);
        YamlNode datasets = top.require("datasets");
        List<DatasetMapping> read = new ArrayList<>();
        for (String name : datasets.keys()) {
            datasetReader.read(name, datasets.require(name)).ifPresent(read::add);
        }
        Derivations derivations = new DerivationReader(facts, Mapping.answered(read)).readAll(top.get("derived"));
        read.replaceAll(dataset -> dataset.with(derivations));
        return new Mapping(
                top.text("mapping"),
                top.text("title", ""),
                read,
                facts,
                derivations,
                unavailable(top, facts),
                new PrecedenceReader(facts, read).read(top),
                codes,
                rejectLimit(top.get("rejects")),
                synthetic(top.get("synthetic"), datasets));
    }

    /** The standard facts and those the mapping declares. */
    private static FactCatalogue declared(@Nullable YamlNode node) {
        FactCatalogue facts = FactCatalogue.standard();
        if (node != null) {
            for (String name : node.keys()) {
                YamlNode kind = node.require(name);
                Optional<FactKind> known = FactKind.of(kind.text());
                Optional<String> objection = facts.objection(name);
                objection.ifPresent(text -> kind.fault(DiagnosticCode.FACT_DECLARED, text));
                if (known.isEmpty() && !kind.text().isEmpty()) {
                    String text = "'" + kind.text() + "' is no kind of fact; expected one of ";
                    String words = String.join(", ", FactKind.words());
                    kind.unknownWord(DiagnosticCode.MAPPING_WORD, text + words, kind.text(), FactKind.words());
                }
                if (objection.isEmpty()) {
                    // a fact of an unknown kind is declared all the same: what uses it is not at fault
                    facts = facts.with(name, known.orElse(FactKind.TEXT));
                }
            }
        }
        return facts;
    }

    private static Set<FactName> unavailable(YamlNode top, FactCatalogue facts) {
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
