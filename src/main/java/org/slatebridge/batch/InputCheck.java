package org.slatebridge.batch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.Validity;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.FieldBinding;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.record.RecordReader;

/** Looks at an input before anything is written: is it there, does the framing fit, is it what the copybook says? */
public final class InputCheck {

    private static final int SAMPLE = 1000;

    private final DatasetMapping dataset;
    private final Path input;
    private int records;
    private int unknown;
    private int items;
    private int invalid;

    /** A check of the file of a dataset. */
    public InputCheck(DatasetMapping dataset, Path input) {
        this.dataset = dataset;
        this.input = input;
    }

    /**
     * Looks at the first records.
     *
     * @throws DiagnosticException if the file cannot be the dataset
     */
    public void run() {
        String name = dataset.name();
        try (RecordReader reader =
                RecordReader.open(input, name, dataset.options(), dataset.layouts(), RecordReader.Position.START)) {
            if (reader.size() == 0) {
                throw fault(DiagnosticCode.INPUT_EMPTY, "input " + name + " is empty");
            }
            while (records < SAMPLE && reader.next()) {
                look(reader);
            }
        }
        if (unknown * 2 > records) {
            throw fault(
                    DiagnosticCode.INPUT_UNLIKE_COPYBOOK,
                    "of the first " + records + " records of input " + name + ", " + unknown
                            + " are of no record type of the mapping");
        }
        if (invalid * 4 > items) {
            throw fault(
                    DiagnosticCode.INPUT_UNLIKE_COPYBOOK,
                    "in the first " + records + " records of input " + name + ", " + invalid + " of " + items
                            + " mapped items are not valid");
        }
    }

    private void look(RecordReader reader) {
        records++;
        @Nullable RecordMapping type = dataset.type(reader.buffer(), reader.start(), reader.length());
        if (type == null) {
            unknown++;
            return;
        }
        for (FieldBinding binding : type.bindings()) {
            items++;
            if (binding.validity(reader.buffer(), reader.start(), reader.length()) == Validity.INVALID) {
                invalid++;
            }
        }
    }

    private static DiagnosticException fault(DiagnosticCode code, String text) {
        return new DiagnosticException(Diagnostic.of(code, text));
    }
}
