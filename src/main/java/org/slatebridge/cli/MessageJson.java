package org.slatebridge.cli;

import java.io.StringWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.LinePosition;
import org.slatebridge.diagnostic.Position;
import org.slatebridge.diagnostic.SourcePosition;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * What is said to the operator as JSON, one object in a line, all ASCII whatever the character set of the console;
 * docs/run.md describes it. Stateless.
 */
final class MessageJson {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private MessageJson() {}

    static String of(Diagnostic message) {
        return object("message", out -> {
            out.writeStringProperty("code", message.code().id());
            out.writeStringProperty("severity", message.code().severity());
            out.writeNumberProperty("rc", message.code().returnCode().value());
            out.writeStringProperty("text", message.text());
            Position position = message.position();
            if (position != null) {
                place(out, position);
            }
            out.writeStringProperty("advice", message.action());
        });
    }

    static String note(String line) {
        return object("note", out -> out.writeStringProperty("text", line));
    }

    static String count(String name, long value) {
        return object("count", out -> {
            out.writeStringProperty("name", name);
            out.writeNumberProperty("value", value);
        });
    }

    static String step(String name) {
        return object("progress", out -> out.writeStringProperty("step", name));
    }

    static String progress(String step, long done, long total, int percent) {
        return object("progress", out -> {
            out.writeStringProperty("step", step);
            out.writeNumberProperty("done", done);
            out.writeNumberProperty("total", total);
            out.writeNumberProperty("percent", percent);
        });
    }

    static String log(String time, String level, String text) {
        return object("log", out -> {
            out.writeStringProperty("time", time);
            out.writeStringProperty("level", level);
            out.writeStringProperty("text", text);
        });
    }

    /** An object that begins with its type. */
    static String object(String type, Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeStringProperty("type", type);
            content.accept(out);
            out.writeEndObject();
        }
        return text.toString();
    }

    private static void place(JsonGenerator out, Position position) {
        if (position instanceof SourcePosition source) {
            out.writeStringProperty("file", source.file());
            out.writeNumberProperty("line", source.line());
            out.writeNumberProperty("column", source.column());
            out.writeArrayPropertyStart("excerpt");
            source.excerpt().lines().forEach(out::writeString);
            out.writeEndArray();
        } else if (position instanceof DataPosition data) {
            out.writeStringProperty("dataset", data.dataset());
            if (data.record() > 0) {
                out.writeNumberProperty("record", data.record());
            }
            if (data.offset() >= 0) {
                out.writeNumberProperty("offset", data.offset());
            }
            item(out, data.item());
        } else if (position instanceof LinePosition line) {
            out.writeStringProperty("file", line.file());
            out.writeNumberProperty("line", line.line());
            item(out, line.item());
        }
    }

    private static void item(JsonGenerator out, @Nullable String item) {
        if (item != null) {
            out.writeStringProperty("item", item);
        }
    }
}
