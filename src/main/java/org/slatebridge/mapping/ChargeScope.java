package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.List;
import org.slatebridge.record.DatasetOptions;

/**
 * Where a charge is said, and which items stand there: a record, or an element of a table in one. Immutable.
 *
 * @param record the record type
 * @param table name of the table; empty for the record itself
 * @param part what the record or the element says
 * @param items those of the record, and of the element
 */
record ChargeScope(RecordMapping record, String table, PartMapping part, ItemScope items) {

    /** All places of a record type that say a charge. */
    static List<ChargeScope> in(RecordMapping type, DatasetOptions options) {
        List<ChargeScope> found = new ArrayList<>();
        collect(type, "", type.part(), ItemScope.of(type.layout(), options), found);
        return found;
    }

    private static void collect(
            RecordMapping type, String name, PartMapping part, ItemScope scope, List<ChargeScope> found) {
        if (part.role() == Role.CHARGE) {
            found.add(new ChargeScope(type, name, part, scope));
        }
        for (TableMapping table : part.tables()) {
            for (int i = 0; i < table.elements().size(); i++) {
                collect(
                        type,
                        table.table().name(),
                        table.elements().get(i),
                        scope.element(table.table(), i + 1),
                        found);
            }
        }
    }
}
