package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.record.Pieces;

/**
 * Remembers of which type the records of a person are, and where they begin and end, descriptor words included. Not
 * thread-safe.
 */
final class Frames {

    private static final int WIDTH = 3;

    private long[] cells = new long[WIDTH * 64];
    private final List<@Nullable RecordMapping> types = new ArrayList<>();
    /** Of the few that have any, by offset. */
    private final Map<Long, Pieces> pieces = new HashMap<>();

    private int used;

    void clear() {
        used = 0;
        types.clear();
        pieces.clear();
    }

    void add(long offset, long from, long to, @Nullable Pieces inPieces, @Nullable RecordMapping type) {
        types.add(type);
        if (inPieces != null) {
            pieces.put(offset, inPieces);
        }
        if (used + WIDTH > cells.length) {
            cells = Arrays.copyOf(cells, cells.length * 2);
        }
        cells[used++] = offset;
        cells[used++] = from;
        cells[used++] = to;
    }

    Finding locate(Issue issue) {
        for (int i = 0; i < used; i += WIDTH) {
            if (cells[i] == issue.source().offset()) {
                return new Finding(issue, cells[i + 1], cells[i + 2], pieces.get(cells[i]), types.get(i / WIDTH));
            }
        }
        throw new IllegalStateException("must be a record that was read: " + issue);
    }
}
