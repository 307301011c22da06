package org.slatebridge.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.mapping.FieldBinding;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.record.Item;
import org.slatebridge.record.ShownItem;

/** What the records of one type held. Not thread-safe. */
public final class TypeProfile {

    private final String name;
    private final List<ItemProfile> items;
    private long records;

    TypeProfile(RecordLayout layout, List<ShownItem> shown, @Nullable RecordMapping mapping) {
        this.name = layout.name();
        Disclosures disclosures = new Disclosures(mapping);
        Map<String, ItemProfile> byPath = new LinkedHashMap<>();
        for (ShownItem element : shown) {
            String path = element.path().replaceAll("\\[[0-9]+]", "[]");
            Field field = element.item().field();
            byPath.computeIfAbsent(
                            path,
                            p -> new ItemProfile(p, element.item(), disclosures.of(field), mapped(field, mapping)))
                    .add(element);
        }
        this.items = new ArrayList<>(byPath.values());
    }

    private static @Nullable MappedValues mapped(Field field, @Nullable RecordMapping mapping) {
        return mapping == null
                ? null
                : MappedValues.of(mapping.allBindings()
                        .filter(binding -> answers(binding, field))
                        .toList());
    }

    private static boolean answers(FieldBinding binding, Field field) {
        Item item = binding.item();
        return item != null && item.field() == field;
    }

    void take(byte[] bytes, int start, int length) {
        records++;
        for (ItemProfile item : items) {
            item.take(bytes, start, length);
        }
    }

    /** Name of the level 01. */
    public String name() {
        return name;
    }

    /** How many records were of the type. */
    public long records() {
        return records;
    }

    /** Its elementary items, in the order of the copybook. */
    public List<ItemProfile> items() {
        return List.copyOf(items);
    }
}
