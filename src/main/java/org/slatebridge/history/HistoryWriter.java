package org.slatebridge.history;

import java.io.Closeable;
import java.io.OutputStream;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes histories: one JSON object a line and person, in UTF-8, lines ending with LF, keys always in the same order.
 * The same history gives the same bytes. Buffers; {@link #flush()} or {@link #close()} hands on what is buffered. One
 * thread only.
 */
public final class HistoryWriter implements Closeable {

    private static final JsonFactory JSON = JsonFactory.builder()
            .rootValueSeparator("")
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;
    private final Positions positions;

    /** Whether lines say which record of a dataset something comes from. */
    public enum Positions {
        /** The dataset only: the lines do not depend on where in the file a record stands. */
        NONE,
        /** Record number and offset too. */
        ALL
    }

    /** Writes into a stream, whose end is the caller's to close. */
    public HistoryWriter(OutputStream out, Positions positions) {
        this.positions = positions;
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), out);
    }

    /** Writes one line. */
    public void write(CriminalHistory history) {
        json.writeStartObject();
        json.writeName("person");
        json.writeStartObject();
        json.writeStringProperty("key", wellFormed(history.person().key()));
        part(firstSource(history.person().facts()), history.person().facts());
        json.writeEndObject();
        json.writeName("arrests");
        json.writeStartArray();
        history.arrests().forEach(this::arrest);
        json.writeEndArray();
        json.writeName("unread");
        json.writeStartArray();
        history.unread().forEach(this::source);
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** Hands on what is buffered. */
    public void flush() {
        json.flush();
    }

    @Override
    public void close() {
        json.close();
    }

    private void arrest(Arrest arrest) {
        json.writeStartObject();
        json.writeStringProperty("key", wellFormed(arrest.key()));
        part(firstSource(arrest.facts()), arrest.facts());
        json.writeName("charges");
        json.writeStartArray();
        arrest.charges().forEach(this::charge);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void charge(Charge charge) {
        json.writeStartObject();
        json.writeStringProperty("key", wellFormed(charge.key()));
        part(charge.source(), charge.facts());
        json.writeName("dispositions");
        json.writeStartArray();
        charge.dispositions().forEach(one -> partAlone(one.source(), one.facts()));
        json.writeEndArray();
        json.writeName("sentences");
        json.writeStartArray();
        charge.sentences().forEach(one -> partAlone(one.source(), one.facts()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void partAlone(SourceRef source, Facts facts) {
        json.writeStartObject();
        part(source, facts);
        json.writeEndObject();
    }

    /** Person and arrest have no source of their own in the model: theirs is that of their first answer. */
    private static @Nullable SourceRef firstSource(Facts facts) {
        @Nullable SourceRef[] first = new SourceRef[1];
        facts.forEach(fact -> first[0] = first[0] == null ? fact.source() : first[0]);
        return first[0];
    }

    private void part(@Nullable SourceRef source, Facts facts) {
        if (source != null) {
            json.writeName("source");
            source(source);
        }
        json.writeName("facts");
        json.writeStartObject();
        facts.forEach(fact -> fact(fact, source));
        json.writeEndObject();
    }

    private void fact(Fact fact, @Nullable SourceRef ofPart) {
        json.writeName(fact.name().shortName());
        json.writeStartObject();
        answer(fact);
        SourceRef own = fact.source();
        if (own != null && !alike(own, ofPart)) {
            json.writeName("source");
            source(own);
        } else if (own == null && ofPart != null) {
            json.writeNullProperty("source");
        }
        if (!fact.contradicting().isEmpty()) {
            contradicted(fact);
        }
        json.writeEndObject();
    }

    private void answer(Fact fact) {
        if (fact.known()) {
            json.writeName("value");
            value(fact);
        }
        if (fact.quality() != Quality.PRESENT) {
            json.writeStringProperty("quality", fact.quality().word());
        }
        String item = fact.item();
        if (item != null) {
            json.writeStringProperty("item", item);
        }
    }

    private void contradicted(Fact fact) {
        json.writeName("contradicted");
        json.writeStartArray();
        for (Fact other : fact.contradicting()) {
            json.writeStartObject();
            answer(other);
            SourceRef source = other.source();
            json.writeName("source");
            if (source == null) {
                json.writeNull();
            } else {
                source(source);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void value(Fact fact) {
        switch (fact.name().kind()) {
            case DATE -> json.writeString(fact.date().toString());
            case CODE, TEXT -> json.writeString(wellFormed(fact.text()));
            case COUNT -> json.writeNumber(fact.number());
            case AMOUNT -> json.writeNumber(BigDecimal.valueOf(fact.number(), 2));
            case FLAG -> json.writeBoolean(fact.isSet());
        }
    }

    private void source(SourceRef source) {
        json.writeStartObject();
        json.writeStringProperty("dataset", source.dataset());
        if (positions == Positions.ALL && source.positioned()) {
            json.writeNumberProperty("record", source.record());
            json.writeNumberProperty("offset", source.offset());
        }
        json.writeEndObject();
    }

    /** True if both are written the same. */
    private boolean alike(SourceRef one, @Nullable SourceRef other) {
        if (other == null || positions == Positions.ALL) {
            return one.equals(other);
        }
        return one.dataset().equals(other.dataset());
    }

    /** UTF-8 has no half of a surrogate pair, which items of usage NATIONAL may have. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints()
                        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }
}
