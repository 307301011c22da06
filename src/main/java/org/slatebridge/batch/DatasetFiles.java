package org.slatebridge.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.slatebridge.protection.OwnerOnly;
import org.slatebridge.writeback.AppendFile;
import org.slatebridge.writeback.ByteSink;

/** The files that a pass over a dataset writes, each cut back to its last checkpoint when opened. Not thread-safe. */
final class DatasetFiles implements AutoCloseable {

    private final @Nullable AppendFile output;
    final AppendFile rejects;
    final ByteSink reasonBytes = new ByteSink();
    private final AppendFile reasons;

    DatasetFiles(RunDirectory directory, RunDataset dataset, RunState state) throws IOException {
        OwnerOnly.createFolders(directory.unpublished("output"));
        OwnerOnly.createFolders(directory.unpublished("rejects"));
        output = dataset.isWritten()
                ? new AppendFile(directory.unpublished(dataset.unfinishedOutput()), state.written(dataset.mapping()))
                : null;
        rejects = new AppendFile(directory.unpublished(dataset.rejects()), state.rejectsLength);
        reasons = new AppendFile(directory.unpublished(dataset.reasons()), state.reasonsLength);
    }

    /** Adds bytes to the output, if there is one. */
    void write(ByteBuffer bytes) throws IOException {
        if (output != null) {
            output.append(bytes);
        }
    }

    /** Hands everything that is collected to the system. */
    void flush() throws IOException {
        reasons.append(reasonBytes.drain());
    }

    /** Puts everything on the device and notes how far the files are. */
    void checkpoint(RunState state) throws IOException {
        flush();
        if (output != null) {
            output.force();
        }
        rejects.force();
        reasons.force();
        state.rejectsLength = rejects.length();
        state.reasonsLength = reasons.length();
    }

    @Override
    public void close() throws IOException {
        if (output != null) {
            output.close();
        }
        rejects.close();
        reasons.close();
    }
}
