package org.slatebridge.record;

import java.util.List;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.Spelling;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;

/** Finds items by name, and says what is wrong where there is none or more than one. */
final class Names {

    private Names() {}

    /** The one item of a name. */
    static Field require(RecordLayout layout, String name) {
        List<Field> found = layout.named(name);
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw unknown(
                    name,
                    "is no item of " + layout.name(),
                    layout.fields().stream().map(Field::name).toList());
        }
        throw new DiagnosticException(Diagnostic.of(
                DiagnosticCode.LAYOUT_ITEM_AMBIGUOUS,
                name + " may mean " + found.size() + " items of " + layout.name()));
    }

    static DiagnosticException unknown(String name, String why, List<String> known) {
        return new DiagnosticException(
                Spelling.suggest(Diagnostic.of(DiagnosticCode.LAYOUT_ITEM_UNKNOWN, name + " " + why), name, known));
    }
}
