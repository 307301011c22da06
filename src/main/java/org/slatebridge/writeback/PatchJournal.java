package org.slatebridge.writeback;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Writes the journal of a run: header, a record for every patch, trailer, each chained to the one before. Records are
 * collected in memory until {@link #flush}. Not thread-safe.
 */
public final class PatchJournal implements Closeable {

    private final JournalLayout layout;
    private final AppendFile file;
    private final MessageDigest digest = Sha256.digest();
    private final ByteSink pending = new ByteSink();
    private State state;

    /**
     * Where a journal stands.
     *
     * @param length bytes written
     * @param sequence patch records written
     * @param head the last chain, in hexadecimal
     */
    public record State(long length, long sequence, String head) {

        /** The state of a journal that has not begun. */
        public static final State EMPTY = new State(0, 0, "00".repeat(JournalLayout.CHAIN_LENGTH));
    }

    /** Opens a journal and cuts off whatever was written after the state. */
    public PatchJournal(JournalLayout layout, Path file, State state) throws IOException {
        this.layout = layout;
        this.state = state;
        this.file = new AppendFile(file, state.length());
    }

    /** Begins a new journal. */
    public void header(byte[] fingerprint) {
        byte[] record = layout.record('H', 0);
        layout.putFingerprint(record, fingerprint);
        append(record, state.sequence());
    }

    /** Adds a patch, in as many records as it needs. */
    public void append(Patch patch) {
        for (int from = 0; from < patch.before().length; from += layout.patchCapacity()) {
            int size = Math.min(layout.patchCapacity(), patch.before().length - from);
            byte[] record = layout.record('P', state.sequence() + 1);
            layout.put(record, patch, from, size);
            append(record, state.sequence() + 1);
        }
    }

    /** Ends the journal. */
    public void trailer() {
        append(layout.record('T', state.sequence()), state.sequence());
    }

    private void append(byte[] record, long sequence) {
        byte[] head = layout.chain(HexFormat.of().parseHex(state.head()), record, digest);
        pending.write(record, 0, record.length);
        state = new State(
                state.length() + record.length, sequence, HexFormat.of().formatHex(head));
    }

    /** Writes what was collected; it is on the device only after {@link #force}. */
    public void flush() throws IOException {
        file.append(pending.drain());
    }

    /** Waits until the device has everything. */
    public void force() throws IOException {
        file.force();
    }

    /** Where the journal stands, what is not flushed included. */
    public State state() {
        return state;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
