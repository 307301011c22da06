package org.slatebridge.dataset;

/** Reads the entries of one sorted run, one after the other. Not thread-safe. */
final class RunReader implements KeyCursor, Comparable<RunReader> {

    private final RunFile file;
    private final int run;
    private final long end;
    private byte[] buffer;
    private long position;
    private int at;
    private int next;
    private int filled;

    /**
     * Stands before the first entry.
     *
     * @param run which of the runs it is; of equal entries the earlier run's come first
     */
    RunReader(RunFile file, int run, long from, long end, int bufferLength) {
        this.file = file;
        this.run = run;
        this.position = from;
        this.end = end;
        this.buffer = new byte[(int) Math.min(Math.max(bufferLength, KeyEntry.HEAD), end - from)];
    }

    @Override
    public boolean next() {
        at = next;
        if (at == filled && position == end) {
            return false;
        }
        require(KeyEntry.HEAD);
        int size = KeyEntry.size(buffer, at);
        require(size);
        next = at + size;
        return true;
    }

    /** Makes sure that so many bytes of the entry are in the buffer. */
    private void require(int size) {
        if (filled - at >= size) {
            return;
        }
        byte[] target = size > buffer.length ? new byte[size] : buffer;
        System.arraycopy(buffer, at, target, 0, filled - at);
        filled -= at;
        at = 0;
        buffer = target;
        int more = (int) Math.min(buffer.length - filled, end - position);
        file.read(position, buffer, filled, filled + more);
        position += more;
        filled += more;
    }

    /** Adds the current entry to another file. */
    void copyTo(RunFile target) {
        target.append(buffer, at, next - at);
    }

    @Override
    public int compareTo(RunReader other) {
        int entries = KeyEntry.compare(buffer, at, other.buffer, other.at);
        return entries != 0 ? entries : Integer.compare(run, other.run);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return run;
    }

    @Override
    public byte[] buffer() {
        return buffer;
    }

    @Override
    public int keyStart() {
        return at + KeyEntry.HEAD;
    }

    @Override
    public int keyLength() {
        return KeyEntry.keyLength(buffer, at);
    }

    @Override
    public long offset() {
        return KeyEntry.offset(buffer, at);
    }

    @Override
    public long number() {
        return KeyEntry.number(buffer, at);
    }

    @Override
    public int length() {
        return KeyEntry.length(buffer, at);
    }
}
