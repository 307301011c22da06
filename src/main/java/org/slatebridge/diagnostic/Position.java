package org.slatebridge.diagnostic;

/** Where a fault is: in a text somebody wrote, in the bytes of a dataset, or in a line that holds data. */
public sealed interface Position permits SourcePosition, DataPosition, LinePosition {

    /** The place in the form a message begins with; never carries a value of the data. */
    String describe();
}
