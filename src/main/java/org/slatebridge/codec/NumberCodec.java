package org.slatebridge.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;

/**
 * A number. Up to 18 digits it is a {@code long} without decimal point, {@link #read}; the point is {@link #scale()}
 * places from the right. {@link #decimal} reads any.
 */
public abstract sealed class NumberCodec extends Codec
        permits ZonedCodec, PackedCodec, BinaryCodec, FloatCodec, EditedCodec {

    /** What {@link #read} gives where there is no number, or none that fits a {@code long}. */
    public static final long NOT_A_NUMBER = Long.MIN_VALUE;

    private static final long[] TENS = tens();

    private final int digits;
    private final int scale;
    private final boolean signed;

    NumberCodec(String item, int length, int digits, int scale, boolean signed) {
        super(item, length);
        this.digits = digits;
        this.scale = scale;
        this.signed = signed;
    }

    private static long[] tens() {
        long[] tens = new long[19];
        tens[0] = 1;
        for (int i = 1; i < tens.length; i++) {
            tens[i] = tens[i - 1] * 10;
        }
        return tens;
    }

    /** Digits of the picture; 0 for floating point. */
    public final int digits() {
        return digits;
    }

    /** Decimal places, negative with P at the right end; 0 for floating point. */
    public final int scale() {
        return scale;
    }

    /** True if it may be negative. */
    public final boolean signed() {
        return signed;
    }

    /** True if every value fits {@link #read}: at most 18 digits, and no floating point. */
    public boolean isPrimitive() {
        return digits <= 18;
    }

    /**
     * The number without its point, in one pass and without an object; {@link #NOT_A_NUMBER} where {@link #validity} is
     * not VALID, where it has more than 18 digits, and for the one 8-byte value that is the same.
     */
    public abstract long read(byte[] bytes, int at);

    /** The number, exactly; null where {@link #validity} is not VALID. */
    public @Nullable BigDecimal decimal(byte[] bytes, int at) {
        long value = read(bytes, at);
        if (value != NOT_A_NUMBER) {
            return BigDecimal.valueOf(value, scale);
        }
        BigInteger big = readBig(bytes, at);
        return big == null ? null : new BigDecimal(big, scale);
    }

    /** The number without its point where {@link #read} gives none, or null. */
    @Nullable
    BigInteger readBig(byte[] bytes, int at) {
        return null;
    }

    /** Writes a number without its point; ends with a fault, and nothing written, if the item does not hold it. */
    public abstract void put(byte[] bytes, int at, long unscaled);

    /** Writes a number that need not fit a {@code long}; ends as {@link #put} does. */
    void putBig(byte[] bytes, int at, BigInteger unscaled) {
        throw tooLarge();
    }

    @Override
    public void putDecimal(byte[] bytes, int at, BigDecimal value) {
        BigInteger unscaled = unscaled(value);
        if (unscaled.bitLength() < 64) {
            put(bytes, at, unscaled.longValue());
        } else {
            putBig(bytes, at, unscaled);
        }
    }

    private BigInteger unscaled(BigDecimal value) {
        if (value.signum() == 0) {
            return BigInteger.ZERO;
        }
        // stripped first, so that 1E+400000000 is too large rather than a long computation
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() > scale) {
            throw Refusal.of(
                    DiagnosticCode.VALUE_TOO_LARGE, item(), "has " + scale + " decimal places, the value more");
        }
        if ((long) stripped.precision() - stripped.scale() + scale > 40) {
            throw tooLarge();
        }
        return stripped.setScale(scale).unscaledValue();
    }

    /** Refuses a value with more digits than the picture has, and a negative one without a sign to show it. */
    final void checkRange(long unscaled) {
        check(unscaled < 0, digits > 18 || (unscaled > -TENS[digits] && unscaled < TENS[digits]));
    }

    /** As {@link #checkRange(long)}. */
    final void checkRange(BigInteger unscaled) {
        check(unscaled.signum() < 0, unscaled.abs().toString().length() <= digits);
    }

    private void check(boolean negative, boolean fits) {
        if (negative && !signed) {
            throw Refusal.negative(item());
        }
        if (!fits) {
            throw tooLarge();
        }
    }

    final RuntimeException tooLarge() {
        return Refusal.tooLarge(item(), digits + " digits");
    }

    /** The number as digits, with sign and point: what a text comparison with it would see. */
    @Override
    public String text(byte[] bytes, int at, Trim trim) {
        BigDecimal value = decimal(bytes, at);
        return value == null ? "" : value.toPlainString();
    }

    @Override
    public void putInitial(byte[] bytes, int at) {
        put(bytes, at, 0);
    }
}
