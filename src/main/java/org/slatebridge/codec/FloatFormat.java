package org.slatebridge.codec;

/** How COMP-1 and COMP-2 are written. */
public enum FloatFormat {
    /** IBM hexadecimal floating point, the only one of COBOL on z/OS: sign, exponent of 16 plus 64, fraction. */
    IBM,
    /** IEEE 754, most significant byte first. */
    IEEE_BE,
    /** IEEE 754, least significant byte first. */
    IEEE_LE
}
