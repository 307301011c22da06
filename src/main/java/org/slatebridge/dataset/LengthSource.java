package org.slatebridge.dataset;

/** Tells from a record's own bytes how long it is, where neither LRECL nor a descriptor word does. */
public interface LengthSource {

    /** What {@link #length} gives where the bytes tell no length. */
    int UNKNOWN = -1;

    /** The most bytes from a record's beginning that are looked at to tell its length. */
    int maximum();

    /**
     * Length in bytes of the record that begins at {@code start}, or {@link #UNKNOWN}.
     *
     * @param available how many bytes from {@code start} there are to look at: {@link #maximum()}, or fewer at the end
     */
    int length(byte[] buffer, int start, int available);
}
