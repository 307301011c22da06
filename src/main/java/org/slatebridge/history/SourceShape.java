package org.slatebridge.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape of a place in a dataset in JSON. Stateless. */
final class SourceShape {

    private static final List<String> KEYS = List.of("dataset", "record", "offset");

    private SourceShape() {}

    /** The place; null after a fault. */
    static @Nullable SourceRef read(JsonShape json) {
        @Nullable String[] dataset = new String[1];
        @Nullable Long[] numbers = new Long[2];
        json.object(KEYS, KEYS, key -> {
            switch (key) {
                case "dataset" -> dataset[0] = json.filledText();
                case "record" -> numbers[0] = json.whole(1);
                default -> numbers[1] = json.whole(0);
            }
        });
        String name = dataset[0];
        Long record = numbers[0];
        Long offset = numbers[1];
        return name == null || record == null || offset == null ? null : new SourceRef(name, record, offset);
    }
}
