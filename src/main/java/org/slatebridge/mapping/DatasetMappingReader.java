package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.diagnostic.SourcePosition;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.yaml.YamlNode;

/** Reads one dataset of a mapping. */
final class DatasetMappingReader {

    // names of files and of the journal's items are made of it
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,16}");
    private static final List<String> OWN_KEYS = List.of("copybook", "records", "totals", "cycle", "writeback");

    private final CopybookSource copybooks;
    private final FactCatalogue facts;
    private final Map<String, CodeTable> codes;
    private final Diagnostics faults;

    DatasetMappingReader(
            CopybookSource copybooks, FactCatalogue facts, Map<String, CodeTable> codes, Diagnostics faults) {
        this.copybooks = copybooks;
        this.facts = facts;
        this.codes = codes;
        this.faults = faults;
    }

    /** The dataset, or nothing where its options or copybook have faults that leave nothing to check against. */
    Optional<DatasetMapping> read(String name, YamlNode node) {
        if (!NAME.matcher(name).matches()) {
            node.fault(DiagnosticCode.MAPPING_VALUE, "a dataset's name has 1 to 16 letters, digits, '-' or '_'");
        }
        node.onlyKeys(Stream.of(OWN_KEYS, JoinRules.KEYS, DatasetOptions.KEYS)
                .flatMap(List::stream)
                .toList());
        Optional<DatasetOptions> options = options(node);
        if (options.isEmpty()) {
            return Optional.empty();
        }
        YamlNode copybook = node.require("copybook");
        List<RecordLayout> layouts = layouts(copybook, options.get());
        if (layouts.isEmpty()) {
            return Optional.empty();
        }
        RecordMappingReader records = new RecordMappingReader(layouts, options.get(), facts, codes, faults);
        List<RecordMapping> types = records.readAll(node.require("records"));
        checkLength(node.get("lrecl"), options.get(), types);
        List<ControlTotal> totals = new TotalsReader(records, types).readAll(node.get("totals"));
        @Nullable CycleNumber cycle = new CycleReader(records, types).read(node.get("cycle"));
        List<UpdateRule> updates =
                new UpdateRuleReader(options.get(), types, codes, faults).readAll(node.get("writeback"));
        JoinRules join = JoinRules.read(node);
        requireOrderFits(node, join, types);
        return Optional.of(new DatasetMapping(
                name, copybook.text(), options.get(), layouts, types, join, Derivations.NONE, totals, cycle, updates));
    }

    private static void requireOrderFits(YamlNode node, JoinRules join, List<RecordMapping> types) {
        boolean viaOthers = types.stream().anyMatch(type -> !type.via().isEmpty());
        if (viaOthers && join.order() == JoinRules.Order.KEY) {
            node.fault(
                    DiagnosticCode.MAPPING_JOIN,
                    "records whose person is found by 'via' are not in order of the person's key; say 'order: none'");
        }
    }

    private Optional<DatasetOptions> options(YamlNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : DatasetOptions.KEYS) {
            @Nullable YamlNode value = node.get(key);
            if (value != null) {
                values.put(key, value.text());
            }
        }
        try {
            return Optional.of(DatasetOptions.of(values));
        } catch (DiagnosticException e) {
            e.diagnostics().forEach(fault -> faults.add(placed(fault, node.position())));
            return Optional.empty();
        }
    }

    /** Records of one length that are shorter than a record type would be read as its beginning only. */
    private static void checkLength(@Nullable YamlNode lrecl, DatasetOptions options, List<RecordMapping> types) {
        if (lrecl == null || options.fixedLength().isEmpty()) {
            return;
        }
        types.stream()
                .map(RecordMapping::layout)
                .filter(layout -> layout.minimumLength() > options.lrecl())
                .max(Comparator.comparingInt(RecordLayout::minimumLength))
                .ifPresent(layout -> lrecl.fault(
                        DiagnosticCode.OPTION_VALUE,
                        "LRECL " + options.lrecl() + " is less than the " + layout.minimumLength() + " bytes of "
                                + layout.name()));
    }

    private List<RecordLayout> layouts(YamlNode copybook, DatasetOptions options) {
        try {
            List<RecordLayout> layouts = new ArrayList<>(copybooks.layouts(copybook.text(), options));
            if (layouts.isEmpty()) {
                copybook.fault(DiagnosticCode.MAPPING_COPYBOOK, "the copybook describes no record");
            }
            return layouts;
        } catch (DiagnosticException e) {
            e.diagnostics().forEach(fault -> faults.add(placed(fault, copybook.position())));
            return List.of();
        }
    }

    private static Diagnostic placed(Diagnostic fault, SourcePosition position) {
        return fault.position() != null ? fault : new Diagnostic(fault.code(), position, fault.text(), fault.action());
    }
}
