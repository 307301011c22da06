package org.slatebridge.batch;

import java.util.Map;
import org.slatebridge.writeback.RunManifest;

/** Is told of a run what has to be recorded, before it is done. What it throws ends the run. */
public interface RunWitness {

    /** Looks away. */
    RunWitness NONE = new RunWitness() {
        @Override
        public void begins(RunRequest request, Beginning beginning) {
            // nothing is recorded
        }

        @Override
        public void publishes(RunRequest request, RunManifest manifest) {
            // nothing is recorded
        }
    };

    /**
     * What a run begins with.
     *
     * @param fingerprint of the run, in hexadecimal
     * @param configuration everything that decides what it does, by name; hashes of mapping, copybooks and policy
     * @param restart true if it goes on where it was interrupted
     */
    record Beginning(String fingerprint, Map<String, String> configuration, boolean restart) {}

    /** The run holds its lock, nothing was read of the input or written yet. */
    void begins(RunRequest request, Beginning beginning);

    /** All is proven, no file has its final name yet. Told again if the publication was interrupted. */
    void publishes(RunRequest request, RunManifest manifest);
}
