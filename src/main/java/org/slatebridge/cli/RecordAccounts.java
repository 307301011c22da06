package org.slatebridge.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.DatasetTally;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.Issue;
import org.slatebridge.mapping.RecordMapping;

/**
 * Accounts for every record of a dataset, by type: in = mapped + rejected + orphaned + passed by, with reasons and
 * examples by record number. Holds no more than a few examples for each reason. Not thread-safe.
 */
final class RecordAccounts {

    private static final int EXAMPLES = 3;
    private static final String UNKNOWN = "(no type)";

    private final DatasetTally tally;
    private final Map<String, Long> rejected = new HashMap<>();
    private final Map<String, Long> orphaned = new HashMap<>();
    private final Map<Issue.Kind, Map<String, Noted>> reasons = new TreeMap<>();
    private long found;

    RecordAccounts(DatasetTally tally) {
        this.tally = tally;
    }

    /** How often something was found about records of a type, about which facts, and the first of the records. */
    private static final class Noted {
        private final List<Long> records = new ArrayList<>();
        private final Map<String, Long> about = new TreeMap<>();
        private long count;
        private boolean more;

        void add(Issue issue) {
            count++;
            long record = issue.source().record();
            if (!records.contains(record)) {
                more = records.size() == EXAMPLES;
                if (!more) {
                    records.add(record);
                }
            }
            if (!issue.about().isEmpty()) {
                about.merge(issue.about(), 1L, Long::sum);
            }
        }

        /** What it is about, and how often; else what it means. */
        String words(Issue.Kind kind) {
            return about.isEmpty()
                    ? kind.words()
                    : about.entrySet().stream()
                            .map(fact -> fact.getKey() + " " + fact.getValue())
                            .collect(Collectors.joining(", "));
        }
    }

    /** Takes what was found about records of the dataset; all findings about one record come together. */
    void add(List<Finding> findings) {
        Set<SourceRef> lost = new HashSet<>();
        for (Finding finding : findings) {
            Issue issue = finding.issue();
            String type = name(finding.type());
            if (issue.kind().rejects() && lost.add(issue.source())) {
                (issue.kind().orphans() ? orphaned : rejected).merge(type, 1L, Long::sum);
            }
            note(issue, type);
        }
    }

    private void note(Issue issue, String type) {
        found++;
        reasons.computeIfAbsent(issue.kind(), k -> new TreeMap<>())
                .computeIfAbsent(type, t -> new Noted())
                .add(issue);
    }

    /** All records of the dataset. */
    long in() {
        return tally.records().of(null)
                + tally.dataset().records().stream()
                        .mapToLong(tally.records()::of)
                        .sum();
    }

    /** Records that could not be understood or placed. */
    long rejected() {
        return sum(rejected);
    }

    /** Records that are sound, and belong to nothing that is there. */
    long orphaned() {
        return sum(orphaned);
    }

    /** How many findings there were. */
    long found() {
        return found;
    }

    /** Shows the accounts and the reasons. */
    void print(Messages messages) {
        messages.note("DATASET " + tally.dataset().name());
        messages.note(String.format(
                Locale.ROOT,
                "%-32s%12s%12s%12s%12s%12s",
                "RECORD TYPE",
                "IN",
                "MAPPED",
                "REJECTED",
                "ORPHANED",
                "PASSED BY"));
        tally.dataset().records().forEach(type -> print(type, messages));
        if (tally.records().of(null) > 0) {
            print(null, messages);
        }
        reasons.forEach((kind, byType) -> byType.forEach((type, noted) -> messages.note(String.format(
                Locale.ROOT, "%s %s %d: %s; record %s", kind, type, noted.count, noted.words(kind), examples(noted)))));
    }

    private void print(@Nullable RecordMapping type, Messages messages) {
        long in = tally.records().of(type);
        long refused = rejected.getOrDefault(name(type), 0L);
        long orphans = orphaned.getOrDefault(name(type), 0L);
        long rest = in - refused - orphans;
        boolean mapped = type != null && type.role().ofPerson();
        messages.note(String.format(
                Locale.ROOT,
                "%-32s%12d%12d%12d%12d%12d",
                name(type),
                in,
                mapped ? rest : 0,
                refused,
                orphans,
                mapped ? 0 : rest));
    }

    private static String examples(Noted noted) {
        String first = noted.records.stream().map(Object::toString).collect(Collectors.joining(", "));
        return noted.more ? first + ", …" : first;
    }

    private static String name(@Nullable RecordMapping type) {
        return Objects.requireNonNullElse(type == null ? null : type.name(), UNKNOWN);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
