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
        for (RunManifest.PatchedDataset dataset : manifest.datasets()) {
            line(out, "DATASET " + dataset.name(), dataset.size() + " BYTES");
            line(out, "  SHA-256 BEFORE", dataset.inputSha256());
            line(out, "  SHA-256 AFTER", dataset.outputSha256());
        }
        for (Map.Entry<String, Long> count : manifest.counts().entrySet()) {
            line(out, count.getKey().toUpperCase(Locale.ROOT), String.format(Locale.ROOT, "%15d", count.getValue()));
        }
        line(out, "CONTROL TOTALS", run.dataset().totals().isEmpty() ? "NONE DECLARED" : "AGREE");
        line(out, "JOURNAL PATCHES", String.format(Locale.ROOT, "%15d", manifest.journalPatches()));
        line(out, "JOURNAL HEAD", manifest.journalHead());
        return out.toString();
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
