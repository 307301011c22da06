package org.slatebridge.codec;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.slatebridge.layout.Picture;
import org.slatebridge.layout.Validity;

/**
 * A numeric-edited item. Its text is a number where editing that number gives the same text again; so {@code ZZ9.99}
 * reads {@code " 1.50"} as 1.50 and refuses {@code "01.50"} and {@code "1.50 "}.
 */
public final class EditedCodec extends NumberCodec {

    private final CodePage page;
    private final Editing editing;
    private final boolean blankIsZero;

    EditedCodec(String item, Picture picture, boolean blankIsZero, CodePage page) {
        super(item, picture.length(), picture.digits(), picture.scale(), picture.signed());
        this.page = page;
        this.editing = new Editing(picture);
        this.blankIsZero = blankIsZero;
    }

    @Override
    public boolean isPrimitive() {
        return digits() <= 18;
    }

    @Override
    public long read(byte[] bytes, int at) {
        BigInteger value = digits() > 18 ? null : readBig(bytes, at);
        return value == null ? NOT_A_NUMBER : value.longValue();
    }

    @Override
    @Nullable
    BigInteger readBig(byte[] bytes, int at) {
        String text = page.text(bytes, at, at + length());
        if (blankIsZero && text.isBlank()) {
            return BigInteger.ZERO;
        }
        String found = editing.digitsIn(text);
        BigInteger value = new BigInteger(found);
        if (editing.edit(found, false).equals(text)) {
            return value;
        }
        boolean negative =
                value.signum() > 0 && signed() && editing.edit(found, true).equals(text);
        return negative ? value.negate() : null;
    }

    @Override
    public Validity validity(byte[] bytes, int at) {
        return readBig(bytes, at) != null
                ? Validity.VALID
                : Filling.of(bytes, at, length(), page.byteOf(' '), Validity.INVALID);
    }

    @Override
    public String text(byte[] bytes, int at, Trim trim) {
        String text = page.text(bytes, at, at + length());
        return trim == Trim.NONE ? text : trim == Trim.BOTH ? text.strip() : text.stripTrailing();
    }

    @Override
    public void put(byte[] bytes, int at, long unscaled) {
        putBig(bytes, at, BigInteger.valueOf(unscaled));
    }

    @Override
    void putBig(byte[] bytes, int at, BigInteger unscaled) {
        checkRange(unscaled);
        String text = blankIsZero && unscaled.signum() == 0
                ? " ".repeat(length())
                : editing.edit(unscaled.abs().toString(), unscaled.signum() < 0);
        for (int i = 0; i < text.length(); i++) {
            bytes[at + i] = page.byteOf(text.charAt(i));
        }
    }
}
