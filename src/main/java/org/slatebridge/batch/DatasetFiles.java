package org.slatebridge.batch;

import java.io.IOException;
import java.nio.file.Files;
import org.slatebridge.writeback.AppendFile;
import org.slatebridge.writeback.ByteSink;

/** The files that a pass over a dataset writes, each cut back to its last checkpoint when opened. Not thread-safe. */
final class DatasetFiles implements AutoCloseable {

    final AppendFile output;
    final AppendFile rejects;
    final ByteSink reasonBytes = new ByteSink();
    private final AppendFile reasons;

    DatasetFiles(RunDirectory directory, RunDataset dataset, RunState state) throws IOException {
        Files.createDirectories(directory.unpublished("output"));
        Files.createDirectories(directory.unpublished("rejects"));
        output = new AppendFile(directory.unpublished(dataset.output()), state.written(dataset.mapping()));
        rejects = new AppendFile(directory.unpublished(dataset.rejects()), state.rejectsLength);
        reasons = new AppendFile(directory.unpublished(dataset.reasons()), state.reasonsLength);
    }

    /** Hands everything that is collected to the system. */
    void flush() throws IOException {
        reasons.append(reasonBytes.drain());
    }

    /** Puts everything on the device and notes how far the files are. */
    void checkpoint(RunState state) throws IOException {
        flush();
        output.force();
        rejects.force();
        reasons.force();
        state.rejectsLength = rejects.length();
        state.reasonsLength = reasons.length();
    }

    @Override
    public void close() throws IOException {
        output.close();
        rejects.close();
        reasons.close();
    }
}
