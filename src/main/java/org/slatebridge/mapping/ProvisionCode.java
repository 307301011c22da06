package org.slatebridge.mapping;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.record.Item;

/** Writes the agency's code for the provision a decision rests on. */
record ProvisionCode(CodeTable table) implements UpdateRule.Value {

    @Override
    public void write(Item item, byte[] bytes, int start, int length, LocalDate asOf, String provision) {
        @Nullable String code = table.meaning(provision);
        if (code == null) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.MAPPING_PROVISION,
                    "code table '" + table.name() + "' has no code for provision '" + provision + "'"));
        }
        item.putText(bytes, start, length, code);
    }
}
