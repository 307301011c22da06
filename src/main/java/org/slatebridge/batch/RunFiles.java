package org.slatebridge.batch;

import java.io.IOException;
import java.nio.file.Path;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.policy.DecisionWriter;
import org.slatebridge.protection.OwnerOnly;
import org.slatebridge.writeback.AppendFile;
import org.slatebridge.writeback.ByteSink;
import org.slatebridge.writeback.JournalLayout;
import org.slatebridge.writeback.PatchJournal;

/** The files a run is writing, each cut back to its last checkpoint when opened. Not thread-safe. */
final class RunFiles implements AutoCloseable {

    final AppendFile output;
    final PatchJournal journal;
    final DecisionWriter decisions;
    private final AppendFile decisionFile;
    final AppendFile rejects;
    final AppendFile reasons;
    final ByteSink decisionBytes = new ByteSink();
    final ByteSink reasonBytes = new ByteSink();

    RunFiles(RunDirectory directory, DatasetMapping mapping, String outputName, JournalLayout layout, RunState state)
            throws IOException {
        String dataset = mapping.name();
        OwnerOnly.createFolders(directory.unpublished("output"));
        OwnerOnly.createFolders(directory.unpublished("rejects"));
        output = new AppendFile(directory.unpublished("output/" + outputName), state.written(mapping));
        journal = new PatchJournal(layout, directory.unpublished("journal.dat"), state.journal);
        decisionFile = new AppendFile(directory.unpublished("decisions.jsonl"), state.decisionsLength);
        decisions = new DecisionWriter(decisionBytes);
        rejects = new AppendFile(rejects(directory, dataset), state.rejectsLength);
        reasons = new AppendFile(reasons(directory, dataset), state.reasonsLength);
    }

    static Path rejects(RunDirectory directory, String dataset) {
        return directory.unpublished("rejects/" + dataset + ".dat");
    }

    static Path reasons(RunDirectory directory, String dataset) {
        return directory.unpublished("rejects/" + dataset + ".reasons.jsonl");
    }

    /** Hands everything that is collected to the system. */
    void flush() throws IOException {
        journal.flush();
        decisions.flush();
        decisionFile.append(decisionBytes.drain());
        reasons.append(reasonBytes.drain());
    }

    /** Puts everything on the device and notes how far the files are. */
    void checkpoint(RunState state) throws IOException {
        flush();
        output.force();
        journal.force();
        decisionFile.force();
        rejects.force();
        reasons.force();
        state.journal = journal.state();
        state.decisionsLength = decisionFile.length();
        state.rejectsLength = rejects.length();
        state.reasonsLength = reasons.length();
    }

    @Override
    public void close() throws IOException {
        output.close();
        journal.close();
        decisionFile.close();
        rejects.close();
        reasons.close();
    }
}
