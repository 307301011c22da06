package org.slatebridge.batch;

import java.nio.file.Path;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.JoinRules;
import org.slatebridge.record.RecordReader;

/**
 * A dataset that a run reads, and most often writes anew. Immutable.
 *
 * @param mapping what it means
 * @param input its file
 * @param isWritten false if decisions rest on it, and nothing is written into it
 */
record RunDataset(DatasetMapping mapping, Path input, boolean isWritten) {

    /** True if its persons can be read, and written, in one pass: in key order, charges being records of their own. */
    boolean isOneOrderedPass() {
        return mapping.join().order() == JoinRules.Order.KEY
                && mapping.updates().stream()
                        .allMatch(rule -> rule.isFor(rule.record().part()));
    }

    /** Its name in the mapping. */
    String name() {
        return mapping.name();
    }

    /** Name of the file that is read, which the patched file gets too. */
    String fileName() {
        return String.valueOf(input.getFileName());
    }

    /** The input, read on from a place between two records. */
    RecordReader inputFrom(RecordReader.Position at) {
        return RecordReader.open(input, name(), mapping.options(), mapping.layouts(), at);
    }

    /** True if the input is packed with gzip, and the output will be. */
    boolean isPacked() {
        return RecordReader.isCompressed(input);
    }

    /** The patched file under way: never packed, so that a restart can cut it back. */
    String unfinishedOutput() {
        return output() + (isPacked() ? ".unpacked" : "");
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
