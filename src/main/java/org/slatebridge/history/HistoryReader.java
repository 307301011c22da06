package org.slatebridge.history;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/**
 * Reads histories as {@link HistoryWriter} writes them, one a line, and holds one at a time. Strict: what the shape
 * does not have is refused, with line and path, all faults of a line at once. Not thread-safe. Does not close its
 * stream.
 */
public final class HistoryReader {

    private final JsonLines lines;
    private final HistoryShape shape;
    private String before = "";

    /**
     * A reader.
     *
     * @param in JSON Lines in UTF-8
     * @param file name of the file, for messages
     * @param facts the questions that lines may answer
     */
    public HistoryReader(InputStream in, String file, FactCatalogue facts) {
        this.lines = new JsonLines(in, file, JsonLines.Place.START);
        this.shape = new HistoryShape(facts);
    }

    /**
     * The next history, or null at the end.
     *
     * @throws DiagnosticException with all faults of the line
     */
    public @Nullable CriminalHistory next() {
        if (!lines.next()) {
            return null;
        }
        CriminalHistory history = shape.read(lines.shape());
        String key = history.person().key();
        if (key.equals(before)) {
            throw new DiagnosticException(Diagnostic.at(
                    DiagnosticCode.HISTORY_TWICE, lines.position(), "the person is that of the line before"));
        }
        before = key;
        return history;
    }
}
