package org.slatebridge.history;

import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.LinePosition;
import org.slatebridge.diagnostic.Spelling;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one line of JSON by the shape it must have. What has another shape is a fault with line and path, is skipped,
 * and the reading goes on, so that its author sees all faults of the line at once. No value reaches a message. Not
 * thread-safe.
 */
public final class JsonShape {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_SHOWN = 20;

    private final JsonParser parser;
    private final LinePosition line;
    private final List<Diagnostic> faults = new ArrayList<>();
    private final StringBuilder path = new StringBuilder();

    JsonShape(CharBuffer text, LinePosition line) {
        this.line = line;
        this.parser = JSON.createParser(
                ObjectReadContext.empty(), text.array(), text.arrayOffset() + text.position(), text.remaining());
    }

    /**
     * Reads the line.
     *
     * @param reading reads its one value; null only after a fault
     * @throws DiagnosticException with the faults of the line, if it has any
     */
    public <T> T read(Supplier<@Nullable T> reading) {
        @Nullable T value = null;
        try (parser) {
            parser.nextToken();
            value = reading.get();
            if (parser.nextToken() != null) {
                fault(DiagnosticCode.LINE_SYNTAX, "something stands behind the object");
            }
        } catch (StreamConstraintsException e) {
            fault(DiagnosticCode.LINE_SYNTAX, "a number, a key or the nesting is larger than any can be here");
        } catch (JacksonException e) {
            // its message may quote the line
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            fault(DiagnosticCode.LINE_SYNTAX, "the line is no JSON from column " + column + " on");
        }
        if (value == null || !faults.isEmpty()) {
            throw refused();
        }
        return value;
    }

    private DiagnosticException refused() {
        List<Diagnostic> shown = new ArrayList<>(faults.subList(0, Math.min(MOST_SHOWN, faults.size())));
        if (faults.size() > MOST_SHOWN) {
            shown.add(Diagnostic.at(
                    DiagnosticCode.LINE_SYNTAX, line, faults.size() + " faults, " + MOST_SHOWN + " of them shown"));
        }
        return new DiagnosticException(shown);
    }

    /**
     * Reads an object.
     *
     * @param required keys it must have
     * @param known all keys it may have
     * @param member reads the value of a key
     * @return false if it is none
     */
    public boolean object(Collection<String> required, Collection<String> known, Consumer<String> member) {
        return object(required, known, DiagnosticCode.LINE_UNKNOWN_KEY, "key here", member);
    }

    /** The same, with another message for unknown keys: {@code code}, "there is no such {@code kind}". */
    boolean object(
            Collection<String> required,
            Collection<String> known,
            DiagnosticCode code,
            String kind,
            Consumer<String> member) {
        if (!is(JsonToken.START_OBJECT, "an object")) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        while (next() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            int column = parser.currentTokenLocation().getColumnNr();
            next();
            if (!known.contains(key)) {
                Diagnostic unknown = Diagnostic.at(code, position(), shown(key, column) + " is no " + kind);
                faults.add(Spelling.suggest(unknown, key, known));
                parser.skipChildren();
            } else if (!seen.add(key)) {
                at(key, () -> fault(DiagnosticCode.LINE_DUPLICATE_KEY, "stands twice in one object"));
                parser.skipChildren();
            } else {
                at(key, () -> member.accept(key));
            }
        }
        for (String key : required) {
            if (!seen.contains(key)) {
                at(key, () -> fault(DiagnosticCode.LINE_MISSING_KEY, "is not in the line"));
            }
        }
        return true;
    }

    private void at(String key, Runnable reading) {
        within(path.isEmpty() ? key : "/" + key, reading);
    }

    private void within(String step, Runnable reading) {
        int parent = path.length();
        path.append(step);
        reading.run();
        path.setLength(parent);
    }

    /** Reads an array, element by element; false if it is none. */
    public boolean array(Runnable element) {
        if (!is(JsonToken.START_ARRAY, "an array")) {
            return false;
        }
        for (int i = 0; next() != JsonToken.END_ARRAY; i++) {
            within("[" + i + "]", element);
        }
        return true;
    }

    /** Reads a text; null after a fault. */
    public @Nullable String text() {
        return is(JsonToken.VALUE_STRING, "a text") ? parser.getString() : null;
    }

    /** Reads a text that is not empty; null after a fault. */
    public @Nullable String filledText() {
        String text = text();
        if (text != null && text.isEmpty()) {
            fault(DiagnosticCode.LINE_VALUE, "is empty");
            return null;
        }
        return text;
    }

    /** Reads a whole number; null after a fault. */
    public @Nullable Long whole(long least) {
        if (!is(JsonToken.VALUE_NUMBER_INT, "a whole number")) {
            return null;
        }
        BigDecimal number = parser.getDecimalValue();
        if (number.precision() > 19
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            fault(DiagnosticCode.LINE_VALUE, "is out of range");
            return null;
        }
        return number.longValueExact();
    }

    /** Reads a number with its decimals; null after a fault. */
    public @Nullable BigDecimal number() {
        boolean number =
                parser.currentToken() == JsonToken.VALUE_NUMBER_INT || is(JsonToken.VALUE_NUMBER_FLOAT, "a number");
        return number ? parser.getDecimalValue() : null;
    }

    /** Reads true or false; null after a fault. */
    public @Nullable Boolean flag() {
        if (parser.currentToken() == JsonToken.VALUE_TRUE) {
            return true;
        }
        return is(JsonToken.VALUE_FALSE, "true or false") ? false : null;
    }

    /** True where null stands, which is no fault. */
    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Goes by a value, whatever it is. */
    public void skip() {
        parser.skipChildren();
    }

    /** Notes a fault of the value that is read. */
    public void fault(DiagnosticCode code, String text) {
        faults.add(Diagnostic.at(code, position(), text));
    }

    private boolean is(JsonToken wanted, String expected) {
        JsonToken token = parser.currentToken();
        if (token == wanted) {
            return true;
        }
        fault(DiagnosticCode.LINE_TYPE, "is " + described(token) + ", expected " + expected);
        parser.skipChildren();
        return false;
    }

    private JsonToken next() {
        JsonToken token = parser.nextToken();
        // the parser itself reports an end inside an object
        return token == null ? JsonToken.NOT_AVAILABLE : token;
    }

    private LinePosition position() {
        return new LinePosition(line.file(), line.line(), path.isEmpty() ? null : path.toString());
    }

    private static String described(@Nullable JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "null";
        };
    }

    /** A key as it may be shown: one that is not written like ours might be data. */
    private static String shown(String key, int column) {
        return key.matches("[a-z][A-Za-z]{0,40}") ? "key " + key : "the key in column " + column;
    }
}
