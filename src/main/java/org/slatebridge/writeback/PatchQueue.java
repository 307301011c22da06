package org.slatebridge.writeback;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The patches of one dataset by ascending offset. Patches of records come from the journal as they stand there; only
 * those that do not (the totals of a header, written last) are held in memory. Not thread-safe.
 */
final class PatchQueue implements Closeable {

    private final String dataset;
    private final JournalReader journal;
    private final Deque<Patch> early;
    private @Nullable Patch inOrder;
    private long highest = -1;

    PatchQueue(String dataset, Path file, JournalLayout layout) throws IOException {
        this.dataset = dataset;
        this.early = outOfOrder(dataset, file, layout);
        this.journal = new JournalReader(layout, file);
        advance();
    }

    /** The next patch, which stays in the queue; null at the end. */
    @Nullable
    Patch peek() {
        Patch first = early.peek();
        if (first == null) {
            return inOrder;
        }
        return inOrder == null || first.offset() < inOrder.offset() ? first : inOrder;
    }

    /** Takes the next patch out. */
    void take() throws IOException {
        Patch first = early.peek();
        if (first != null && (inOrder == null || first.offset() < inOrder.offset())) {
            early.remove();
        } else {
            advance();
        }
    }

    private void advance() throws IOException {
        do {
            inOrder = journal.next();
        } while (inOrder != null && (!inOrder.dataset().equals(dataset) || inOrder.offset() < highest));
        if (inOrder != null) {
            highest = inOrder.offset();
        }
    }

    private static Deque<Patch> outOfOrder(String dataset, Path file, JournalLayout layout) throws IOException {
        List<Patch> early = new ArrayList<>();
        try (JournalReader reader = new JournalReader(layout, file)) {
            long highest = -1;
            for (Patch patch = reader.next(); patch != null; patch = reader.next()) {
                if (patch.dataset().equals(dataset)) {
                    if (patch.offset() < highest) {
                        early.add(patch);
                    }
                    highest = Math.max(highest, patch.offset());
                }
            }
        }
        early.sort(Comparator.comparingLong(Patch::offset));
        return new ArrayDeque<>(early);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
