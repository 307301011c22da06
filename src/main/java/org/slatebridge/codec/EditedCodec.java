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
    private final byte blank;
    /** Null where the digits need not fit a {@code long}. */
    private final @Nullable EditedForms forms;

    EditedCodec(String item, Picture picture, boolean blankIsZero, CodePage page) {
        super(item, picture.length(), picture.digits(), picture.scale(), picture.signed());
        this.page = page;
        this.editing = new Editing(picture);
        this.blankIsZero = blankIsZero;
        this.blank = page.byteOf(' ');
        this.forms = digits() <= EditedForms.MOST_DIGITS ? new EditedForms(editing, signed(), page) : null;
    }

    @Override
    public boolean isPrimitive() {
        return forms != null;
    }

    @Override
    public long read(byte[] bytes, int at) {
        if (forms == null) {
            return NOT_A_NUMBER;
        }
        return blankIsZero && isBlank(bytes, at) ? 0 : forms.read(bytes, at);
    }

    @Override
    @Nullable
    BigInteger readBig(byte[] bytes, int at) {
        if (forms != null) {
            long value = read(bytes, at);
            return value == NOT_A_NUMBER ? null : BigInteger.valueOf(value);
        }
        return blankIsZero && isBlank(bytes, at)
                ? BigInteger.ZERO
                : editing.number(page.text(bytes, at, at + length()), signed());
    }

    private boolean isBlank(byte[] bytes, int at) {
        return Filling.of(bytes, at, length(), blank, Validity.INVALID) == Validity.BLANK;
    }

    @Override
    public Validity validity(byte[] bytes, int at) {
        boolean valid = forms != null ? read(bytes, at) != NOT_A_NUMBER : readBig(bytes, at) != null;
        return valid ? Validity.VALID : Filling.of(bytes, at, length(), blank, Validity.INVALID);
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
