package org.slatebridge.batch;

/** Is told how far a run is. */
@FunctionalInterface
public interface Progress {

    /** Says nothing. */
    Progress SILENT = (done, total) -> {};

    /**
     * A step of the run begins: {@code check-input}, {@code evaluate-and-patch}, {@code reconcile}, {@code publish}.
     */
    default void step(String name) {}

    /** So many bytes of so many are behind us. */
    void at(long done, long total);
}
