package org.slatebridge.codec;

import java.math.BigDecimal;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.layout.Validity;

/**
 * Reads and writes the bytes of one elementary item, wherever they are. Immutable; safe for use by many threads. All
 * methods take a buffer and the index of the item's first byte in it, and touch {@link #length()} bytes from there.
 */
public abstract sealed class Codec permits NumberCodec, TextCodec, HexCodec, NationalCodec {

    private final String item;
    private final int length;

    Codec(String item, int length) {
        this.item = item;
        this.length = length;
    }

    /** Name of the item, for messages. */
    final String item() {
        return item;
    }

    /** Bytes of the item. */
    public final int length() {
        return length;
    }

    /** True if the item is a number: {@link NumberCodec}. */
    public final boolean isNumeric() {
        return this instanceof NumberCodec;
    }

    /** What the bytes are; never {@link Validity#ABSENT}, because here they are there. */
    public abstract Validity validity(byte[] bytes, int at);

    /** The characters of the item; of a number, as it stands in a text of the code page. */
    public abstract String text(byte[] bytes, int at, Trim trim);

    /** Writes a number; ends with a fault, and nothing written, if the item does not hold it. */
    public void putDecimal(byte[] bytes, int at, BigDecimal value) {
        throw Refusal.of(DiagnosticCode.VALUE_WRONG_CLASS, item, "is text, not a number");
    }

    /** Writes a text; ends with a fault, and nothing written, if the item does not hold it. */
    public void putText(byte[] bytes, int at, String text) {
        throw Refusal.of(DiagnosticCode.VALUE_WRONG_CLASS, item, "is a number, not text");
    }

    /** Writes the blanks or zeros that an item without VALUE begins with. */
    public abstract void putInitial(byte[] bytes, int at);
}
