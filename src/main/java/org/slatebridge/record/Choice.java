package org.slatebridge.record;

import java.util.ArrayList;
import java.util.List;
import org.slatebridge.codec.Codec;
import org.slatebridge.codec.Codecs;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;

/**
 * Whether a record type or redefinition applies to a record: each item named has one of its values. Selections of the
 * same item add up; of different items, all must hold. Immutable.
 */
final class Choice {

    private record Part(String item, Place place, int length, List<ValueTest> tests) {}

    private final RecordLayout layout;
    private final Codecs codecs;
    private final OdoMode odo;
    private final Field target;
    private final List<Part> parts = new ArrayList<>();

    Choice(RecordLayout layout, Field target, DatasetOptions options) {
        this.layout = layout;
        this.target = target;
        this.codecs = options.codecs();
        this.odo = options.odo();
    }

    void add(Selection selection) {
        Field field = Names.require(layout, selection.item());
        List<Field> tables = field.tables();
        List<Field> own = target.tables();
        if (tables.size() > own.size() || !own.subList(0, tables.size()).equals(tables)) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.LAYOUT_ITEM_UNFIT,
                    "item " + field + " stands in a table, so cannot tell whether " + target + " applies"));
        }
        Codec codec = codecs.of(field);
        Part part = part(field, codec);
        for (String value : selection.values()) {
            ValueTest test = ValueTest.of(codec, codecs.page(), value);
            if (test == null) {
                throw new DiagnosticException(Diagnostic.of(
                        DiagnosticCode.OPTION_VALUE,
                        "select: item " + field + " is a number, '" + value + "' is none"));
            }
            part.tests().add(test);
        }
    }

    private Part part(Field field, Codec codec) {
        for (Part part : parts) {
            if (part.item().equals(field.path())) {
                return part;
            }
        }
        Counts counts = new Counts(layout, codecs);
        Place place = new Place(Shape.of(layout.root(), counts, odo), counts.size(), field, odo);
        Part part = new Part(field.path(), place, codec.length(), new ArrayList<>());
        parts.add(part);
        return part;
    }

    /** True if it applies; subscripts, from 0, are those of the tables the target stands in. */
    boolean holds(byte[] bytes, int start, int length, int[] subscripts) {
        for (Part part : parts) {
            int at = part.place().find(bytes, start, length, subscripts);
            if (at < 0 || at + part.length() > start + length || !anyHolds(part.tests(), bytes, at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyHolds(List<ValueTest> tests, byte[] bytes, int at) {
        for (ValueTest test : tests) {
            if (test.holds(bytes, at)) {
                return true;
            }
        }
        return false;
    }
}
