package org.slatebridge.mapping;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.yaml.YamlNode;

/** Reads where a dataset states its cycle number. */
final class CycleReader {

    private static final List<String> KEYS = List.of("item");

    private final RecordMappingReader records;
    private final List<RecordMapping> types;

    CycleReader(RecordMappingReader records, List<RecordMapping> types) {
        this.records = records;
        this.types = types;
    }

    @Nullable
    CycleNumber read(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        node.onlyKeys(KEYS);
        YamlNode name = node.require("item");
        Optional<RecordMapping> header = types.stream()
                .filter(type -> type.role() == Role.HEADER)
                .filter(type -> type.layout().find(name.text()).isPresent())
                .findFirst();
        if (header.isEmpty()) {
            name.fault(DiagnosticCode.MAPPING_ITEM, "no header record of the mapping has item '" + name.text() + "'");
            return null;
        }
        return records.item(header.get().layout(), name)
                .map(item -> new CycleNumber(header.get(), item))
                .orElse(null);
    }
}
