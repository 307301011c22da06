package org.slatebridge.layout;

/** Where the sign of a DISPLAY number is: the SIGN clause. Without one it is the zone of the last digit. */
public enum Sign {
    TRAILING,
    LEADING,
    TRAILING_SEPARATE,
    LEADING_SEPARATE;

    /** True if the sign takes a byte of its own. */
    public boolean isSeparate() {
        return this == TRAILING_SEPARATE || this == LEADING_SEPARATE;
    }

    /** True if the sign is at the first byte. */
    public boolean isLeading() {
        return this == LEADING || this == LEADING_SEPARATE;
    }
}
