package org.slatebridge.synthetic;

import java.io.Closeable;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Level;
import org.slatebridge.history.Quality;
import org.slatebridge.mapping.FactValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes what a right join must find, a JSON object a line and person, in the shape {@code normalize} has, with
 * datasets in place of items and offsets. Not thread-safe.
 */
final class TruthWriter implements Closeable {

    private static final JsonFactory JSON = JsonFactory.builder()
            .rootValueSeparator("")
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;
    private final Tally tally;
    private final Map<Level, List<FactName>> facts = new EnumMap<>(Level.class);

    TruthWriter(OutputStream out, Tally tally) {
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), out);
        this.tally = tally;
        Arrays.stream(Level.values()).forEach(level -> facts.put(level, StateFacts.of(level)));
    }

    /** Writes one line. */
    void write(TruePart person) {
        json.writeStartObject();
        json.writeName("person");
        json.writeStartObject();
        part(person);
        json.writeEndObject();
        children("arrests", person, Level.ARREST);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void children(String name, TruePart parent, Level level) {
        json.writeName(name);
        json.writeStartArray();
        for (TruePart child : parent.children) {
            if (child.level == level) {
                json.writeStartObject();
                part(child);
                below(child);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void below(TruePart part) {
        if (part.level == Level.ARREST) {
            children("charges", part, Level.CHARGE);
        } else if (part.level == Level.CHARGE) {
            children("dispositions", part, Level.DISPOSITION);
            children("sentences", part, Level.SENTENCE);
        }
    }

    private void part(TruePart part) {
        if (!part.key.isEmpty()) {
            json.writeStringProperty("key", part.key);
        }
        json.writeName("facts");
        json.writeStartObject();
        for (FactName name : facts.getOrDefault(part.level, List.of())) {
            if (part.speaksOf(name.name())) {
                fact(name, part.fact(name.name()));
            }
        }
        json.writeEndObject();
    }

    private void fact(FactName name, TrueFact fact) {
        tally.fact(name.name(), fact);
        json.writeName(name.name().substring(name.name().indexOf('.') + 1));
        json.writeStartObject();
        FactValue value = fact.value();
        if (value != null) {
            json.writeName("value");
            value(name.kind(), value);
        }
        if (fact.quality() != Quality.PRESENT) {
            json.writeStringProperty("quality", fact.quality().name().toLowerCase(Locale.ROOT));
        }
        String from = fact.from();
        if (from != null) {
            json.writeStringProperty("from", from);
        }
        if (!fact.against().isEmpty()) {
            json.writeName("against");
            json.writeStartArray();
            fact.against().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void value(FactKind kind, FactValue value) {
        switch (kind) {
            case DATE -> json.writeString(LocalDate.ofEpochDay(value.number()).toString());
            case CODE, TEXT -> json.writeString(value.text());
            case COUNT -> json.writeNumber(value.number());
            case AMOUNT -> json.writeNumber(BigDecimal.valueOf(value.number(), 2));
            case FLAG -> json.writeBoolean(value.number() == 1);
        }
    }

    @Override
    public void close() {
        json.close();
    }
}
