package org.slatebridge.cli;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.slatebridge.dataset.FramingCandidate;
import org.slatebridge.inspect.Inspection;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An inspection as one JSON object; docs/record-formats.md describes it. Not thread-safe. */
final class InspectionJson {

    private final JsonGenerator out;

    private InspectionJson(JsonGenerator out) {
        this.out = out;
    }

    static String of(Inspection found) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            new InspectionJson(generator).write(found);
        }
        return text.append('\n').toString();
    }

    private void write(Inspection found) {
        out.writeStartObject();
        out.writeNumberProperty("size", found.size());
        out.writeBooleanProperty("gzip", found.packed());
        out.writeNumberProperty("sampled", found.sampled());
        out.writeObjectPropertyStart("bytes");
        found.classes().forEach(this::share);
        out.writeEndObject();
        counts("lineEnds", found.lineEnds());
        out.writeStringProperty("encoding", found.encoding());
        share("ebcdic", found.ebcdic());
        share("ascii", found.ascii());
        share("replaced", found.replaced());
        framings("fitting", found.fitting());
        framings("breaking", found.breaking());
        lengths(found.lengths());
        counts("deciding", found.deciding());
        pages(found.pages());
        decoded(found.decoded());
        options("suggestion", found.suggestion());
        String otherLengths = found.otherLengths();
        if (otherLengths != null) {
            out.writeStringProperty("otherLengths", otherLengths);
        }
        out.writeEndObject();
    }

    private void framings(String name, List<FramingCandidate> candidates) {
        out.writeArrayPropertyStart(name);
        for (FramingCandidate candidate : candidates) {
            out.writeStartObject();
            options("options", candidate.options());
            out.writeNumberProperty("records", candidate.records());
            out.writeNumberProperty("shortest", candidate.shortest());
            out.writeNumberProperty("longest", candidate.longest());
            out.writeNumberProperty("reached", candidate.reached());
            out.writeNumberProperty("lookedAt", candidate.limit());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void lengths(List<Inspection.Length> lengths) {
        out.writeArrayPropertyStart("lengths");
        for (Inspection.Length length : lengths) {
            out.writeStartObject();
            out.writeNumberProperty("lrecl", length.length());
            share("score", length.score());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void pages(List<Inspection.Pages> pages) {
        out.writeArrayPropertyStart("pages");
        for (Inspection.Pages group : pages) {
            out.writeStartObject();
            texts("names", group.names());
            share("usual", group.usual());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void decoded(List<Inspection.Decoded> decoded) {
        out.writeArrayPropertyStart("decoded");
        for (Inspection.Decoded tried : decoded) {
            out.writeStartObject();
            options("options", tried.options());
            out.writeNumberProperty("records", tried.records());
            share("clean", tried.share());
            texts("worst", tried.worst());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void options(String name, Map<String, String> options) {
        out.writeObjectPropertyStart(name);
        options.forEach(out::writeStringProperty);
        out.writeEndObject();
    }

    private void texts(String name, List<String> texts) {
        out.writeArrayPropertyStart(name);
        texts.forEach(out::writeString);
        out.writeEndArray();
    }

    private void counts(String name, Map<String, Long> counts) {
        out.writeObjectPropertyStart(name);
        counts.forEach((key, count) -> out.writeNumberProperty(key, count.longValue()));
        out.writeEndObject();
    }

    private void share(String name, double share) {
        out.writeNumberProperty(name, BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP));
    }
}
