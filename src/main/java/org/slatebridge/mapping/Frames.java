package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers of which type the records of a person are, and where they begin and end, descriptor words included. Not
 * thread-safe.
 */
final class Frames {

    private static final int WIDTH = 3;

    private long[] cells = new long[WIDTH * 64];
    private final List<@Nullable RecordMapping> types = new ArrayList<>();
    private int used;

    void clear() {
        used = 0;
        types.clear();
    }

    void add(long offset, long from, long to, @Nullable RecordMapping type) {
        types.add(type);
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
                return new Finding(issue, cells[i + 1], cells[i + 2], types.get(i / WIDTH));
            }
        }
        throw new IllegalStateException("must be a record that was read: " + issue);
    }
}
