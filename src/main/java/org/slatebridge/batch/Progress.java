package org.slatebridge.batch;

/** Is told how far a run is. */
@FunctionalInterface
public interface Progress {

    /** Says nothing. */
    Progress SILENT = (done, total) -> {};

    /** So many bytes of so many are behind us. */
    void at(long done, long total);
}
