package org.slatebridge.batch;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slatebridge.policy.Decision;
import org.slatebridge.policy.DecisionWriter;
import org.slatebridge.protection.OwnerOnly;
import org.slatebridge.writeback.AppendFile;
import org.slatebridge.writeback.ByteSink;

/** The decisions a run keeps, cut back to the last checkpoint when opened. Not thread-safe. */
final class DecisionFile implements AutoCloseable {

    static final String NAME = "decisions.jsonl";

    private final ByteSink bytes = new ByteSink();
    private final DecisionWriter writer = new DecisionWriter(bytes);
    private final AppendFile file;

    DecisionFile(RunDirectory directory, RunState state) throws IOException {
        Path path = directory.unpublished(NAME);
        OwnerOnly.createFolders(path.resolveSibling(""));
        file = new AppendFile(path, state.decisionsLength);
    }

    /** @param held the code word of a hold that keeps it from being carried out; null where none does */
    void add(String person, Decision decision, @Nullable String held) throws IOException {
        writer.write(person, decision, held);
    }

    /** A decision made elsewhere, as it came. */
    void add(byte[] line) {
        bytes.writeBytes(line);
        bytes.write('\n');
    }

    /** Hands everything that is collected to the system. */
    void flush() throws IOException {
        writer.flush();
        file.append(bytes.drain());
    }

    /** Puts everything on the device and notes how far the file is. */
    void checkpoint(RunState state) throws IOException {
        flush();
        file.force();
        state.decisionsLength = file.length();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
