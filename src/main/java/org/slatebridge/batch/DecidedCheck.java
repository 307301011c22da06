package org.slatebridge.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.history.JsonLines;
import org.slatebridge.mapping.UpdateRule;
import org.slatebridge.policy.Answer;
import org.slatebridge.policy.DecidedCharge;
import org.slatebridge.policy.DecisionReader;
import org.slatebridge.policy.Policy;
import org.slatebridge.writeback.JournalLayout;

/**
 * Looks at all decisions made elsewhere before anything is written: is each well formed, can its provision be written,
 * is it the only one for its charge? Whether the charge is there shows in the pass. Not thread-safe.
 */
final class DecidedCheck {

    /** More faults than this nobody reads. */
    static final int MOST_SHOWN = 20;

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");

    private final List<RunDataset> datasets;
    private final List<UpdateRule> all;
    private final JournalLayout journal;
    private final @Nullable Policy policy;
    private final Set<String> writable = new HashSet<>();
    private final Set<String> charges = new HashSet<>();
    private final List<Diagnostic> faults = new ArrayList<>();
    private String person = "";

    DecidedCheck(RunContext run) {
        this.datasets = run.datasets();
        this.all = run.datasets().stream()
                .flatMap(dataset -> run.rules(dataset).rules().stream())
                .toList();
        this.journal = run.journal();
        this.policy = run.policy();
    }

    /**
     * Reads the file to its end, or to more faults than anybody reads.
     *
     * @throws DiagnosticException with the faults, by line
     */
    void run(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            DecisionReader decisions =
                    new DecisionReader(in, String.valueOf(file.getFileName()), JsonLines.Place.START);
            boolean more = true;
            while (more && faults.size() < MOST_SHOWN) {
                more = look(decisions);
            }
        }
        if (!faults.isEmpty()) {
            throw new DiagnosticException(faults);
        }
    }

    private boolean look(DecisionReader decisions) {
        try {
            @Nullable DecidedCharge decided = decisions.next();
            if (decided != null) {
                requireOnce(decided, decisions);
                requireNotHeld(decided, decisions);
                requireWritable(decided, decisions);
            }
            return decided != null;
        } catch (DiagnosticException e) {
            faults.addAll(e.diagnostics());
            return true;
        }
    }

    private void requireOnce(DecidedCharge decided, DecisionReader decisions) {
        if (!decided.person().equals(person)) {
            person = decided.person();
            charges.clear();
        }
        if (!charges.add(decided.charge())) {
            faults.add(Diagnostic.at(
                    DiagnosticCode.DECIDED_TWICE, decisions.position(), "the charge was decided in a line before"));
        }
    }

    /** Of another run's hold nobody knows whether it still stands. */
    private void requireNotHeld(DecidedCharge decided, DecisionReader decisions) {
        if (decided.held() != null) {
            faults.add(Diagnostic.at(
                    DiagnosticCode.DECIDED_HELD, decisions.position(), "the decision says that a run held it"));
        }
    }

    private void requireWritable(DecidedCharge decided, DecisionReader decisions) {
        String provision = decided.provision() == null ? "" : decided.provision();
        boolean restores = decided.restore() == Answer.YES;
        String outcome = restores ? UpdateRule.RESTORE : decided.outcome().word();
        List<UpdateRule> rules =
                all.stream().filter(rule -> rule.outcome().equals(outcome)).toList();
        if (rules.isEmpty() || writable.contains(outcome + provision)) {
            return;
        }
        @Nullable String fault = fault(provision, rules, restores);
        if (fault == null) {
            writable.add(outcome + provision);
        } else {
            faults.add(Diagnostic.at(DiagnosticCode.DECIDED_PROVISION, decisions.position(), fault));
        }
    }

    /** Why a provision cannot be written; null where it can. */
    private @Nullable String fault(String provision, List<UpdateRule> rules, boolean restores) {
        if (policy != null && !(restores ? policy.restorationIds() : policy.provisionIds()).contains(provision)) {
            return restores ? "the policy has no such restoration" : "the policy has no such provision";
        }
        if (rules.stream().anyMatch(rule -> rule.withoutCode(List.of(provision)).isPresent())) {
            return "the mapping has no code to write for the provision";
        }
        Diagnostics room = new Diagnostics();
        datasets.forEach(dataset -> journal.requireRoom(dataset.mapping(), List.of(provision), room));
        boolean fits = room.isEmpty() && PRINTABLE.matcher(provision).matches();
        return fits ? null : "the journal cannot hold the provision";
    }
}
