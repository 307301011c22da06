package org.slatebridge.diagnostic;

/** Where a fault is: in a text somebody wrote, or in the bytes of a dataset. */
public sealed interface Position permits SourcePosition, DataPosition {

    /** The place in the form a message begins with; never carries a value of the data. */
    String describe();
}
