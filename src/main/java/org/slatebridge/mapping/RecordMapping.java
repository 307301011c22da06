package org.slatebridge.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Level;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.record.Item;

/**
 * What one record type of a dataset means. Immutable.
 *
 * @param index place among the record types of its dataset
 * @param layout its level 01
 * @param role what it is
 * @param when how it is told apart
 * @param person the item with the person's key; null for header, trailer and ignored records
 * @param parent items with the sequence keys that lead from the person to its parent
 * @param key items with its own sequence key below its parent; empty where it needs none
 * @param children items that say how many records of a level follow
 * @param bindings the questions it answers
 */
public record RecordMapping(
        int index,
        RecordLayout layout,
        Role role,
        Condition when,
        @Nullable Item person,
        List<Item> parent,
        List<Item> key,
        Map<Level, Item> children,
        List<FieldBinding> bindings) {

    /** The COBOL name of the record. */
    public String name() {
        return layout.name();
    }
}
