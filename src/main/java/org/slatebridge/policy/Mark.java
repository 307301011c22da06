package org.slatebridge.policy;

/** How surely a rule was read, so that a lawyer sees what still needs their eye. */
public enum Mark {
    /** Primary text read. */
    V,
    /** Secondary or official guidance read. */
    S,
    /** General knowledge, to be checked. */
    G
}
