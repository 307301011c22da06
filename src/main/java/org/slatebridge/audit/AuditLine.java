package org.slatebridge.audit;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.protection.KeyedHash;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A line of the log, as far as the log itself needs to know it. Immutable.
 *
 * @param sequence number of the event, from 1
 * @param previous SHA-256 of the line before, without its line end
 * @param texts the line's other texts by name, those of its details as {@code details.NAME}
 */
public record AuditLine(long sequence, String previous, Map<String, String> texts) {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int HASH_DIGITS = 64;

    /** Reads a line; null if the bytes are no line of an audit log. */
    static @Nullable AuditLine of(byte[] bytes, int from, int to) {
        Map<String, String> texts = new HashMap<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes, from, to - from)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            read(parser, "", texts);
            if (parser.nextToken() != null) {
                return null;
            }
        } catch (JacksonException e) {
            return null;
        }
        String previous = texts.getOrDefault("previous", "");
        long sequence = number(texts.getOrDefault("sequence", ""));
        boolean whole = sequence > 0 && previous.length() == HASH_DIGITS && texts.containsKey("action");
        return whole ? new AuditLine(sequence, previous, Map.copyOf(texts)) : null;
    }

    private static void read(JsonParser parser, String prefix, Map<String, String> texts) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = prefix + parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT) {
                read(parser, name + ".", texts);
            } else if (value == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else {
                texts.put(name, parser.getString());
            }
        }
    }

    private static long number(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Long.parseLong(text) : 0;
    }

    /** A text by its name; empty if the line has none of that name. */
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** True if it says that the log was damaged before it. */
    public boolean tellsDamage() {
        return text("action").equals(AuditEvent.Action.LOG_DAMAGED.word());
    }

    /** How many bytes before it are damaged. */
    long damagedBytes() {
        return number(text("details.bytes"));
    }

    /** True if it is about that person, in whatever mapping; never where another key was used. */
    public boolean isAbout(String person, KeyedHash keys) {
        return text("person").equals(keys.hex(text("mapping"), person));
    }
}
