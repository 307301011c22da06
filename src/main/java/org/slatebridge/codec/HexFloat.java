package org.slatebridge.codec;

/**
 * IBM hexadecimal floating point (z/Architecture Principles of Operation, chapter 18): sign bit, 7 bits of exponent to
 * the base 16 with 64 added, 56 bits of fraction below the point. {@code 41100000} is 1.0, {@code C276A000} is
 * −118.625.
 */
final class HexFloat {

    private HexFloat() {}

    /** The nearest double of a long hexadecimal float; a short one stands in the upper half, the rest 0. */
    static double value(long bits) {
        long fraction = bits & 0x00FFFFFFFFFFFFFFL;
        int exponent = (int) (bits >>> 56) & 0x7F;
        // a long converts to the nearest double, and a power of two changes no digit of it
        double magnitude = Math.scalb((double) fraction, 4 * (exponent - 64) - 56);
        return bits < 0 ? -magnitude : magnitude;
    }

    /** The nearest hexadecimal float of 4 or 8 bytes, in the lower bits; −1 where there is none that large. */
    static long bits(double value, int length) {
        if (value == 0) {
            return 0;
        }
        if (!Double.isFinite(value)) {
            return -1;
        }
        int fractionBits = length == 4 ? 24 : 56;
        int exponent = Math.floorDiv(Math.getExponent(value), 4) + 1;
        long fraction = round(Math.abs(value), fractionBits - 4 * exponent);
        if (fraction >>> fractionBits != 0) {
            fraction >>>= 4;
            exponent++;
        }
        if (exponent < -64) {
            return 0;
        }
        if (exponent > 63) {
            return -1;
        }
        long sign = value < 0 ? 0x80 : 0;
        return (sign | exponent + 64) << fractionBits | fraction;
    }

    private static long round(double magnitude, int scale) {
        double scaled = Math.scalb(magnitude, scale);
        return scaled < 1L << 52 ? (long) Math.rint(scaled) : (long) scaled;
    }
}
