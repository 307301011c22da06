package org.slatebridge.codec;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.layout.Validity;

/**
 * Floating point: COMP-1 (4 bytes) and COMP-2 (8 bytes). IBM's COMP-1 has 24 bits of fraction, so a {@code double}
 * holds it exactly; COMP-2 has 56 and is rounded to the nearest double. Values show with the fewest digits that tell
 * them apart.
 */
public final class FloatCodec extends NumberCodec {

    private final FloatFormat format;

    FloatCodec(String item, int length, FloatFormat format) {
        super(item, length, 0, 0, true);
        this.format = format;
    }

    /** The value; not finite where the bytes are an IEEE infinity or no number. */
    public double value(byte[] bytes, int at) {
        long bits = bits(bytes, at);
        if (format == FloatFormat.IBM) {
            return HexFloat.value(length() == 4 ? bits << 32 : bits);
        }
        return length() == 4 ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
    }

    private long bits(byte[] bytes, int at) {
        long bits = 0;
        for (int i = 0; i < length(); i++) {
            bits = bits << 8 | (bytes[format == FloatFormat.IEEE_LE ? at + length() - 1 - i : at + i] & 0xFF);
        }
        return bits;
    }

    @Override
    public boolean isPrimitive() {
        return false;
    }

    /** Gives no number: a floating point value has no fixed point. */
    @Override
    public long read(byte[] bytes, int at) {
        return NOT_A_NUMBER;
    }

    @Override
    public Validity validity(byte[] bytes, int at) {
        double value = value(bytes, at);
        return Double.isFinite(value) ? Validity.VALID : Filling.of(bytes, at, length(), (byte) 0, Validity.INVALID);
    }

    @Override
    public @Nullable BigDecimal decimal(byte[] bytes, int at) {
        double value = value(bytes, at);
        if (!Double.isFinite(value)) {
            return null;
        }
        boolean single = length() == 4 && format != FloatFormat.IBM;
        return new BigDecimal(single ? Float.toString((float) value) : Double.toString(value));
    }

    @Override
    public void put(byte[] bytes, int at, long unscaled) {
        putDecimal(bytes, at, BigDecimal.valueOf(unscaled));
    }

    @Override
    public void putDecimal(byte[] bytes, int at, BigDecimal value) {
        long bits;
        if (format == FloatFormat.IBM) {
            bits = HexFloat.bits(value.doubleValue(), length());
        } else if (length() == 4) {
            bits = Float.isFinite(value.floatValue()) ? Float.floatToIntBits(value.floatValue()) & 0xFFFFFFFFL : -1;
        } else {
            bits = Double.isFinite(value.doubleValue()) ? Double.doubleToLongBits(value.doubleValue()) : -1;
        }
        if (bits == -1) {
            throw Refusal.of(
                    DiagnosticCode.VALUE_TOO_LARGE, item(), "is a floating point number too small for the value");
        }
        for (int i = 0; i < length(); i++) {
            bytes[format == FloatFormat.IEEE_LE ? at + i : at + length() - 1 - i] = (byte) (bits >>> (8 * i));
        }
    }
}
