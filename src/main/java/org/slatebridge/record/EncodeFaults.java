package org.slatebridge.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.Spelling;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.Picture;

/** Collects what keeps one line from being a record: line, item, what was expected, never a value. Not thread-safe. */
final class EncodeFaults {

    private static final int MOST_SHOWN = 20;

    private final JsonRecord json;
    private final List<Diagnostic> faults = new ArrayList<>();

    EncodeFaults(JsonRecord json) {
        this.json = json;
    }

    /** A fault of an item, or of the whole record where the path is null. */
    void add(DiagnosticCode code, @Nullable String path, String text) {
        faults.add(Diagnostic.at(code, json.at(path), text));
    }

    /** A value that the item cannot hold: what its codec said, without the item's name that the place has already. */
    void refused(DiagnosticException refusal, Field field, String path) {
        Diagnostic said = refusal.diagnostics().get(0);
        String prefix = "item " + field + " ";
        String text = said.text().startsWith(prefix) ? said.text().substring(prefix.length()) : said.text();
        add(said.code(), path, text + ", expected " + described(field));
    }

    /** A value of another class than the item's. */
    void wrongClass(Object value, Field field, String path) {
        add(DiagnosticCode.VALUE_WRONG_CLASS, path, "is " + described(value) + ", expected " + described(field));
    }

    void unknown(String key, String path, Collection<String> known) {
        Diagnostic fault = Diagnostic.at(
                DiagnosticCode.JSON_UNKNOWN_KEY,
                json.at(path.isEmpty() ? null : path),
                shown(key) + " is no item here");
        faults.add(Spelling.suggest(fault, key, known));
    }

    void missing(String path) {
        add(DiagnosticCode.JSON_MISSING_KEY, path, "is not in the line");
    }

    void hiddenRedefinition(String key, String path) {
        Diagnostic fault = Diagnostic.at(
                DiagnosticCode.JSON_UNKNOWN_KEY,
                json.at(path.isEmpty() ? null : path),
                shown(key) + " is a redefinition that no --select names");
        faults.add(fault.advising("give --select for it, or --redefines all"));
    }

    int count() {
        return faults.size();
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Ends with everything found, if anything was: at most 20 faults, and how many there are. */
    void throwIfAny() {
        if (faults.isEmpty()) {
            return;
        }
        int shown = Math.min(faults.size(), MOST_SHOWN);
        List<Diagnostic> told = new ArrayList<>(faults.subList(0, shown));
        String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
        String rest = shown < faults.size() ? ", " + shown + " of them shown" : "";
        told.add(Diagnostic.at(DiagnosticCode.ENCODE_REFUSED, json.at(null), count + rest));
        throw new DiagnosticException(told);
    }

    /** The item as its copybook describes it, for example {@code PIC S9(5)V99 COMP-3}. */
    static String described(Field field) {
        Picture picture = field.picture();
        String usage = field.usage().word();
        if (picture == null) {
            return field.isGroup() ? "a group" : usage;
        }
        return "PIC " + picture.text().toUpperCase(Locale.ROOT) + (usage.equals("DISPLAY") ? "" : " " + usage);
    }

    private static String described(Object value) {
        if (value instanceof String) {
            return "a text";
        }
        if (value instanceof BigDecimal) {
            return "a number";
        }
        if (value instanceof Boolean) {
            return "true or false";
        }
        return value instanceof Map ? "an object" : value instanceof List ? "an array" : "null";
    }

    /** A path as it may be shown; null where it could be data. */
    static @Nullable String shownPath(String path) {
        return path.matches("[\\p{Alpha}\\d][\\p{Alpha}\\d_#/\\[\\]-]{0,200}") ? path : null;
    }

    /** A key as it may be shown: one that could not be a COBOL name might be data. */
    static String shown(String key) {
        return key.matches("_?[\\p{Alpha}\\d][\\p{Alpha}\\d_#-]{0,60}") ? "key " + key : "a key that is no COBOL name";
    }
}
