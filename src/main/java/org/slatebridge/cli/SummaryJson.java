package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.slatebridge.batch.RunDirectory;
import org.slatebridge.batch.RunResult;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.RunManifest;
import org.slatebridge.writeback.RunManifest.PatchedDataset;
import tools.jackson.core.JsonGenerator;

/** The summary block of a run as one JSON object, from its manifest. Stateless. */
final class SummaryJson {

    private SummaryJson() {}

    static String of(Path run, RunResult result, Duration elapsed) throws IOException {
        RunManifest manifest = ManifestFile.read(new RunDirectory(run).manifest());
        return MessageJson.object("summary", out -> {
            out.writeNumberProperty("rc", result.returnCode().value());
            out.writeNumberProperty("elapsedMs", elapsed.toMillis());
            out.writeStringProperty("version", manifest.version());
            out.writeStringProperty("asOf", manifest.asOf());
            out.writeArrayPropertyStart("datasets");
            manifest.datasets().forEach(dataset -> write(out, dataset));
            out.writeEndArray();
            out.writeObjectPropertyStart("counts");
            manifest.counts().forEach(out::writeNumberProperty);
            out.writeEndObject();
            out.writeNumberProperty("journalPatches", manifest.journalPatches());
            out.writeStringProperty("journalHead", manifest.journalHead());
        });
    }

    private static void write(JsonGenerator out, PatchedDataset dataset) {
        out.writeStartObject();
        out.writeStringProperty("name", dataset.name());
        out.writeStringProperty("file", dataset.file());
        out.writeNumberProperty("size", dataset.size());
        out.writeNumberProperty("records", dataset.records());
        out.writeStringProperty("inputSha256", dataset.inputSha256());
        out.writeStringProperty("outputSha256", dataset.outputSha256());
        out.writeEndObject();
    }
}
