package org.slatebridge.dataset;

import java.util.List;
import java.util.PriorityQueue;

/** Merges sorted runs into one order. Not thread-safe. */
final class MergeCursor implements KeyCursor {

    private final PriorityQueue<RunReader> waiting = new PriorityQueue<>();
    private RunReader current;
    private boolean begun;

    /** Stands before the first entry of runs of which none is empty. */
    MergeCursor(List<RunReader> runs) {
        current = runs.get(0);
        for (RunReader run : runs) {
            run.next();
            waiting.add(run);
        }
    }

    @Override
    public boolean next() {
        if (begun && current.next()) {
            waiting.add(current);
        }
        begun = true;
        RunReader first = waiting.poll();
        if (first == null) {
            return false;
        }
        current = first;
        return true;
    }

    /** Adds the current entry to a file. */
    void copyTo(RunFile target) {
        current.copyTo(target);
    }

    @Override
    public byte[] buffer() {
        return current.buffer();
    }

    @Override
    public int keyStart() {
        return current.keyStart();
    }

    @Override
    public int keyLength() {
        return current.keyLength();
    }

    @Override
    public long offset() {
        return current.offset();
    }

    @Override
    public long number() {
        return current.number();
    }

    @Override
    public int length() {
        return current.length();
    }
}
