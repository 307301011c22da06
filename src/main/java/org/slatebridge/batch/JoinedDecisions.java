package org.slatebridge.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.SourceRef;
import org.slatebridge.join.JoinedHistories;
import org.slatebridge.join.Workspace;
import org.slatebridge.mapping.ChargePlace;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.UpdateRule;
import org.slatebridge.policy.Decision;
import org.slatebridge.protection.OwnerOnly;
import org.slatebridge.writeback.Edit;
import org.slatebridge.writeback.EditRules;
import org.slatebridge.writeback.PatchJournal;

/**
 * Decides the charges of histories that several datasets tell, and notes for each dataset what is to be done with its
 * records. Nothing is written into a dataset here. Always begins at the first person. Not thread-safe.
 */
final class JoinedDecisions {

    private static final long MEMORY = 64L << 20;
    private static final int PERSONS_AT_ONCE = 1000;

    private final RunContext run;
    private final RunState state = new RunState(0);
    private final Map<String, Agenda> agendas = new LinkedHashMap<>();
    private final Map<String, EditRules> rules = new HashMap<>();

    JoinedDecisions(RunContext run) {
        this.run = run;
        run.datasets().forEach(dataset -> rules.put(dataset.name(), run.rules(dataset)));
    }

    /** Decides everything; gives what was counted, and where decisions and journal stand. */
    RunState decide() throws IOException {
        state.count(Counter.HOLD_UNMATCHED, run.holds().size());
        Path folder = run.directory().agendas();
        OwnerOnly.createFolders(folder);
        Map<String, Path> inputs =
                run.datasets().stream().collect(Collectors.toMap(RunDataset::name, RunDataset::input));
        Workspace workspace = new Workspace(folder, MEMORY, 2 * inputs.size());
        try (JoinedHistories histories = JoinedHistories.open(run.mapping(), inputs, workspace);
                Deciding deciding = new Deciding(run, state)) {
            run.datasets()
                    .forEach(dataset -> agendas.put(dataset.name(), new Agenda(run.rules(dataset), workspace.index())));
            decide(histories, deciding);
            deciding.requireEnd();
            for (Map.Entry<String, Agenda> agenda : agendas.entrySet()) {
                agenda.getValue().write(run.directory().agenda(agenda.getKey()));
            }
            deciding.checkpoint();
        } finally {
            agendas.values().forEach(Agenda::close);
        }
        state.journal = begunJournal();
        return state;
    }

    private void decide(JoinedHistories histories, Deciding deciding) throws IOException {
        long persons = 0;
        CriminalHistory history = histories.next();
        while (history != null) {
            note(histories.findings());
            histories.takeControls();
            decide(history, histories, deciding);
            if (++persons % PERSONS_AT_ONCE == 0) {
                deciding.flush();
                stopIfAsked();
            }
            history = histories.next();
        }
        note(histories.findings());
    }

    private void decide(CriminalHistory history, JoinedHistories histories, Deciding deciding) throws IOException {
        Map<String, List<ChargePlace>> places = histories.chargePlaces();
        String person = history.person().key();
        for (Decision decision :
                deciding.decide(history, decision -> !places(places, decision).isEmpty())) {
            for (ChargePlace place : places(places, decision)) {
                UpdateRule rule = Objects.requireNonNull(rule(place, decision));
                agenda(place.source()).add(place.source().offset(), Edit.of(rule, decision, person));
            }
        }
    }

    /** Where a decision is written. */
    private List<ChargePlace> places(Map<String, List<ChargePlace>> all, Decision decision) {
        return Objects.requireNonNull(all.get(decision.charge().key())).stream()
                .filter(place -> rule(place, decision) != null)
                .toList();
    }

    private @Nullable UpdateRule rule(ChargePlace place, Decision decision) {
        return Objects.requireNonNull(rules.get(place.source().dataset())).of(place.part(), decision);
    }

    private void note(List<Finding> findings) {
        findings.forEach(finding -> agenda(finding.issue().source()).add(finding.issue()));
    }

    private Agenda agenda(SourceRef source) {
        return Objects.requireNonNull(agendas.get(source.dataset()));
    }

    private void stopIfAsked() {
        if (run.stopRequested().getAsBoolean()) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.RUN_STOPPED, "the run was asked to stop and did, before anything was changed"));
        }
    }

    private PatchJournal.State begunJournal() throws IOException {
        Path file = run.directory().unpublished("journal.dat");
        try (PatchJournal journal = new PatchJournal(run.journal(), file, PatchJournal.State.EMPTY)) {
            journal.header(run.fingerprint().sha256());
            journal.flush();
            journal.force();
            return journal.state();
        }
    }
}
