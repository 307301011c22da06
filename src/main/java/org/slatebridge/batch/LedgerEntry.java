package org.slatebridge.batch;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.JsonLines;
import org.slatebridge.history.JsonShape;
import org.slatebridge.writeback.RunManifest;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A delivery of a dataset that was run. Immutable.
 *
 * @param mapping name of the mapping
 * @param dataset name of the dataset in it
 * @param inputSha256 of the dataset as it was delivered
 * @param cycle the number its header states; null where it states none
 * @param asOf date of the run, YYYY-MM-DD
 * @param fingerprint of the run
 * @param run name of its directory
 * @param journalHead of its journal
 * @param again why it was run although the ledger would have refused it; null where it would not
 */
public record LedgerEntry(
        String mapping,
        String dataset,
        String inputSha256,
        @Nullable Long cycle,
        String asOf,
        String fingerprint,
        String run,
        String journalHead,
        @Nullable String again) {

    private static final List<String> REQUIRED =
            List.of("mapping", "dataset", "inputSha256", "asOf", "fingerprint", "run", "journalHead");
    private static final List<String> KNOWN = List.of(
            "mapping",
            "dataset",
            "inputSha256",
            "cycle",
            "asOf",
            "fingerprint",
            "run",
            "journalHead",
            "again",
            Ledger.CHAIN);

    static LedgerEntry of(RunManifest manifest, RunContext run) {
        return new LedgerEntry(
                run.mapping().name(),
                run.leading().name(),
                manifest.inputOf(run.leading().name()).inputSha256(),
                manifest.delivery().cycle(),
                manifest.asOf(),
                manifest.fingerprint(),
                String.valueOf(
                        run.directory().root().toAbsolutePath().normalize().getFileName()),
                manifest.journalHead(),
                manifest.delivery().again());
    }

    /** True if both are of one dataset. */
    boolean isOfSameDataset(String ofMapping, String ofDataset) {
        return mapping.equals(ofMapping) && dataset.equals(ofDataset);
    }

    /** The entry as JSON, without the chain and the bracket at its end. */
    String json() {
        StringWriter line = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), line)) {
            out.writeStartObject();
            out.writeStringProperty("mapping", mapping);
            out.writeStringProperty("dataset", dataset);
            out.writeStringProperty("inputSha256", inputSha256);
            if (cycle != null) {
                out.writeNumberProperty("cycle", cycle);
            }
            out.writeStringProperty("asOf", asOf);
            out.writeStringProperty("fingerprint", fingerprint);
            out.writeStringProperty("run", run);
            out.writeStringProperty("journalHead", journalHead);
            if (again != null) {
                out.writeStringProperty("again", again);
            }
            out.writeEndObject();
        }
        String object = line.toString();
        return object.substring(0, object.length() - 1);
    }

    /**
     * Reads the entry of a line.
     *
     * @throws org.slatebridge.diagnostic.DiagnosticException if it is none
     */
    static LedgerEntry read(String line) {
        JsonLines lines = new JsonLines(
                new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), "ledger", JsonLines.Place.START);
        lines.next();
        JsonShape json = lines.shape();
        return json.read(() -> entry(json));
    }

    private static @Nullable LedgerEntry entry(JsonShape json) {
        Map<String, String> texts = new HashMap<>();
        @Nullable Long[] cycle = {null};
        boolean read = json.object(REQUIRED, KNOWN, key -> {
            if (key.equals("cycle")) {
                cycle[0] = json.whole(Long.MIN_VALUE);
            } else {
                texts.put(key, Objects.requireNonNullElse(json.filledText(), ""));
            }
        });
        return read
                ? new LedgerEntry(
                        texts.getOrDefault("mapping", ""),
                        texts.getOrDefault("dataset", ""),
                        texts.getOrDefault("inputSha256", ""),
                        cycle[0],
                        texts.getOrDefault("asOf", ""),
                        texts.getOrDefault("fingerprint", ""),
                        texts.getOrDefault("run", ""),
                        texts.getOrDefault("journalHead", ""),
                        texts.get("again"))
                : null;
    }
}
