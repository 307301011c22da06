package org.slatebridge.mapping;

import java.time.LocalDate;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.record.Item;

/** Writes the as-of date of a run; one that would be read as another day is refused. */
record AsOfDate(DateDigits form) implements UpdateRule.Value {

    @Override
    public void write(Item item, byte[] bytes, int start, int length, LocalDate asOf, String provision) {
        long digits = form.digits(asOf);
        if (digits == DateDigits.NO_DIGITS) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.MAPPING_WINDOW,
                    "item " + item.field().name() + " cannot hold the as-of date " + asOf + " as " + form));
        }
        Digits.put(item, bytes, start, length, digits, form.form().length());
    }
}
