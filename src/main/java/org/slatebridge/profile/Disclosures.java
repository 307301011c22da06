package org.slatebridge.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Level;
import org.slatebridge.layout.Field;
import org.slatebridge.mapping.FieldBinding;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.record.Item;

/**
 * Tells which values may be shown. Keys, texts (names, dockets) and what describes a person otherwise than by a code
 * identify, and so does every item that shares bytes with such a one. What the mapping does not name is judged by the
 * words of its own name. Immutable.
 */
final class Disclosures {

    /** Words of a COBOL name that stand for something of one person. */
    private static final Set<String> IDENTIFYING = Set.of(
            "NAME", "NAM", "LNAME", "FNAME", "MNAME", "INITIAL", "INIT", "MIDDLE", "SUFFIX", "ALIAS", "SSN", "SOC",
            "SID", "FBI", "DOB", "BIRTH", "ADDR", "ADDRESS", "STREET", "ZIP", "PHONE", "LICENSE", "OLN", "DLN",
            "DOCKET", "OTN", "KEY");

    private final Map<Field, FactName> bound = new HashMap<>();
    private final List<Field> identifying = new ArrayList<>();

    /** For the items of a record type, as a mapping names them; null without one. */
    Disclosures(@Nullable RecordMapping record) {
        if (record != null) {
            record.keyItems().forEach(item -> identifying.add(item.field()));
            record.allBindings().forEach(this::bind);
        }
    }

    private void bind(FieldBinding binding) {
        Item item = binding.item();
        if (item == null) {
            // a constant of the mapping
            return;
        }
        Field field = item.field();
        bound.put(field, binding.fact());
        FactKind kind = binding.fact().kind();
        boolean ofPerson = binding.fact().level() == Level.PERSON && !isCoded(kind);
        if (kind == FactKind.TEXT || ofPerson) {
            identifying.add(field);
        }
    }

    private static boolean isCoded(FactKind kind) {
        return kind == FactKind.CODE || kind == FactKind.FLAG;
    }

    /** What may be shown of an item. */
    Disclosure of(Field field) {
        if (identifying.stream().anyMatch(other -> overlap(field, other))) {
            return Disclosure.NONE;
        }
        FactName fact = bound.get(field);
        if (fact != null) {
            return isCoded(fact.kind()) ? Disclosure.ALL : Disclosure.REPEATED;
        }
        return hasIdentifyingName(field) ? Disclosure.NONE : Disclosure.REPEATED;
    }

    private static boolean overlap(Field a, Field b) {
        return a.offset() < b.offset() + b.totalLength() && b.offset() < a.offset() + a.totalLength();
    }

    /** True if a word of the item's own name, or of a group's that it stands in, says so. */
    private static boolean hasIdentifyingName(Field field) {
        for (Field at = field; at != null && !at.path().isEmpty(); at = at.parent()) {
            for (String word : at.name().toUpperCase(Locale.ROOT).split("[-_]", -1)) {
                if (IDENTIFYING.contains(word.replaceAll("[0-9]+$", ""))) {
                    return true;
                }
            }
        }
        return false;
    }
}
