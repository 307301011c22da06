package org.slatebridge.policy;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.SourceRef;

/**
 * Writes {@code decisions.jsonl}: one JSON object a line and charge, in UTF-8, lines ending with LF, keys always in the
 * same order. Buffers; {@link #flush()} or {@link #close()} hands on what is buffered. One thread only.
 */
public final class DecisionWriter implements Closeable {

    private final OutputStream out;
    private final JsonBytes json;

    /** Writes into a stream, which {@link #close()} closes too. */
    public DecisionWriter(OutputStream out) {
        this.out = out;
        this.json = new JsonBytes(out);
    }

    /** Writes one line; {@code person} is the key of the person decided. */
    public void write(String person, Decision decision) throws IOException {
        write(person, decision, null);
    }

    /** The same, with the code word of a hold that keeps the decision from being carried out; null where none does. */
    public void write(String person, Decision decision, @Nullable String held) throws IOException {
        json.open('{');
        field("person", person);
        field("arrest", decision.arrest().key());
        field("charge", decision.charge().key());
        field("outcome", decision.outcome().word());
        field("provision", decision.provision());
        json.key("citation");
        citation(decision.citation());
        json.key("eligibleOn");
        json.date(decision.eligibleOn());
        json.key("missing");
        missing(decision.missing());
        if (decision.restore() != Answer.NO) {
            field("restore", decision.restore() == Answer.YES ? "yes" : "undetermined");
        }
        if (held != null) {
            field("held", held);
        }
        if (!decision.presumed().isEmpty()) {
            json.key("presumed");
            presumed(decision.presumed());
        }
        Reasoning reasoning = decision.reasoning();
        if (reasoning != null) {
            json.key("reasoning");
            reasoning(reasoning);
        }
        json.key("source");
        source(decision.charge().source());
        json.close('}');
        json.endLine();
    }

    /** Hands on what is buffered. */
    public void flush() throws IOException {
        json.flush();
    }

    @Override
    public void close() throws IOException {
        try (OutputStream closing = out) {
            json.flush();
            closing.flush();
        }
    }

    private void missing(Iterable<MissingFact> facts) throws IOException {
        json.open('[');
        for (MissingFact fact : facts) {
            json.open('{');
            field("fact", fact.fact());
            field("charge", fact.charge());
            field("quality", fact.quality().name());
            json.key("source");
            source(fact.source());
            field("item", fact.item());
            json.close('}');
        }
        json.close(']');
    }

    private void presumed(Iterable<PresumedFact> facts) throws IOException {
        json.open('[');
        for (PresumedFact fact : facts) {
            json.open('{');
            field("presumption", fact.presumption());
            field("fact", fact.fact());
            field("charge", fact.charge());
            json.close('}');
        }
        json.close(']');
    }

    private void reasoning(Reasoning reasoning) throws IOException {
        json.open('{');
        field("question", reasoning.question());
        field("answer", reasoning.answer().name());
        json.key("citation");
        citation(reasoning.citation());
        json.key("facts");
        json.open('[');
        for (FactSeen seen : reasoning.facts()) {
            seen(seen);
        }
        json.close(']');
        json.key("parts");
        json.open('[');
        for (Reasoning part : reasoning.parts()) {
            reasoning(part);
        }
        json.close(']');
        json.close('}');
    }

    private void seen(FactSeen seen) throws IOException {
        json.open('{');
        field("fact", seen.fact());
        field("charge", seen.charge());
        field("quality", seen.quality().name());
        field("value", seen.answer() != null && seen.answer().known() ? seen.value() : null);
        json.key("source");
        source(seen.source());
        field("item", seen.item());
        json.close('}');
    }

    private void source(@Nullable SourceRef source) throws IOException {
        if (source == null) {
            json.text(null);
            return;
        }
        json.open('{');
        field("dataset", source.dataset());
        if (source.positioned()) {
            json.key("record");
            json.number(source.record());
        }
        json.close('}');
    }

    private void citation(@Nullable Citation citation) throws IOException {
        json.text(citation == null ? null : citation.text());
    }

    private void field(String key, @Nullable String value) throws IOException {
        json.key(key);
        json.text(value);
    }
}
