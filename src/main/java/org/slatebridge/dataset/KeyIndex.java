package org.slatebridge.dataset;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorts (key, where its record is) of a dataset that is in no order, in bounded memory: an external merge sort. What
 * does not fit the budget is sorted and spilled as a run into one temporary file; runs are merged, in several passes
 * where there are many. Keys are bytes; what they mean is not known here. Not thread-safe.
 *
 * <p>The temporary file holds keys: see to it that the folder is on a disk that may hold them. The file is readable by
 * its owner alone and has no name where the system allows that.
 */
public final class KeyIndex implements Closeable {

    private static final int BUFFER_LENGTH = 1 << 16;
    private static final int MOST_AT_ONCE = 64;

    private final Path folder;
    private final int atOnce;
    private @Nullable KeyEntries entries;
    private @Nullable RunFile file;
    private List<Run> runs = new ArrayList<>();
    private int runsSpilled;
    private boolean sorted;

    /** Where a sorted run stands in the file. */
    private record Run(long from, long end) {}

    /**
     * Begins an empty index.
     *
     * @param folder takes the temporary file, if there is need of one
     * @param budget bytes of memory for entries, later for merging; buffers of 64 KiB for writing, and two of them for
     *     merging, are taken even where it is less, and so is room for a single entry
     */
    public KeyIndex(Path folder, long budget) {
        if (budget < 0) {
            throw new IllegalArgumentException("must be >= 0: budget=" + budget);
        }
        this.folder = folder;
        this.atOnce = (int) Math.max(2, Math.min(MOST_AT_ONCE, budget / BUFFER_LENGTH));
        this.entries = new KeyEntries(budget);
    }

    /**
     * Adds an entry. The key's bytes are copied.
     *
     * @param buffer has the key
     * @param at index of its first byte
     * @param keyLength its bytes, 0 or more
     * @param offset where its record is, in bytes from the beginning of the file
     * @param number number of its record
     * @param length bytes of its record
     * @throws org.slatebridge.diagnostic.DiagnosticException if the temporary file cannot be written, as on a full disk
     * @throws IllegalStateException after {@link #sorted()} or {@link #close()}
     */
    public void add(byte[] buffer, int at, int keyLength, long offset, long number, int length) {
        KeyEntries held = entries;
        if (sorted || held == null) {
            throw new IllegalStateException("entries are added before they are sorted");
        }
        if (!held.hasRoom(keyLength)) {
            spill(held);
        }
        held.add(buffer, at, keyLength, offset, number, length);
    }

    /** Sorts what is held and writes it as one run. */
    private void spill(KeyEntries held) {
        RunFile target = file == null ? RunFile.create(folder) : file;
        file = target;
        held.sort();
        long from = target.end();
        for (int i = 0; i < held.count(); i++) {
            int start = held.start(i);
            target.append(held.bytes(), start, KeyEntry.size(held.bytes(), start));
        }
        runs.add(new Run(from, target.end()));
        runsSpilled++;
        held.clear();
    }

    /**
     * The entries in order; may be called again for another pass. A cursor holds until the index is closed.
     *
     * @throws org.slatebridge.diagnostic.DiagnosticException if the temporary file cannot be written or read
     * @throws IllegalStateException after {@link #close()}
     */
    public KeyCursor sorted() {
        if (!sorted) {
            sort();
        }
        if (file != null) {
            return new MergeCursor(readers(file, runs));
        }
        if (entries == null) {
            throw new IllegalStateException("the index is closed");
        }
        return new MemoryCursor(entries);
    }

    private void sort() {
        KeyEntries held = entries;
        if (held == null) {
            throw new IllegalStateException("the index is closed");
        }
        sorted = true;
        if (file == null) {
            held.sort();
            return;
        }
        spill(held);
        // merging needs the memory
        entries = null;
        file.flush();
        while (runs.size() > atOnce) {
            mergeOnce(file);
        }
    }

    /** Makes one run of as many as can be merged at once, into another file. */
    private void mergeOnce(RunFile from) {
        RunFile target = RunFile.create(folder);
        file = target;
        List<Run> merged = new ArrayList<>();
        try (from) {
            for (int i = 0; i < runs.size(); i += atOnce) {
                long start = target.end();
                MergeCursor cursor = new MergeCursor(readers(from, runs.subList(i, Math.min(i + atOnce, runs.size()))));
                while (cursor.next()) {
                    cursor.copyTo(target);
                }
                merged.add(new Run(start, target.end()));
            }
            target.flush();
        }
        runs = merged;
    }

    private static List<RunReader> readers(RunFile file, List<Run> runs) {
        List<RunReader> readers = new ArrayList<>();
        for (Run run : runs) {
            readers.add(new RunReader(file, readers.size(), run.from(), run.end(), BUFFER_LENGTH));
        }
        return readers;
    }

    /** Runs that were spilled; 0 if all entries are in memory. */
    int runsSpilled() {
        return runsSpilled;
    }

    /** Bytes of memory that entries take now. */
    long held() {
        return entries == null ? 0 : entries.held();
    }

    /** Gives the memory back and removes the temporary file; may be called again. */
    @Override
    public void close() {
        entries = null;
        sorted = true;
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
