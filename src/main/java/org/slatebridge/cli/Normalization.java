package org.slatebridge.cli;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.slatebridge.batch.StatedTotals;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.HistoryWriter;
import org.slatebridge.mapping.ControlRecord;
import org.slatebridge.mapping.DatasetTally;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.Histories;
import org.slatebridge.mapping.UnknownCode;
import org.slatebridge.writeback.TotalsEditor;

/** One pass that writes histories as lines and accounts for the records they come from. Not thread-safe. */
final class Normalization {

    private final Histories histories;
    private final HistoryWriter.Positions positions;
    private final Map<String, RecordAccounts> accounts = new LinkedHashMap<>();
    private final List<ControlRecord> controls = new ArrayList<>();

    Normalization(Histories histories, HistoryWriter.Positions positions) {
        this.histories = histories;
        this.positions = positions;
        for (DatasetTally tally : histories.datasets()) {
            accounts.put(tally.dataset().name(), new RecordAccounts(tally));
        }
    }

    /**
     * Writes the histories, and flushes.
     *
     * @throws DiagnosticException if the framing breaks or a person is out of order
     */
    void write(OutputStream out) {
        HistoryWriter writer = new HistoryWriter(out, positions);
        try {
            CriminalHistory history = histories.next();
            while (history != null) {
                take();
                writer.write(history);
                history = histories.next();
            }
            take();
        } finally {
            // whole histories before a fault are output
            writer.flush();
        }
    }

    private void take() {
        Map<String, List<Finding>> byDataset = histories.findings().stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.issue().source().dataset()));
        byDataset.forEach((name, findings) ->
                Objects.requireNonNull(accounts.get(name), name).add(findings));
        controls.addAll(histories.takeControls());
    }

    /** Shows what became of every record, and refuses data that is not whole. */
    ReturnCode report(Messages messages) {
        for (DatasetTally tally : histories.datasets()) {
            accounts(tally).print(messages);
            histories.unknownCodes().of(tally.dataset()).forEach(code -> messages.note(line(code)));
        }
        requireWhole();
        if (accounts.values().stream().allMatch(account -> account.found() == 0)) {
            return ReturnCode.OK;
        }
        long rejected = sum(RecordAccounts::rejected);
        long orphaned = sum(RecordAccounts::orphaned);
        Diagnostic warning = Diagnostic.of(
                DiagnosticCode.HISTORY_WARNED,
                rejected + " records rejected, " + orphaned + " orphaned, "
                        + (sum(RecordAccounts::found) - rejected - orphaned) + " used with something missing");
        messages.say(warning);
        return warning.code().returnCode();
    }

    private RecordAccounts accounts(DatasetTally tally) {
        return Objects.requireNonNull(accounts.get(tally.dataset().name()));
    }

    private static String line(UnknownCode code) {
        List<String> codes = new ArrayList<>();
        code.codes().forEach((text, count) -> codes.add("'" + ProfileTable.printable(text) + "' " + count));
        if (code.hasMore()) {
            codes.add(codes.isEmpty() ? "not shown" : "and more");
        }
        return "UNKNOWN CODE " + code.item() + " " + code.count() + ": " + String.join(", ", codes) + "; "
                + code.fact().name() + " in " + code.type();
    }

    private long sum(ToLongFunction<RecordAccounts> count) {
        return accounts.values().stream().mapToLong(count).sum();
    }

    /** Refuses datasets that are not those their control records speak of. */
    private void requireWhole() {
        List<Diagnostic> faults = new ArrayList<>();
        histories.datasets().forEach(tally -> requireWhole(tally, faults));
        if (!faults.isEmpty()) {
            throw new DiagnosticException(faults);
        }
    }

    private void requireWhole(DatasetTally tally, List<Diagnostic> faults) {
        StatedTotals stated = new StatedTotals(tally.dataset());
        List<ControlRecord> own = controls.stream()
                .filter(control ->
                        control.source().dataset().equals(tally.dataset().name()))
                .toList();
        faults.addAll(stated.absent(
                type -> own.stream().anyMatch(control -> control.type().index() == type)));
        long[] sums = tally.totals().sums();
        for (ControlRecord control : own) {
            int type = control.type().index();
            faults.addAll(
                    TotalsEditor.check(stated.of(type), stated.sums(type, sums), control.bytes(), control.source()));
        }
    }

    /** Refuses if more than so much of the datasets was lost. */
    void requireRejectsWithin(double limitPercent) {
        long in = sum(RecordAccounts::in);
        long lost = sum(RecordAccounts::rejected) + sum(RecordAccounts::orphaned);
        if (lost * 100.0 > limitPercent * in) {
            throw new DiagnosticException(Diagnostic.of(
                            DiagnosticCode.REJECTS_OVER_LIMIT,
                            lost + " of " + in + " records were rejected or orphaned, the limit is " + limitPercent
                                    + " percent")
                    .advising("look at the records named above, mend data or mapping"));
        }
    }
}
