package org.slatebridge.codec;

import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/** Faults of values that an item cannot hold. They name the item, never the value. */
final class Refusal {

    private Refusal() {}

    static DiagnosticException of(DiagnosticCode code, String item, String text) {
        return new DiagnosticException(Diagnostic.of(code, "item " + item + " " + text));
    }

    static DiagnosticException tooLarge(String item, String holds) {
        return of(DiagnosticCode.VALUE_TOO_LARGE, item, "holds " + holds + ", the value has more");
    }

    static DiagnosticException negative(String item) {
        return of(DiagnosticCode.VALUE_NEGATIVE, item, "has no sign, the value is negative");
    }
}
