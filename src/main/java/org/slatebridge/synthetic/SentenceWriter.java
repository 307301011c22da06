package org.slatebridge.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import org.slatebridge.mapping.DatasetMapping;

/** Writes corrections' table of sentences, one row each. */
final class SentenceWriter extends CorrectionsWriter {

    /** Days after its beginning on which a sentence is first expected to be completed. */
    private static final int EXPECTED = 400;

    private static final int LIFE = 999_999;

    SentenceWriter(Path path, DatasetMapping dataset, Tally tally) throws IOException {
        super(path, dataset, tally, "KD-");
    }

    @Override
    void rows(Commitment commitment) {
        begin(commitment);
        form.text("KD-CLASS", commitment.part().text("charge.grade"));
        String ncic = commitment.part().text("charge.ncic");
        form.number("KD-NCIC-CODE", ncic.isEmpty() ? 0 : Long.parseLong(ncic));
        form.text("KD-CONCURRENT-IND", "C");
        day("KD-BEGIN-DATE", LegacyDate.MMDDYYYY, commitment.begun());
        String completed = commitment.codes().completed();
        form.code("KD-COMPLETED-FLAG", completed);
        if (completed.equals("Y")) {
            form.date("KD-COMPLETED-DATE", LegacyDate.MMDDYYYY, commitment.part(), "sentence.completedOn");
        } else {
            day("KD-COMPLETED-DATE", LegacyDate.MMDDYYYY, commitment.begun() + EXPECTED);
        }
        if (commitment.isPrison() && commitment.part().get("sentence.maximumReleaseDate") == null) {
            form.number("KD-MAX-RELEASE-DATE", LIFE);
        } else {
            form.date("KD-MAX-RELEASE-DATE", LegacyDate.MMDDYY, commitment.part(), "sentence.maximumReleaseDate");
        }
        emit(commitment);
    }
}
