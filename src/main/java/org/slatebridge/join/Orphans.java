package org.slatebridge.join;

import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.Issue;
import org.slatebridge.mapping.JoinRules;

/** What becomes of a record of which nobody knows whose it is. Stateless. */
final class Orphans {

    private Orphans() {}

    /**
     * The finding that lists it.
     *
     * @throws DiagnosticException if the mapping says that orphans end the command
     */
    static Finding finding(RecordSpan span, DatasetMapping dataset) {
        if (dataset.join().orphans() == JoinRules.Fate.REFUSE) {
            throw new DiagnosticException(Diagnostic.at(
                    DiagnosticCode.RECORD_ORPHANED,
                    new DataPosition(
                            dataset.name(),
                            span.source().record(),
                            span.source().offset(),
                            ""),
                    "nobody is found whose record it is"));
        }
        return span.finding(new Issue(Issue.Kind.ORPHAN, span.source()));
    }
}
