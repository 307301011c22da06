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
        json.name("person");
        json.startObject();
        json.name("key");
        json.text(history.person().key());
        part(firstSource(history.person().facts()), history.person().facts());
        json.endObject();
        json.name("arrests");
        json.startArray();
        history.arrests().forEach(this::arrest);
        json.endArray();
        json.name("unread");
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
        json.name("key");
        json.text(arrest.key());
        part(firstSource(arrest.facts()), arrest.facts());
        json.name("charges");
        json.startArray();
        arrest.charges().forEach(this::charge);
        json.endArray();
        json.endObject();
    }

    private void charge(Charge charge) {
        json.startObject();
        json.name("key");
        json.text(charge.key());
        part(charge.source(), charge.facts());
        json.name("dispositions");
        json.startArray();
        charge.dispositions().forEach(one -> partAlone(one.source(), one.facts()));
        json.endArray();
        json.name("sentences");
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
            json.name("source");
            source(source);
        }
        json.name("facts");
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
        json.name(fact.name().shortName());
        json.startObject();
        answer(fact);
        SourceRef own = fact.source();
        if (own != null && !alike(own, ofPart)) {
            json.name("source");
            source(own);
        } else if (own == null && ofPart != null) {
            json.name("source");
            json.nothing();
        }
        if (!fact.contradicting().isEmpty()) {
            contradicted(fact);
        }
        json.endObject();
    }

    private void answer(Fact fact) {
        if (fact.known()) {
            json.name("value");
            value(fact);
        }
        if (fact.quality() != Quality.PRESENT) {
            json.name("quality");
            json.plain(fact.quality().word());
        }
        String item = fact.item();
        if (item != null) {
            json.name("item");
            json.plain(item);
        }
    }

    private void contradicted(Fact fact) {
        json.name("contradicted");
        json.startArray();
        for (Fact other : fact.contradicting()) {
            json.startObject();
            answer(other);
            SourceRef source = other.source();
            json.name("source");
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
        json.name("dataset");
        json.text(source.dataset());
        if (positions == Positions.ALL && source.positioned()) {
            json.name("record");
            json.number(source.record());
            json.name("offset");
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
