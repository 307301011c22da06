package org.slatebridge.codec;

import org.slatebridge.layout.Picture;

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
        if (digits() > 18) {
            return NOT_A_NUMBER;
        }
        String text = page.text(bytes, at, at + length());
        if (blankIsZero && text.isBlank()) {
            return 0;
        }
        long value = digitsOf(text);
        if (value >= 0 && editing.edit(value, false).equals(text)) {
            return value;
        }
        boolean negative = value > 0 && signed() && editing.edit(value, true).equals(text);
        return negative ? -value : NOT_A_NUMBER;
    }

    /** The digits of the text as one number, or −1 if there are too many. */
    private static long digitsOf(String text) {
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                if (value >= 100_000_000_000_000_000L) {
                    return -1;
                }
                value = value * 10 + (c - '0');
            }
        }
        return value;
    }

    @Override
    public Validity validity(byte[] bytes, int at) {
        return read(bytes, at) != NOT_A_NUMBER
                ? Validity.VALID
                : Validity.filling(bytes, at, length(), page.byteOf(' '), Validity.INVALID);
    }

    @Override
    public String text(byte[] bytes, int at, Trim trim) {
        String text = page.text(bytes, at, at + length());
        return trim == Trim.NONE ? text : trim == Trim.BOTH ? text.strip() : text.stripTrailing();
    }

    @Override
    public void put(byte[] bytes, int at, long unscaled) {
        checkRange(unscaled);
        String text =
                blankIsZero && unscaled == 0 ? " ".repeat(length()) : editing.edit(Math.abs(unscaled), unscaled < 0);
        for (int i = 0; i < text.length(); i++) {
            bytes[at + i] = page.byteOf(text.charAt(i));
        }
    }
}
