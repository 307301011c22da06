package org.slatebridge.codec;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.slatebridge.layout.Validity;

/**
 * A binary number of 1 to 8 bytes, two's complement if signed. Any bytes are a value, also one beyond the picture,
 * which is shown as stored; written is only what the picture holds (TRUNC(STD)), for COMP-5 what the bytes hold.
 */
public final class BinaryCodec extends NumberCodec {

    private final boolean littleEndian;
    private final boolean nativeRange;

    BinaryCodec(
            String item, int length, int digits, int scale, boolean signed, boolean littleEndian, boolean nativeRange) {
        super(item, length, digits, scale, signed);
        this.littleEndian = littleEndian;
        this.nativeRange = nativeRange;
    }

    @Override
    public long read(byte[] bytes, int at) {
        long value = bits(bytes, at);
        int shift = 64 - 8 * length();
        if (signed()) {
            return value << shift >> shift;
        }
        return value < 0 ? NOT_A_NUMBER : value;
    }

    private long bits(byte[] bytes, int at) {
        long value = 0;
        int length = length();
        for (int i = 0; i < length; i++) {
            value = value << 8 | (bytes[littleEndian ? at + length - 1 - i : at + i] & 0xFF);
        }
        return value;
    }

    @Override
    public boolean isPrimitive() {
        return signed() || length() < 8;
    }

    @Override
    @Nullable
    BigInteger readBig(byte[] bytes, int at) {
        long value = bits(bytes, at);
        return signed() ? BigInteger.valueOf(value) : new BigInteger(Long.toUnsignedString(value));
    }

    @Override
    public Validity validity(byte[] bytes, int at) {
        return Validity.VALID;
    }

    @Override
    public void put(byte[] bytes, int at, long unscaled) {
        if (nativeRange) {
            checkBytes(unscaled);
        } else {
            checkRange(unscaled);
        }
        putBits(bytes, at, unscaled);
    }

    private void checkBytes(long unscaled) {
        if (unscaled < 0 && !signed()) {
            throw Refusal.negative(item());
        }
        int bits = 8 * length() - (signed() ? 1 : 0);
        boolean fits = bits >= 63 || (unscaled < 0 ? ~unscaled : unscaled) >> bits == 0;
        if (!fits) {
            throw Refusal.tooLarge(item(), length() + " bytes");
        }
    }

    @Override
    void putBig(byte[] bytes, int at, BigInteger unscaled) {
        boolean fits = nativeRange && !signed() && length() == 8 && unscaled.bitLength() <= 64;
        if (unscaled.signum() < 0 || !fits) {
            throw unscaled.signum() < 0 && !signed() ? Refusal.negative(item()) : tooLarge();
        }
        putBits(bytes, at, unscaled.longValue());
    }

    private void putBits(byte[] bytes, int at, long value) {
        int length = length();
        for (int i = 0; i < length; i++) {
            bytes[littleEndian ? at + i : at + length - 1 - i] = (byte) (value >>> (8 * i));
        }
    }
}
