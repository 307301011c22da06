package org.slatebridge.codec;

import java.util.Arrays;
import java.util.HexFormat;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.layout.Validity;

/** Items whose bytes are no characters and no numbers to us: DBCS text. They show as hexadecimal digits. */
public final class HexCodec extends Codec {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final byte blank;

    HexCodec(String item, int length, byte blank) {
        super(item, length);
        this.blank = blank;
    }

    @Override
    public Validity validity(byte[] bytes, int at) {
        return Filling.of(bytes, at, length(), blank, Validity.VALID);
    }

    @Override
    public String text(byte[] bytes, int at, Trim trim) {
        return HEX.formatHex(bytes, at, at + length());
    }

    @Override
    public void putText(byte[] bytes, int at, String text) {
        if (text.length() != 2 * length() || !text.matches("[0-9A-Fa-f]*")) {
            throw Refusal.of(DiagnosticCode.VALUE_WRONG_CLASS, item(), "takes " + 2 * length() + " hexadecimal digits");
        }
        byte[] parsed = HEX.parseHex(text);
        System.arraycopy(parsed, 0, bytes, at, parsed.length);
    }

    @Override
    public void putInitial(byte[] bytes, int at) {
        Arrays.fill(bytes, at, at + length(), blank);
    }
}
