package org.slatebridge.join;

import org.jspecify.annotations.Nullable;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.Issue;
import org.slatebridge.mapping.RecordMapping;

/**
 * A record that was read, so that what is found about it can be shown.
 *
 * @param type its record type; null where none fits
 * @param source where it is
 * @param length its bytes
 */
record RecordSpan(@Nullable RecordMapping type, SourceRef source, int length) {

    Finding finding(Issue issue) {
        return new Finding(issue, source.offset(), source.offset() + length, type);
    }
}
