package org.slatebridge.mapping;

import java.util.List;
import java.util.stream.IntStream;
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

    /** The elements that a record has, and that count. */
    List<PartMapping> counted(RecordWindow record) {
        return IntStream.range(0, elements.size())
                .filter(i -> isCounted(i, record))
                .mapToObj(elements::get)
                .toList();
    }

    /** True if a record has an element, and the element counts. */
    boolean isCounted(int index, RecordWindow record) {
        PartMapping element = elements.get(index);
        return record.has(firsts.get(index))
                && record.holds(element.when())
                && (element.unless() == Condition.ALWAYS || !record.holds(element.unless()));
    }
}
