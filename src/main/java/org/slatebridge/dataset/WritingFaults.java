package org.slatebridge.dataset;

import java.util.function.LongSupplier;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/** Says why a format cannot hold a record. */
final class WritingFaults {

    private final String dataset;
    private final LongSupplier recordNumber;

    WritingFaults(String dataset, LongSupplier recordNumber) {
        this.dataset = dataset;
        this.recordNumber = recordNumber;
    }

    DiagnosticException tooLong(long length, String what, long most) {
        return fault(
                DiagnosticCode.WRITE_TOO_LONG,
                "the record takes " + length + " bytes with its descriptor words, " + what + " holds " + most);
    }

    DiagnosticException length(int length, int lrecl) {
        return fault(DiagnosticCode.WRITE_LENGTH, "the record has " + length + " bytes, LRECL is " + lrecl);
    }

    DiagnosticException lineEnd(int index) {
        return fault(DiagnosticCode.WRITE_LINE_END, "byte " + index + " of the record would end its line");
    }

    private DiagnosticException fault(DiagnosticCode code, String text) {
        return new DiagnosticException(
                Diagnostic.at(code, new DataPosition(dataset, recordNumber.getAsLong(), -1, null), text));
    }
}
