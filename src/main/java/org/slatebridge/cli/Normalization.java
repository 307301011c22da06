package org.slatebridge.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slatebridge.batch.InputCheck;
import org.slatebridge.batch.StatedTotals;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.HistoryWriter;
import org.slatebridge.mapping.ControlTotals;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.PersonReader;
import org.slatebridge.mapping.PersonReader.ControlRecord;
import org.slatebridge.mapping.RecordTally;
import org.slatebridge.record.RecordReader;
import org.slatebridge.writeback.TotalsEditor;

/** One pass over a dataset that turns its records into lines of histories. Not thread-safe; for one pass. */
final class Normalization {

    private final DatasetMapping dataset;
    private final Path input;
    private final ControlTotals totals;
    private final RecordAccounts accounts;
    private final List<ControlRecord> controls = new ArrayList<>();
    private RecordTally tally = new RecordTally();

    Normalization(DatasetMapping dataset, Path input) {
        this.dataset = dataset;
        this.input = input;
        this.totals =
                new ControlTotals(dataset.totals(), new long[dataset.totals().size()]);
        this.accounts = new RecordAccounts(dataset);
    }

    /**
     * Writes the histories, and flushes.
     *
     * @throws DiagnosticException if the file cannot be the dataset, its framing breaks or a person is out of order
     */
    void write(OutputStream out) throws IOException {
        new InputCheck(dataset, input).run();
        try (RecordReader records = RecordReader.open(
                input, dataset.name(), dataset.options(), dataset.layouts(), RecordReader.Position.START)) {
            PersonReader persons = new PersonReader(dataset, records, totals);
            tally = persons.tally();
            HistoryWriter writer = new HistoryWriter(out);
            try {
                write(persons, writer);
            } finally {
                // whole histories before a fault are output
                writer.flush();
            }
        }
    }

    private void write(PersonReader persons, HistoryWriter writer) {
        CriminalHistory history = persons.next();
        while (history != null) {
            take(persons);
            writer.write(history);
            history = persons.next();
        }
        take(persons);
    }

    private void take(PersonReader persons) {
        persons.findings().forEach(accounts::add);
        controls.addAll(persons.takeControls());
    }

    /** Shows what became of every record. */
    ReturnCode report(PrintStream err) {
        accounts.print(tally, err);
        requireWhole();
        return accounts.report(err);
    }

    /** Refuses a dataset that is not the one its control records speak of, or of which too much was lost. */
    private void requireWhole() {
        StatedTotals stated = new StatedTotals(dataset);
        List<Diagnostic> faults = new ArrayList<>(stated.absent(
                type -> controls.stream().anyMatch(control -> control.type().index() == type)));
        for (ControlRecord control : controls) {
            int type = control.type().index();
            faults.addAll(TotalsEditor.check(
                    stated.of(type), stated.sums(type, totals.sums()), control.bytes(), control.source()));
        }
        if (!faults.isEmpty()) {
            throw new DiagnosticException(faults);
        }
    }

    /** Refuses if more than so much of the dataset was lost. */
    void requireRejectsWithin(double limitPercent) {
        long in = accounts.in(tally);
        if (accounts.lost() * 100.0 > limitPercent * in) {
            throw new DiagnosticException(Diagnostic.of(
                            DiagnosticCode.REJECTS_OVER_LIMIT,
                            accounts.lost() + " of " + in + " records were rejected or orphaned, the limit is "
                                    + limitPercent + " percent")
                    .advising("look at the records named above, mend data or mapping"));
        }
    }
}
