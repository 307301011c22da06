package org.slatebridge.batch;

import java.util.Locale;
import java.util.Map;
import org.slatebridge.diagnostic.FoldedText;
import org.slatebridge.policy.Policy;
import org.slatebridge.writeback.RunManifest;

/**
 * The summary block: fixed columns, the same for the same run, for operators and for the person who reads them later.
 */
final class Summary {

    private static final int VALUE = 24;

    private Summary() {}

    static String of(RunManifest manifest, RunContext run) {
        StringBuilder out = new StringBuilder(1024);
        line(out, "RUN SUMMARY", "SLATEBRIDGE " + manifest.version());
        line(out, "MAPPING", run.mapping().name());
        line(out, "POLICY", policy(run));
        line(out, "AS OF", manifest.asOf());
        if (manifest.delivery().cycle() != null) {
            line(out, "CYCLE", manifest.delivery().cycle().toString());
        }
        if (manifest.delivery().again() != null) {
            line(out, "AGAIN", manifest.delivery().again());
        }
        datasets(out, manifest);
        boolean stated = run.datasets().stream()
                .anyMatch(dataset -> !dataset.mapping().totals().isEmpty());
        line(out, "CONTROL TOTALS", stated ? "AGREE" : "NONE DECLARED");
        journal(out, manifest);
        return out.toString();
    }

    /**
     * The block of a backout of a person or charge.
     *
     * @param backedOut head of the journal that was undone in part
     */
    static String ofBackout(RunManifest manifest, String mapping, String backedOut) {
        StringBuilder out = new StringBuilder(1024);
        line(out, "BACKOUT SUMMARY", "SLATEBRIDGE " + manifest.version());
        line(out, "MAPPING", mapping);
        line(out, "AS OF", manifest.asOf());
        line(out, "BACKED OUT OF JOURNAL", backedOut);
        datasets(out, manifest);
        journal(out, manifest);
        return out.toString();
    }

    private static void datasets(StringBuilder out, RunManifest manifest) {
        for (RunManifest.PatchedDataset dataset : manifest.datasets()) {
            line(out, "DATASET " + dataset.name(), dataset.size() + " BYTES");
            line(out, "  SHA-256 BEFORE", dataset.inputSha256());
            line(out, "  SHA-256 AFTER", dataset.outputSha256());
        }
        for (RunManifest.ReadDataset dataset : manifest.read()) {
            line(out, "READ " + dataset.name(), dataset.size() + " BYTES");
            line(out, "  SHA-256", dataset.inputSha256());
        }
        for (Map.Entry<String, Long> count : manifest.counts().entrySet()) {
            line(out, count.getKey().toUpperCase(Locale.ROOT), String.format(Locale.ROOT, "%15d", count.getValue()));
        }
    }

    private static void journal(StringBuilder out, RunManifest manifest) {
        line(out, "JOURNAL PATCHES", String.format(Locale.ROOT, "%15d", manifest.journalPatches()));
        line(out, "JOURNAL HEAD", manifest.journalHead());
    }

    private static String policy(RunContext run) {
        Policy policy = run.policy();
        if (policy == null || run.evaluator() == null) {
            return (policy == null ? "NONE" : policy.id()) + ", DECISIONS MADE ELSEWHERE";
        }
        return policy.id() + (policy.reviewed() ? "" : " (NOT YET REVIEWED BY COUNSEL)");
    }

    /** A name and its value, which begins in column 25; what goes on in further lines begins there too. */
    private static void line(StringBuilder out, String name, String value) {
        String columns = String.format(Locale.ROOT, "%-" + (VALUE - 1) + "s ", name);
        FoldedText.lines(columns + value, VALUE)
                .forEach(line -> out.append(line).append('\n'));
    }
}
