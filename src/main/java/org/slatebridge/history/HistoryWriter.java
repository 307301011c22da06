package org.slatebridge.history;

import java.io.Closeable;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes histories: one JSON object a line and person, in UTF-8, lines ending with LF, keys always in the same order.
 * The same history gives the same bytes. Buffers; {@link #flush()} or {@link #close()} hands on what is buffered. One
 * thread only.
 */
public final class HistoryWriter implements Closeable {

    private static final JsonName PERSON = JsonName.of("person");
    private static final JsonName KEY = JsonName.of("key");
    private static final JsonName ARRESTS = JsonName.of("arrests");
    private static final JsonName UNREAD = JsonName.of("unread");
    private static final JsonName CHARGES = JsonName.of("charges");
    private static final JsonName DISPOSITIONS = JsonName.of("dispositions");
    private static final JsonName SENTENCES = JsonName.of("sentences");
    private static final JsonName SOURCE = JsonName.of("source");
    private static final JsonName FACTS = JsonName.of("facts");
    private static final JsonName QUALITY = JsonName.of("quality");
    private static final JsonName ITEM = JsonName.of("item");
    private static final JsonName CONTRADICTED = JsonName.of("contradicted");
    private static final JsonName DATASET = JsonName.of("dataset");
    private static final JsonName SOURCE_DATASET = SOURCE.opening(DATASET);
    private static final JsonName RECORD = JsonName.of("record");
    private static final JsonName OFFSET = JsonName.of("offset");

    private final JsonText json;
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
        this.json = new JsonText(out);
    }

    /** Writes one line. */
    public void write(CriminalHistory history) {
        json.startObject();
        json.name(PERSON);
        json.startObject();
        json.name(KEY);
        json.text(history.person().key());
        part(firstSource(history.person().facts()), history.person().facts());
        json.endObject();
        json.name(ARRESTS);
        json.startArray();
        history.arrests().forEach(this::arrest);
        json.endArray();
        json.name(UNREAD);
        json.startArray();
        history.unread().forEach(this::source);
        json.endArray();
        json.endObject();
        json.endLine();
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
        json.startObject();
        json.name(KEY);
        json.text(arrest.key());
        part(firstSource(arrest.facts()), arrest.facts());
        json.name(CHARGES);
        json.startArray();
        arrest.charges().forEach(this::charge);
        json.endArray();
        json.endObject();
    }

    private void charge(Charge charge) {
        json.startObject();
        json.name(KEY);
        json.text(charge.key());
        part(charge.source(), charge.facts());
        json.name(DISPOSITIONS);
        json.startArray();
        charge.dispositions().forEach(one -> partAlone(one.source(), one.facts()));
        json.endArray();
        json.name(SENTENCES);
        json.startArray();
        charge.sentences().forEach(one -> partAlone(one.source(), one.facts()));
        json.endArray();
        json.endObject();
    }

    private void partAlone(SourceRef source, Facts facts) {
        json.startObject();
        part(source, facts);
        json.endObject();
    }

    /** Person and arrest have no source of their own in the model: theirs is that of their first answer. */
    private static @Nullable SourceRef firstSource(Facts facts) {
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.at(i);
            if (fact != null && fact.source() != null) {
                return fact.source();
            }
        }
        return null;
    }

    private void part(@Nullable SourceRef source, Facts facts) {
        if (source != null) {
            json.name(SOURCE_DATASET);
            inSource(source);
        }
        json.name(FACTS);
        json.startObject();
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.at(i);
            if (fact != null) {
                fact(fact, source);
            }
        }
        json.endObject();
    }

    private void fact(Fact fact, @Nullable SourceRef ofPart) {
        if (fact.known()) {
            json.name(fact.name().jsonToValue());
            value(fact);
        } else {
            json.name(fact.name().json());
            json.startObject();
        }
        qualityAndItem(fact);
        SourceRef own = fact.source();
        if (own != null && !alike(own, ofPart)) {
            json.name(SOURCE_DATASET);
            inSource(own);
        } else if (own == null && ofPart != null) {
            json.name(SOURCE);
            json.nothing();
        }
        if (!fact.contradicting().isEmpty()) {
            contradicted(fact);
        }
        json.endObject();
    }

    private void qualityAndItem(Fact fact) {
        if (fact.quality() != Quality.PRESENT) {
            json.plain(QUALITY, fact.quality().word());
        }
        String item = fact.item();
        if (item != null && fact.quality() == Quality.DERIVED) {
            // the basis stands there, in the mapping's own words
            json.name(ITEM);
            json.text(item);
        } else if (item != null) {
            json.plain(ITEM, item);
        }
    }

    private void contradicted(Fact fact) {
        json.name(CONTRADICTED);
        json.startArray();
        for (Fact other : fact.contradicting()) {
            json.startObject();
            if (other.known()) {
                json.name(FactName.VALUE);
                value(other);
            }
            qualityAndItem(other);
            SourceRef source = other.source();
            json.name(SOURCE);
            if (source == null) {
                json.nothing();
            } else {
                source(source);
            }
            json.endObject();
        }
        json.endArray();
    }

    private void value(Fact fact) {
        switch (fact.name().kind()) {
            case DATE -> json.day(fact.date());
            case CODE, TEXT -> json.text(fact.text());
            case COUNT -> json.number(fact.number());
            case AMOUNT -> json.cents(fact.number());
            case FLAG -> json.flag(fact.isSet());
        }
    }

    private void source(SourceRef source) {
        json.startObject();
        json.name(DATASET);
        inSource(source);
    }

    private void inSource(SourceRef source) {
        json.text(source.dataset());
        if (positions == Positions.ALL && source.positioned()) {
            json.name(RECORD);
            json.number(source.record());
            json.name(OFFSET);
            json.number(source.offset());
        }
        json.endObject();
    }

    /** True if both are written the same. */
    private boolean alike(SourceRef one, @Nullable SourceRef other) {
        if (other == null || positions == Positions.ALL) {
            return one.equals(other);
        }
        return one.dataset().equals(other.dataset());
    }
}
