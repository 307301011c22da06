package org.slatebridge.writeback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.SourceRef;
import org.slatebridge.record.Pieces;

/**
 * Makes patches of what was changed in a record: one for each piece of the file that it lies in. Immutable.
 *
 * @param source where the record is
 * @param pieces where it lies; null where it stands in its file as it is read
 * @param person key of the person the patches are for
 * @param charge key of the charge they are for
 * @param provision what the decision rests on
 */
record PatchMaker(SourceRef source, @Nullable Pieces pieces, String person, String charge, String provision) {

    /** True if the file has every byte that was changed; the blanks that fill a line it has not. */
    boolean reaches(byte[] before, byte[] after) {
        int length = pieces == null ? before.length : pieces.length();
        return Arrays.equals(before, length, before.length, after, length, after.length);
    }

    /** The patches of everything that differs, from the first to the last byte that does. */
    List<Patch> patches(byte[] before, byte[] after) {
        int from = Arrays.mismatch(before, after);
        if (from < 0) {
            return List.of();
        }
        int to = before.length;
        while (before[to - 1] == after[to - 1]) {
            to--;
        }
        return patches(before, after, from, to);
    }

    /** The patches of a range, also of bytes in it that stay the same. */
    List<Patch> patches(byte[] before, byte[] after, int from, int to) {
        if (pieces == null) {
            return List.of(patch(source.offset(), before, after, from, to));
        }
        List<Patch> patches = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < pieces.count(); i++) {
            int end = start + pieces.length(i);
            int first = Math.max(from, start);
            int last = Math.min(to, end);
            if (first < last && !Arrays.equals(before, first, last, after, first, last)) {
                patches.add(patch(pieces.offset(i) - start, before, after, first, last));
            }
            start = end;
        }
        return patches;
    }

    /** The patch of a range of a record that would begin at {@code origin} if all of it lay like the range. */
    private Patch patch(long origin, byte[] before, byte[] after, int from, int to) {
        return new Patch(
                source.dataset(),
                source.record(),
                origin + from,
                Arrays.copyOfRange(before, from, to),
                Arrays.copyOfRange(after, from, to),
                person,
                charge,
                provision);
    }
}
