package org.slatebridge.history;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;

/** The shape of a place in a dataset in JSON. Stateless. */
final class SourceShape {

    private static final List<String> REQUIRED = List.of("dataset");
    private static final List<String> KEYS = List.of("dataset", "record", "offset");

    private SourceShape() {}

    /** The place; null after a fault. */
    static @Nullable SourceRef read(JsonShape json) {
        @Nullable String[] dataset = new String[1];
        @Nullable Long[] numbers = new Long[2];
        Set<String> given = new HashSet<>();
        json.object(REQUIRED, KEYS, key -> {
            given.add(key);
            switch (key) {
                case "dataset" -> dataset[0] = json.filledText();
                case "record" -> numbers[0] = json.whole(1);
                default -> numbers[1] = json.whole(0);
            }
        });
        String name = dataset[0];
        Long record = numbers[0];
        Long offset = numbers[1];
        if (given.contains("record") != given.contains("offset")) {
            json.fault(DiagnosticCode.LINE_MISSING_KEY, "has record or offset, and needs both or none");
        }
        if (name == null) {
            return null;
        }
        return record == null || offset == null ? SourceRef.somewhereIn(name) : new SourceRef(name, record, offset);
    }
}
