package org.slatebridge.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One {@code --select RECORD:ITEM=V[,V…]}: a level 01 or a redefinition applies where an item has one of some values.
 *
 * @param target name of a level 01, or of a group or item that redefines or is redefined
 * @param item the item looked at
 * @param values texts are compared without trailing blanks, numbers by value
 */
public record Selection(String target, String item, List<String> values) {

    /** Copies the list. */
    public Selection {
        values = List.copyOf(values);
    }

    /** Reads the option's word; empty where it is not of that form. A value may stand in quotes. */
    public static Optional<Selection> parse(String word) {
        int colon = word.indexOf(':');
        int equals = word.indexOf('=', Math.max(0, colon));
        if (colon <= 0 || equals <= colon + 1) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (String value : word.substring(equals + 1).split(",", -1)) {
            values.add(unquoted(value));
        }
        return Optional.of(new Selection(
                word.substring(0, colon).strip(),
                word.substring(colon + 1, equals).strip(),
                values));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && ((value.startsWith("'") && value.endsWith("'")) || (value.startsWith("\"") && value.endsWith("\"")));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
