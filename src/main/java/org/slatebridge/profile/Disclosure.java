package org.slatebridge.profile;

/** Which values of an item a profile may show. */
public enum Disclosure {
    /** None: they could identify a person. */
    NONE,
    /** Those that occur at least twice. */
    REPEATED,
    /** All: the mapping says that they are codes. */
    ALL
}
