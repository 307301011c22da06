package org.slatebridge.mapping;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.record.Item;
import org.slatebridge.yaml.YamlNode;

/** Reads in which form the day in an item is: keys {@code date} and {@code window}. Stateless. */
final class DateReader {

    private static final int FIRST_WINDOW = 1800;
    private static final int LAST_WINDOW = 9900;

    private DateReader() {}

    /** The form, if the item has digits enough for it and the window is given where the form needs one. */
    static Optional<DateDigits> read(YamlNode node, Item item) {
        YamlNode date = node.require("date");
        String word = date.text();
        if (!DateForm.words().contains(word)) {
            if (!word.isEmpty()) {
                String text = "'" + word + "' is no form of date; expected one of ";
                String known = String.join(", ", DateForm.words());
                date.unknownWord(DiagnosticCode.MAPPING_WORD, text + known, word, DateForm.words());
            }
            return Optional.empty();
        }
        DateForm form = DateForm.valueOf(word);
        boolean fits = fits(date, form, item);
        return window(date, form, node.get("window")).filter(first -> fits).map(first -> new DateDigits(form, first));
    }

    private static boolean fits(YamlNode date, DateForm form, Item item) {
        int room = item.numeric() ? item.digits() : item.length();
        if (room >= form.length() && (!item.numeric() || item.scale() == 0)) {
            return true;
        }
        date.fault(
                DiagnosticCode.MAPPING_VALUE,
                form + " needs " + form.length() + " whole digits, item "
                        + item.field().name() + " has " + (room - Math.max(0, item.scale())));
        return false;
    }

    private static Optional<Integer> window(YamlNode date, DateForm form, @Nullable YamlNode window) {
        if (window == null) {
            if (!form.needsWindow()) {
                return Optional.of(0);
            }
            date.fault(
                    DiagnosticCode.MAPPING_WINDOW,
                    form + " has two digits of the year; 'window' must say from which year on its hundred years are");
            return Optional.empty();
        }
        if (!form.needsWindow()) {
            window.fault(DiagnosticCode.MAPPING_WINDOW, form + " says the century itself, so it takes no window");
            return Optional.empty();
        }
        String text = window.text();
        int first = text.matches("[0-9]{4}") ? Integer.parseInt(text) : 0;
        if (first < FIRST_WINDOW || first > LAST_WINDOW) {
            window.fault(
                    DiagnosticCode.MAPPING_WINDOW,
                    "expected a year from " + FIRST_WINDOW + " to " + LAST_WINDOW + ", found '" + text + "'");
            return Optional.empty();
        }
        return Optional.of(first);
    }
}
