package org.slatebridge.dataset;

/** Goes through sorted entries that are all in memory. Not thread-safe. */
final class MemoryCursor implements KeyCursor {

    private final KeyEntries entries;
    private int entry = -1;
    private int at;

    MemoryCursor(KeyEntries entries) {
        this.entries = entries;
    }

    @Override
    public boolean next() {
        if (entry + 1 >= entries.count()) {
            return false;
        }
        at = entries.start(++entry);
        return true;
    }

    @Override
    public byte[] buffer() {
        return entries.bytes();
    }

    @Override
    public int keyStart() {
        return at + KeyEntry.HEAD;
    }

    @Override
    public int keyLength() {
        return KeyEntry.keyLength(entries.bytes(), at);
    }

    @Override
    public long offset() {
        return KeyEntry.offset(entries.bytes(), at);
    }

    @Override
    public long number() {
        return KeyEntry.number(entries.bytes(), at);
    }

    @Override
    public int length() {
        return KeyEntry.length(entries.bytes(), at);
    }
}
