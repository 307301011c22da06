package org.slatebridge.synthetic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.layout.Validity;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.record.Item;
import org.slatebridge.record.RecordReader;

/** Records read back through their copybook: item names, with subscripts as {@code NAME(2,1)}, to text. */
final class StateRows {

    private StateRows() {}

    static List<Map<String, String>> of(Path folder, DatasetMapping dataset) {
        Map<String, Item> items = items(dataset);
        List<Map<String, String>> rows = new ArrayList<>();
        try (RecordReader records = RecordReader.open(
                folder.resolve(dataset.name() + ".dat"),
                dataset.name(),
                dataset.options(),
                dataset.layouts(),
                RecordReader.Position.START)) {
            while (records.next()) {
                Map<String, String> row = new HashMap<>();
                items.forEach((name, item) -> put(records, name, item, row));
                rows.add(row);
            }
        }
        return rows;
    }

    private static void put(RecordReader records, String name, Item item, Map<String, String> row) {
        Validity validity = item.validity(records.buffer(), records.start(), records.length());
        if (validity == Validity.VALID && item.numeric()) {
            row.put(name, Long.toString(item.number(records.buffer(), records.start(), records.length())));
        } else if (validity != Validity.ABSENT) {
            row.put(name, item.text(records.buffer(), records.start(), records.length()));
        }
    }

    private static Map<String, Item> items(DatasetMapping dataset) {
        Map<String, Item> items = new LinkedHashMap<>();
        RecordLayout layout = dataset.layouts().get(0);
        for (Field field : layout.fields()) {
            if (!field.isGroup() && !field.isFiller()) {
                add(dataset, field, items);
            }
        }
        return items;
    }

    private static void add(DatasetMapping dataset, Field field, Map<String, Item> items) {
        RecordLayout layout = dataset.layouts().get(0);
        int tables = field.tables().size();
        for (int i = 1; i <= (tables > 0 ? 6 : 1); i++) {
            for (int j = 1; j <= (tables > 1 ? 3 : 1); j++) {
                switch (tables) {
                    case 0 -> items.put(field.name(), Item.of(layout, field, dataset.options()));
                    case 1 -> items.put(field.name() + "(" + i + ")", Item.of(layout, field, dataset.options(), i));
                    default ->
                        items.put(
                                field.name() + "(" + i + "," + j + ")",
                                Item.of(layout, field, dataset.options(), i, j));
                }
            }
        }
    }
}
