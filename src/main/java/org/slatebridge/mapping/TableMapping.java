package org.slatebridge.mapping;

import java.util.List;
import org.slatebridge.layout.Field;
import org.slatebridge.record.Item;

/**
 * A table of a record whose elements are parts of a rap sheet. Immutable.
 *
 * @param table the item with the OCCURS clause
 * @param firsts by element, an item of it; where that is not in the record, the element is not
 * @param elements by element, what it says
 */
public record TableMapping(Field table, List<Item> firsts, List<PartMapping> elements) {

    public TableMapping {
        firsts = List.copyOf(firsts);
        elements = List.copyOf(elements);
    }
}
