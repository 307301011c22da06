package org.slatebridge.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import org.slatebridge.mapping.DatasetMapping;

/** Writes corrections' table of supervision: before trial for some, then probation or parole. */
final class SupervisionWriter extends CorrectionsWriter {

    SupervisionWriter(Path path, DatasetMapping dataset, Tally tally) throws IOException {
        super(path, dataset, tally, "KV-");
    }

    @Override
    void rows(Commitment commitment) {
        long begun = commitment.begun();
        boolean pretrial = begun % 7 == 0;
        if (pretrial) {
            begin(commitment);
            form.number("KV-SPELL-NUMBER", 1);
            form.code("KV-TYPE", "PT");
            day("KV-START-DATE", LegacyDate.YYDDD, begun - 60);
            day("KV-END-DATE", LegacyDate.YYDDD, begun - 1);
            emit(commitment);
        }
        begin(commitment);
        form.number("KV-SPELL-NUMBER", pretrial ? 2 : 1);
        form.code("KV-TYPE", commitment.codes().spell());
        day("KV-START-DATE", LegacyDate.YYDDD, begun);
        if (commitment.codes().spell().equals("ZZ")) {
            day("KV-END-DATE", LegacyDate.YYDDD, begun + 90);
        } else {
            form.date("KV-END-DATE", LegacyDate.YYDDD, commitment.part(), "sentence.supervisionEndedOn");
        }
        emit(commitment);
    }
}
