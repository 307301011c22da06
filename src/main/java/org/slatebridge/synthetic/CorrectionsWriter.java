package org.slatebridge.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.synthetic.KeyOrderedFile.Stretch;

/** Writes one of the unloads of corrections, in the order of SIDs. Not thread-safe. */
abstract class CorrectionsWriter implements SystemWriter {

    final RecordForm form;
    private final String dataset;
    private final KeyOrderedFile file;
    private final Tally tally;
    private final String sid;
    private final String docket;
    private final String charge;
    private final String sentence;

    /** @param prefix of the names of its items */
    CorrectionsWriter(Path path, DatasetMapping dataset, Tally tally, String prefix) throws IOException {
        this.form = new RecordForm(dataset, tally);
        this.dataset = dataset.name();
        this.file = new KeyOrderedFile(path, dataset);
        this.tally = tally;
        this.sid = prefix + "SID";
        this.docket = prefix + "DOCKET";
        this.charge = prefix + "COUNT-NUMBER";
        this.sentence = prefix + "ENTRY-NUMBER";
    }

    /** Fills and emits the rows of a commitment. */
    abstract void rows(Commitment commitment);

    @Override
    public void write(Resident resident) {
        resident.commitments().forEach(this::rows);
    }

    /** Begins a row with what all tables have. */
    void begin(Commitment commitment) {
        form.clear();
        form.text(sid, commitment.sid());
        form.text(docket, commitment.docket());
        form.number(charge, Long.parseLong(commitment.charge()));
        form.number(sentence, Long.parseLong(commitment.sentence()));
    }

    /** Writes the row as it is now. */
    void emit(Commitment commitment) {
        file.write(stretch(commitment), form.bytes());
        form.done(commitment.fate());
        if (commitment.fate() == Fate.MAPPED) {
            tally.foundBy(dataset, commitment.sid().isEmpty() ? "charge.docket" : "person");
        }
    }

    private static Stretch stretch(Commitment commitment) {
        if (commitment.sid().isEmpty()) {
            return Stretch.WITHOUT_KEY;
        }
        return commitment.fate() == Fate.ORPHANED ? Stretch.OF_NOBODY : Stretch.OF_PERSONS;
    }

    void day(String name, LegacyDate date, long day) {
        form.digits(name, date, date.digits(LocalDate.ofEpochDay(day)));
    }

    @Override
    public void finish() throws IOException {
        file.finish();
    }
}
