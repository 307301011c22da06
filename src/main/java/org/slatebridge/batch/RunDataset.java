package org.slatebridge.batch;

import java.nio.file.Path;
import org.slatebridge.mapping.DatasetMapping;

/**
 * A dataset that a run reads, and writes anew. Immutable.
 *
 * @param mapping what it means
 * @param input its file
 */
record RunDataset(DatasetMapping mapping, Path input) {

    /** Its name in the mapping. */
    String name() {
        return mapping.name();
    }

    /** Name of the file that is read, which the patched file gets too. */
    String fileName() {
        return String.valueOf(input.getFileName());
    }

    /** Where the patched file is in a run directory. */
    String output() {
        return "output/" + fileName();
    }

    /** Where the records are that nothing could be done with. */
    String rejects() {
        return "rejects/" + name() + ".dat";
    }

    /** Where it stands why. */
    String reasons() {
        return "rejects/" + name() + ".reasons.jsonl";
    }
}
