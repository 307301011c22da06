package org.slatebridge.writeback;

/**
 * A change of some bytes of a dataset. The length never changes.
 *
 * @param dataset its name in the mapping
 * @param record record number from 1
 * @param offset bytes from the beginning of the file to the first changed byte
 * @param before the bytes that were there
 * @param after the bytes that are there now, as many
 * @param person key of the person it is for; empty for control totals
 * @param charge key of the charge it is for; empty for control totals
 * @param provision what the decision rests on; empty for control totals
 */
@SuppressWarnings("ArrayRecordComponent")
public record Patch(
        String dataset,
        long record,
        long offset,
        byte[] before,
        byte[] after,
        String person,
        String charge,
        String provision) {

    public Patch {
        if (before.length != after.length) {
            throw new IllegalArgumentException("must be as long after as before: " + after.length);
        }
    }

    /**
     * The patch that undoes this one, for the same charge.
     *
     * @param number of the record it is in now; records before it may have become more
     */
    public Patch reversed(long number) {
        return new Patch(dataset, number, offset, /* before= */ after, /* after= */ before, person, charge, provision);
    }
}
