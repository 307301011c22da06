package org.slatebridge.record;

import java.util.List;
import org.slatebridge.codec.Codec;
import org.slatebridge.codec.Codecs;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.ConditionName;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;

/** A condition-name, level 88: asks whether an item has one of its values. Immutable; safe for use by many threads. */
public final class Condition {

    private final Item item;
    private final List<ValueTest> tests;

    private Condition(Item item, List<ValueTest> tests) {
        this.item = item;
        this.tests = tests;
    }

    /**
     * The condition of a name, without regard to upper and lower case.
     *
     * @throws DiagnosticException if the layout has no such condition-name, or its item stands in a table
     */
    public static Condition of(RecordLayout layout, String name, DatasetOptions options) {
        for (Field field : layout.fields()) {
            for (ConditionName condition : field.conditions()) {
                if (condition.name().equalsIgnoreCase(name)) {
                    return of(Item.of(layout, field, options), condition, options);
                }
            }
        }
        List<String> known = layout.fields().stream()
                .flatMap(f -> f.conditions().stream())
                .map(ConditionName::name)
                .toList();
        throw Names.unknown(name, "is no condition-name of " + layout.name(), known);
    }

    private static Condition of(Item item, ConditionName condition, DatasetOptions options) {
        Codecs codecs = options.codecs();
        Codec codec = codecs.of(item.field());
        List<ValueTest> tests = condition.ranges().stream()
                .map(r -> ValueTest.of(codec, codecs.page(), r.from(), r.through()))
                .toList();
        return new Condition(item, tests);
    }

    /** The item asked. */
    public Item item() {
        return item;
    }

    /** True if the item is wholly in the record and has one of the values. */
    public boolean holds(byte[] bytes, int recordStart, int recordLength) {
        int at = item.offset(bytes, recordStart, recordLength);
        if (at < 0 || at + item.length() > recordStart + recordLength) {
            return false;
        }
        for (ValueTest test : tests) {
            if (test.holds(bytes, at)) {
                return true;
            }
        }
        return false;
    }
}
