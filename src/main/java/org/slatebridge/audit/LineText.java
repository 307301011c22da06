package org.slatebridge.audit;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.protection.KeyedHash;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes events as lines of the log. Immutable. */
final class LineText {

    private static final DateTimeFormatter HUNDREDTHS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSxxx", Locale.ROOT);
    private static final JsonFactory JSON = new JsonFactory();

    private final Actor actor;
    private final ZoneId zone;

    LineText(Actor actor, ZoneId zone) {
        this.actor = actor;
        this.zone = zone;
    }

    /**
     * The line of an event, with its line end.
     *
     * @param keys hashes the subject; needed only where there is one
     */
    String of(AuditEvent event, AuditLog.Head previous, Instant time, @Nullable KeyedHash keys) {
        StringWriter line = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            out.writeStartObject();
            out.writeNumberProperty("sequence", previous.lines() + 1);
            out.writeStringProperty("previous", previous.sha256());
            out.writeStringProperty("time", HUNDREDTHS.format(time.atZone(zone)));
            out.writeStringProperty("user", actor.user());
            out.writeStringProperty("host", actor.host());
            out.writeNumberProperty("process", actor.process());
            out.writeStringProperty("source", actor.program());
            out.writeStringProperty("action", event.action().word());
            out.writeStringProperty("outcome", event.outcome().word());
            out.writeStringProperty("object", event.object());
            if (event.subject() != null && keys != null) {
                subject(out, event.subject(), keys);
            }
            details(out, event.details());
            out.writeEndObject();
        }
        return line.append('\n').toString();
    }

    private static void subject(JsonGenerator out, Subject subject, KeyedHash keys) {
        out.writeStringProperty("mapping", subject.mapping());
        out.writeStringProperty("person", keys.hex(subject.mapping(), subject.person()));
        if (subject.charge() != null) {
            out.writeStringProperty("charge", keys.hex(subject.mapping(), subject.charge()));
        }
        out.writeStringProperty("key", keys.keyName());
    }

    private static void details(JsonGenerator out, Map<String, Object> details) {
        if (!details.isEmpty()) {
            out.writeName("details");
            map(out, details);
        }
    }

    private static void map(JsonGenerator out, Map<?, ?> values) {
        out.writeStartObject();
        values.forEach((name, value) -> {
            out.writeName(String.valueOf(name));
            value(out, value);
        });
        out.writeEndObject();
    }

    private static void value(JsonGenerator out, Object value) {
        if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Number number) {
            out.writeNumber(number.longValue());
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Map<?, ?> map) {
            map(out, map);
        } else {
            throw new IllegalArgumentException("must be text, number, truth value or map: " + value.getClass());
        }
    }
}
