package org.slatebridge.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import org.slatebridge.mapping.DatasetMapping;

/** Writes corrections' table of movements: admission, transfer and release of those in prison. */
final class MovementWriter extends CorrectionsWriter {

    MovementWriter(Path path, DatasetMapping dataset, Tally tally) throws IOException {
        super(path, dataset, tally, "KM-");
    }

    @Override
    void rows(Commitment commitment) {
        if (!commitment.isPrison()) {
            return;
        }
        long begun = commitment.begun();
        int number = 1;
        row(commitment, number++, "AD", begun);
        if (begun % 3 == 0) {
            row(commitment, number++, "TR", begun + 30);
        }
        if (commitment.codes().release().isEmpty()) {
            row(commitment, number, "", begun + 90);
        } else if (commitment.part().get("sentence.releasedOn") != null
                || commitment.part().isSpoilt("sentence.releasedOn")) {
            move(commitment, number, commitment.codes().release());
            form.date("KM-DATE", LegacyDate.YYMMDD, commitment.part(), "sentence.releasedOn");
            emit(commitment);
        }
    }

    private void row(Commitment commitment, int number, String code, long day) {
        move(commitment, number, code);
        day("KM-DATE", LegacyDate.YYMMDD, day);
        emit(commitment);
    }

    private void move(Commitment commitment, int number, String code) {
        begin(commitment);
        form.number("KM-MOVEMENT-NUMBER", number);
        form.code("KM-CODE", code);
        form.text("KM-FACILITY", "KSP1");
    }
}
