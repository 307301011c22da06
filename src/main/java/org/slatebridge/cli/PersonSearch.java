package org.slatebridge.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.Histories;
import org.slatebridge.mapping.Mapping;

/** Looks for one person among histories, and reads no further. Not thread-safe. */
final class PersonSearch {

    private final Histories histories;
    private final Mapping mapping;
    private List<Finding> before = List.of();
    private List<Finding> findings = List.of();

    PersonSearch(Histories histories, Mapping mapping) {
        this.histories = histories;
        this.mapping = mapping;
    }

    /** The history of a person; null if there is none. A number is found with or without leading zeros. */
    @Nullable
    CriminalHistory find(String person) {
        Predicate<String> wanted = key(mapping, person);
        for (CriminalHistory history = histories.next(); history != null; history = histories.next()) {
            before = findings;
            findings = histories.findings();
            histories.takeControls();
            if (wanted.test(history.person().key())) {
                return history;
            }
        }
        return null;
    }

    /** Knows a person by the key somebody typed: a number is the same with or without leading zeros. */
    static Predicate<String> key(Mapping mapping, String typed) {
        boolean number = mapping.datasets().get(0).records().stream()
                .anyMatch(type -> type.person() != null && type.person().numeric());
        UnaryOperator<String> plain = key -> number ? key.replaceFirst("^0+(?=.)", "") : key;
        String wanted = plain.apply(typed.strip());
        return key -> plain.apply(key).equals(wanted);
    }

    /**
     * What was found about records of the person handed out last. A record that could not be told apart may have gone
     * by with the person before; the history says whether it may be this one's.
     */
    List<Finding> findings(CriminalHistory history) {
        Set<SourceRef> unread = new HashSet<>(history.unread());
        List<Finding> own = new ArrayList<>();
        before.stream()
                .filter(finding -> finding.issue().kind().rejects() && isOf(unread, finding))
                .forEach(own::add);
        findings.stream()
                .filter(finding -> !finding.issue().kind().rejects() || isOf(unread, finding))
                .forEach(own::add);
        return own;
    }

    private static boolean isOf(Set<SourceRef> unread, Finding finding) {
        return unread.contains(finding.issue().source());
    }
}
