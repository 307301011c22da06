package org.slatebridge.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON Lines: one object a line, in strict UTF-8, no name twice in an object. Blank lines are no records. Holds
 * one line at a time. Not thread-safe.
 */
public final class JsonLinesReader {

    private static final int DEEPEST = 200;

    private final String file;
    private final Utf8Lines lines;
    private final JsonFactory factory = new JsonFactory();

    /**
     * A reader.
     *
     * @param in whose end is the caller's to close
     * @param file name of the file, for messages
     */
    public JsonLinesReader(InputStream in, String file) {
        this.file = file;
        this.lines = new Utf8Lines(in, file);
    }

    /**
     * The next record, or null at the end.
     *
     * @throws DiagnosticException with line and column, where the line is no JSON object
     */
    public @Nullable JsonRecord next() {
        try {
            while (lines.next()) {
                if (!lines.isBlank()) {
                    return record();
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonRecord record() {
        try (JsonParser parser =
                factory.createParser(ObjectReadContext.empty(), lines.characters(), 0, lines.length())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw syntax(parser.currentTokenLocation().getColumnNr(), "the line is no JSON object");
            }
            Map<String, Object> members = object(parser, 1);
            if (parser.nextToken() != null) {
                throw syntax(parser.currentTokenLocation().getColumnNr(), "something stands behind the object");
            }
            return new JsonRecord(file, lines.number(), members);
        } catch (StreamConstraintsException e) {
            throw new DiagnosticException(Diagnostic.at(
                    DiagnosticCode.JSON_SYNTAX, lines.position(), "a number or name is too long for any item"));
        } catch (JacksonException e) {
            // its message may quote the line
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw syntax(column, "the line is no JSON from there on");
        }
    }

    private DiagnosticException syntax(int column, String text) {
        return new DiagnosticException(
                Diagnostic.at(DiagnosticCode.JSON_SYNTAX, lines.position(), "column " + column + ": " + text));
    }

    private Map<String, Object> object(JsonParser parser, int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            int column = parser.currentTokenLocation().getColumnNr();
            parser.nextToken();
            if (members.putIfAbsent(name, value(parser, depth)) != null) {
                throw new DiagnosticException(Diagnostic.at(
                        DiagnosticCode.JSON_DUPLICATE_KEY,
                        lines.position(),
                        "column " + column + ": " + EncodeFaults.shown(name) + " stands twice in one object"));
            }
        }
        return members;
    }

    private Object value(JsonParser parser, int depth) {
        if (depth > DEEPEST) {
            throw syntax(parser.currentTokenLocation().getColumnNr(), "objects and arrays stand too deep");
        }
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw syntax(parser.currentLocation().getColumnNr(), "the line ends before its object");
        }
        return switch (token) {
            case START_OBJECT -> object(parser, depth + 1);
            case START_ARRAY -> array(parser, depth + 1);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> JsonRecord.NULL;
        };
    }

    private Object number(JsonParser parser) {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException e) {
            throw syntax(parser.currentTokenLocation().getColumnNr(), "the number is too large for any item");
        }
    }

    private List<Object> array(JsonParser parser, int depth) {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser, depth));
        }
        return elements;
    }
}
