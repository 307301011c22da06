package org.slatebridge.jrecord;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slatebridge.layout.Picture;
import org.slatebridge.layout.Usage;

/**
 * What JRecord's faults make of the bytes of an item, computed without it. Null where they make no number. Stateless.
 */
final class WhatJRecordMakes {

    private WhatJRecordMakes() {}

    /** Packed digits, the half-byte that the picture leaves over among them; of all signs only D is minus. */
    static @Nullable BigDecimal ofPacked(byte[] bytes, Picture picture) {
        StringBuilder digits = new StringBuilder();
        for (byte b : bytes) {
            digits.append(Character.forDigit((b >> 4) & 0xF, 16)).append(Character.forDigit(b & 0xF, 16));
        }
        char sign = digits.charAt(digits.length() - 1);
        digits.setLength(digits.length() - 1);
        return sign < 'a' ? null : number(digits, sign == 'd', picture.scale());
    }

    /** The low half-bytes; the sign is the zone of the last byte. */
    static @Nullable BigDecimal ofZoned(byte[] bytes, Picture picture) {
        StringBuilder digits = new StringBuilder();
        for (byte b : bytes) {
            digits.append(Character.forDigit(b & 0xF, 16));
        }
        int zone = zone(bytes[bytes.length - 1]);
        boolean sign = zone == 0xC || zone == 0xD || zone == 0xF;
        return sign ? number(digits, zone == 0xD, picture.scale()) : null;
    }

    static int zone(byte b) {
        return (b >> 4) & 0xF;
    }

    /** The bytes as little-endian IEEE; null for infinities and NaN. */
    static @Nullable BigDecimal ofFloat(byte[] bytes, Usage usage) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        double value = usage == Usage.COMP_1 ? buffer.getFloat() : buffer.getDouble();
        return Double.isFinite(value) ? BigDecimal.valueOf(value) : null;
    }

    /** A plain number in characters. Without a point it gets the picture's places, but not if zeros are suppressed. */
    static @Nullable BigDecimal ofEdited(String text, Picture picture) {
        String plain = text.strip().replace(",", "");
        if (plain.endsWith("+") || plain.endsWith("-")) {
            plain = plain.charAt(plain.length() - 1) + plain.substring(0, plain.length() - 1);
        }
        if (!plain.matches("[+-]?[0-9]+(\\.[0-9]+)?")) {
            return null;
        }
        BigDecimal number = new BigDecimal(plain);
        boolean scaled = plain.indexOf('.') < 0 && !hasZ(picture);
        return scaled ? number.scaleByPowerOfTen(-picture.scale()) : number;
    }

    static boolean hasZ(Picture picture) {
        return picture.symbols().toUpperCase(Locale.ROOT).indexOf('Z') >= 0;
    }

    private static @Nullable BigDecimal number(CharSequence digits, boolean minus, int scale) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) > '9') {
                return null;
            }
        }
        BigDecimal number = new BigDecimal(new BigInteger(digits.toString()), scale);
        return minus ? number.negate() : number;
    }
}
