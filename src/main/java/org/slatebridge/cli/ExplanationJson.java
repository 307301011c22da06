package org.slatebridge.cli;

import java.io.StringWriter;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.FactOrigin;
import org.slatebridge.mapping.Finding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An explanation as one JSON object; docs/mapping.md describes it. Not thread-safe. */
final class ExplanationJson {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final JsonGenerator out;

    private ExplanationJson(JsonGenerator out) {
        this.out = out;
    }

    static String of(Explanation explanation) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            new ExplanationJson(generator).write(explanation);
        }
        return text.append('\n').toString();
    }

    private void write(Explanation explanation) {
        out.writeStartObject();
        out.writeStringProperty("person", explanation.person());
        out.writeStringProperty("mapping", explanation.mapping());
        out.writeArrayPropertyStart("facts");
        explanation.facts().forEach(this::fact);
        out.writeEndArray();
        out.writeArrayPropertyStart("findings");
        explanation.findings().forEach(this::finding);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void fact(ExplainedFact fact) {
        out.writeStartObject();
        out.writeStringProperty("part", fact.part());
        out.writeStringProperty("fact", fact.fact().name().name());
        if (fact.fact().known()) {
            out.writeStringProperty("value", fact.value());
        }
        out.writeStringProperty("quality", fact.fact().quality().word());
        source(fact.fact().source());
        if (fact.fact().item() != null) {
            out.writeStringProperty("item", fact.fact().item());
        }
        out.writeArrayPropertyStart("origins");
        fact.origins().forEach(this::origin);
        out.writeEndArray();
        out.writeArrayPropertyStart("rules");
        fact.rules().forEach(out::writeString);
        out.writeEndArray();
        out.writeArrayPropertyStart("contradicting");
        fact.contradicting().forEach(this::fact);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void origin(FactOrigin origin) {
        out.writeStartObject();
        if (!origin.offsets().isEmpty()) {
            out.writeArrayPropertyStart("offsets");
            origin.offsets().forEach(out::writeNumber);
            out.writeEndArray();
            out.writeStringProperty("bytes", HEX.formatHex(origin.bytes()));
        }
        out.writeStringProperty("words", origin.words());
        out.writeEndObject();
    }

    private void finding(Finding finding) {
        out.writeStartObject();
        out.writeStringProperty("kind", finding.issue().kind().name());
        out.writeStringProperty("words", finding.issue().kind().words());
        out.writeBooleanProperty("rejected", finding.issue().kind().rejects());
        out.writeStringProperty("about", finding.issue().about());
        if (finding.type() != null) {
            out.writeStringProperty("type", finding.type().name());
        }
        source(finding.issue().source());
        out.writeEndObject();
    }

    private void source(@Nullable SourceRef source) {
        if (source != null) {
            out.writeObjectPropertyStart("source");
            out.writeStringProperty("dataset", source.dataset());
            out.writeNumberProperty("record", source.record());
            out.writeNumberProperty("offset", source.offset());
            out.writeEndObject();
        }
    }
}
