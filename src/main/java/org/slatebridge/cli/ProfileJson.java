package org.slatebridge.cli;

import java.io.StringWriter;
import java.util.Map;
import org.slatebridge.layout.Picture;
import org.slatebridge.layout.Validity;
import org.slatebridge.profile.DateRange;
import org.slatebridge.profile.Disclosure;
import org.slatebridge.profile.ItemProfile;
import org.slatebridge.profile.Profiler;
import org.slatebridge.profile.TypeProfile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A profile as one JSON object; docs/profile.md describes it. Not thread-safe. */
final class ProfileJson {

    private final JsonGenerator out;

    private ProfileJson(JsonGenerator out) {
        this.out = out;
    }

    static String of(Profiler profile) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            new ProfileJson(generator).write(profile);
        }
        return text.append('\n').toString();
    }

    private void write(Profiler profile) {
        out.writeStartObject();
        out.writeNumberProperty("records", profile.records());
        out.writeNumberProperty("untyped", profile.untyped());
        out.writeArrayPropertyStart("types");
        profile.types().forEach(this::type);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void type(TypeProfile type) {
        out.writeStartObject();
        out.writeStringProperty("name", type.name());
        out.writeNumberProperty("records", type.records());
        out.writeArrayPropertyStart("items");
        type.items().forEach(this::item);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void item(ItemProfile item) {
        Picture picture = item.field().picture();
        out.writeStartObject();
        out.writeStringProperty("path", item.path());
        out.writeStringProperty("picture", picture == null ? "" : picture.text());
        out.writeStringProperty("usage", item.field().usage().word());
        out.writeNumberProperty("offset", item.field().offset());
        out.writeNumberProperty("length", item.field().length());
        out.writeNumberProperty("count", item.count());
        out.writeNumberProperty("filled", item.count(Validity.VALID));
        out.writeNumberProperty("blank", item.count(Validity.BLANK));
        out.writeNumberProperty("lowValues", item.count(Validity.LOW_VALUES));
        out.writeNumberProperty("highValues", item.count(Validity.HIGH_VALUES));
        out.writeNumberProperty("invalid", item.count(Validity.INVALID));
        out.writeNumberProperty("absent", item.count(Validity.ABSENT));
        values(item);
        dates(item);
        if (!item.unmapped().isEmpty()) {
            counts("unmapped", item.unmapped());
            out.writeNumberProperty("otherUnmapped", item.otherUnmapped());
        }
        out.writeEndObject();
    }

    private void values(ItemProfile item) {
        out.writeBooleanProperty("identifying", item.disclosure() == Disclosure.NONE);
        if (item.isCounted()) {
            out.writeBooleanProperty("many", item.hasManyValues());
            counts("values", item.values());
            out.writeNumberProperty("single", item.singleValues());
        }
    }

    private void dates(ItemProfile item) {
        DateRange dates = item.dates();
        if (dates != null) {
            out.writeObjectPropertyStart("dates");
            out.writeStringProperty(dates.hint() ? "hint" : "fact", dates.form());
            out.writeStringProperty("from", dates.from());
            out.writeStringProperty("to", dates.to());
            out.writeEndObject();
        }
        if (item.noDates() > 0) {
            out.writeNumberProperty("noDates", item.noDates());
        }
    }

    private void counts(String name, Map<String, Long> counts) {
        out.writeArrayPropertyStart(name);
        counts.forEach((value, count) -> {
            out.writeStartObject();
            out.writeStringProperty("value", value);
            out.writeNumberProperty("count", count);
            out.writeEndObject();
        });
        out.writeEndArray();
    }
}
