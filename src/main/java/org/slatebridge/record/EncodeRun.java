package org.slatebridge.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;

/** The record being made of one line, and how far it has got. Not thread-safe. */
final class EncodeRun {

    /** Stands for a record that does not end early, as far as is known. */
    static final int NO_LIMIT = Integer.MAX_VALUE;

    /** Whether an item that a selection names was in the line. */
    private static final class Chosen {

        final Choice choice;
        final int[] subscripts;
        final String path;
        final int at;
        final boolean present;

        Chosen(Choice choice, int[] subscripts, String path, int at, boolean present) {
            this.choice = choice;
            this.subscripts = subscripts;
            this.path = path;
            this.at = at;
            this.present = present;
        }
    }

    final RecordBytes record;
    final EncodeFaults faults;
    final GivenBytes invalid;
    final GivenBytes hex;
    final int[] counts;
    final int[] subscripts;
    /** Index behind the last byte of a record that ends early. */
    int limit = NO_LIMIT;
    /** The first item that is not in the line, which made the record end. */
    @Nullable
    String missing;

    private final List<Chosen> chosen = new ArrayList<>();

    EncodeRun(RecordBytes record, EncodeFaults faults, GivenBytes invalid, GivenBytes hex, int counters, int depth) {
        this.record = record;
        this.faults = faults;
        this.invalid = invalid;
        this.hex = hex;
        this.counts = new int[counters];
        this.subscripts = new int[depth];
    }

    /** An item is not in the line: the record ends before it, unless it is known to go on. */
    void missing(String path, int at) {
        if (limit == NO_LIMIT) {
            limit = at;
            missing = path;
        } else if (at < limit) {
            faults.missing(path);
        }
    }

    /** An item is in the line; reports the one before it that is not. */
    void present(String path, int at, boolean takesBytes) {
        if (at > limit || (at == limit && takesBytes)) {
            if (missing == null) {
                faults.add(DiagnosticCode.ENCODE_BYTES, path, "stands behind the bytes that end the record");
            } else {
                faults.missing(missing);
            }
            // said once: what follows has its place again
            limit = NO_LIMIT;
            missing = null;
        }
    }

    void choose(Choice choice, String path, int at, boolean present) {
        chosen.add(new Chosen(choice, subscripts.clone(), path, at, present));
    }

    /** Checks that the selections choose what was in the line, now that the record is whole. */
    void checkChosen(int length) {
        for (Chosen c : chosen) {
            boolean holds = c.choice.holds(record.bytes, 0, length, c.subscripts);
            if (c.at < length && holds != c.present) {
                faults.add(
                        DiagnosticCode.ENCODE_REDEFINES,
                        c.path,
                        holds ? "is not in the line, but --select chooses it" : "is not what --select chooses here");
            }
        }
    }
}
