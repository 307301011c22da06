package org.slatebridge.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.slatebridge.history.Quality;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the counts of what was made up as JSON. */
final class TotalsWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private TotalsWriter(JsonGenerator json) {
        this.json = json;
    }

    static void write(Path file, long persons, long seed, Tally tally) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            TotalsWriter writer = new TotalsWriter(json);
            json.writeStartObject();
            json.writeNumberProperty("persons", persons);
            json.writeNumberProperty("seed", seed);
            writer.records(tally.records());
            writer.counts("found", tally.found());
            writer.codes(tally.codes());
            writer.counts("invalid", tally.invalid());
            writer.facts(tally);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** In is mapped, passed by, rejected and orphaned together. */
    private void records(Map<String, Map<String, Map<Fate, Long>>> datasets) {
        json.writeName("datasets");
        json.writeStartObject();
        datasets.forEach((dataset, types) -> {
            json.writeName(dataset);
            json.writeStartObject();
            types.forEach(this::record);
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void record(String type, Map<Fate, Long> fates) {
        json.writeName(type);
        json.writeStartObject();
        json.writeNumberProperty("in", fates.values().stream().mapToLong(n -> n).sum());
        json.writeNumberProperty("mapped", fates.getOrDefault(Fate.MAPPED, 0L));
        json.writeNumberProperty("passed", fates.getOrDefault(Fate.PASSED, 0L));
        json.writeNumberProperty("orphaned", fates.getOrDefault(Fate.ORPHANED, 0L));
        json.writeName("rejected");
        json.writeStartObject();
        fates.forEach((fate, count) -> {
            if (fate.isReject()) {
                json.writeNumberProperty(fate.word(), count);
            }
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    private void codes(Map<String, Map<String, Map<String, Long>>> datasets) {
        json.writeName("codes");
        json.writeStartObject();
        datasets.forEach(this::counts);
        json.writeEndObject();
    }

    private void counts(String name, Map<String, Map<String, Long>> counts) {
        json.writeName(name);
        json.writeStartObject();
        counts.forEach((what, numbers) -> {
            json.writeName(what);
            json.writeStartObject();
            numbers.forEach(json::writeNumberProperty);
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void facts(Tally tally) {
        json.writeName("facts");
        json.writeStartObject();
        tally.facts().forEach((name, qualities) -> {
            json.writeName(name);
            json.writeStartObject();
            for (Quality quality : Quality.values()) {
                if (qualities.containsKey(quality)) {
                    json.writeNumberProperty(quality.name().toLowerCase(Locale.ROOT), qualities.get(quality));
                }
            }
            if (tally.disagreed().containsKey(name)) {
                json.writeNumberProperty("disagreed", tally.disagreed().get(name));
            }
            json.writeEndObject();
        });
        json.writeEndObject();
    }
}
