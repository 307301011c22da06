package org.slatebridge.mapping;

import java.util.List;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.layout.Usage;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.Item;
import org.slatebridge.yaml.YamlNode;

/**
 * Refuses to write what would change how a dataset falls into records: counts, the record's own length, and in lines of
 * text whatever could end one. Immutable.
 *
 * @param options of the dataset
 */
record WritableItems(DatasetOptions options) {

    /** A fault where nothing can be written into an item. */
    boolean check(RecordLayout layout, Item item, YamlNode node) {
        String why = "";
        if (item.isCounter() || isLength(layout, item.field())) {
            why = "it tells how long the record is";
        } else if (options.isLines() && item.field().usage() != Usage.DISPLAY) {
            why = "its bytes could end the line; a line holds USAGE DISPLAY only";
        }
        if (!why.isEmpty()) {
            node.fault(
                    DiagnosticCode.ITEM_NOT_WRITABLE,
                    "item " + item.field().name() + " cannot be written into: " + why);
        }
        return why.isEmpty();
    }

    /** A fault where a record cannot hold the bytes of a value. */
    boolean check(byte[] bytes, Item item, YamlNode node) {
        boolean may = options.mayHold(bytes);
        if (!may) {
            node.fault(
                    DiagnosticCode.ITEM_NOT_WRITABLE,
                    "the value for item " + item.field().name() + " would end its line");
        }
        return may;
    }

    private boolean isLength(RecordLayout layout, Field field) {
        String name = options.lengthField();
        List<Field> length = name == null ? List.of() : layout.named(name);
        return length.stream()
                .anyMatch(of -> field.offset() < of.offset() + of.totalLength()
                        && of.offset() < field.offset() + field.totalLength());
    }
}
