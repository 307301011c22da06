package org.slatebridge.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.Issue;
import org.slatebridge.mapping.PersonReader.Finding;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.mapping.RecordTally;

/**
 * Accounts for every record of a dataset, by type: in = mapped + rejected + orphaned, with reasons and examples by
 * record number. Holds no more than a few examples for each reason. Not thread-safe.
 */
final class RecordAccounts {

    private static final int EXAMPLES = 3;
    private static final String UNKNOWN = "(no type)";

    private final DatasetMapping dataset;
    private final Map<String, Long> rejected = new HashMap<>();
    private final Map<String, Long> orphaned = new HashMap<>();
    private final Map<Issue.Kind, Map<String, Noted>> reasons = new TreeMap<>();

    RecordAccounts(DatasetMapping dataset) {
        this.dataset = dataset;
    }

    /** How often something was found about records of a type, and the first of them. */
    private static final class Noted {
        private final List<Long> records = new ArrayList<>();
        private long count;
    }

    /** Takes what was found about a record. */
    void add(Finding finding) {
        String type = name(finding.type());
        Issue.Kind kind = finding.issue().kind();
        if (kind == Issue.Kind.CHARGE_MISSING) {
            orphaned.merge(type, 1L, Long::sum);
        } else if (kind.rejects()) {
            rejected.merge(type, 1L, Long::sum);
        }
        Noted noted = reasons.computeIfAbsent(kind, k -> new TreeMap<>()).computeIfAbsent(type, t -> new Noted());
        noted.count++;
        if (noted.records.size() < EXAMPLES) {
            noted.records.add(finding.issue().source().record());
        }
    }

    /** Records of which nothing became part of a history. */
    long lost() {
        return sum(rejected) + sum(orphaned);
    }

    /** All records of the dataset. */
    long in(RecordTally tally) {
        return tally.of(null) + dataset.records().stream().mapToLong(tally::of).sum();
    }

    /** Shows the accounts and the reasons. */
    void print(RecordTally tally, PrintStream err) {
        err.printf(Locale.ROOT, "%-32s%14s%14s%14s%14s%n", "RECORD TYPE", "IN", "MAPPED", "REJECTED", "ORPHANED");
        dataset.records().forEach(type -> print(type.name(), tally.of(type), err));
        if (tally.of(null) > 0) {
            print(UNKNOWN, tally.of(null), err);
        }
        reasons.forEach((kind, byType) -> byType.forEach((type, noted) -> err.printf(
                Locale.ROOT, "%s %s %d: %s; record %s%n", kind, type, noted.count, kind.words(), examples(noted))));
    }

    private void print(String type, long in, PrintStream err) {
        long refused = rejected.getOrDefault(type, 0L);
        long orphans = orphaned.getOrDefault(type, 0L);
        err.printf(Locale.ROOT, "%-32s%14d%14d%14d%14d%n", type, in, in - refused - orphans, refused, orphans);
    }

    private static String examples(Noted noted) {
        String first = noted.records.stream().map(Object::toString).collect(Collectors.joining(", "));
        return noted.count > noted.records.size() ? first + ", …" : first;
    }

    /** The last line, and the return code. */
    ReturnCode report(PrintStream err) {
        if (reasons.isEmpty()) {
            return ReturnCode.OK;
        }
        long found = reasons.values().stream()
                .flatMap(byType -> byType.values().stream())
                .mapToLong(noted -> noted.count)
                .sum();
        Diagnostic warning = Diagnostic.of(
                DiagnosticCode.HISTORY_WARNED,
                sum(rejected) + " records rejected, " + sum(orphaned) + " orphaned, " + (found - lost())
                        + " used with something missing");
        err.println(warning.line());
        return warning.code().returnCode();
    }

    private static String name(@Nullable RecordMapping type) {
        return Objects.requireNonNullElse(type == null ? null : type.name(), UNKNOWN);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
