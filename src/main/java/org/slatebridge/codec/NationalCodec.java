package org.slatebridge.codec;

import java.nio.charset.StandardCharsets;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.layout.Validity;

/** Text in NATIONAL: UTF-16, most significant byte first, two bytes a character position. */
public final class NationalCodec extends Codec {

    NationalCodec(String item, int length) {
        super(item, length);
    }

    @Override
    public Validity validity(byte[] bytes, int at) {
        String text = new String(bytes, at, length(), StandardCharsets.UTF_16BE);
        if (text.isBlank() && text.chars().allMatch(c -> c == ' ')) {
            return Validity.BLANK;
        }
        return text.indexOf('\uFFFD') >= 0
                ? Validity.INVALID
                : Filling.of(bytes, at, length(), (byte) 0, Validity.VALID);
    }

    @Override
    public String text(byte[] bytes, int at, Trim trim) {
        String text = new String(bytes, at, length(), StandardCharsets.UTF_16BE);
        int to = text.length();
        while (trim != Trim.NONE && to > 0 && text.charAt(to - 1) == ' ') {
            to--;
        }
        int from = 0;
        while (trim == Trim.BOTH && from < to && text.charAt(from) == ' ') {
            from++;
        }
        return text.substring(from, to);
    }

    @Override
    public void putText(byte[] bytes, int at, String text) {
        if (2 * text.length() > length()) {
            throw Refusal.of(
                    DiagnosticCode.VALUE_TOO_LONG, item(), "holds " + length() / 2 + " characters, the text has more");
        }
        putInitial(bytes, at);
        byte[] encoded = text.getBytes(StandardCharsets.UTF_16BE);
        System.arraycopy(encoded, 0, bytes, at, encoded.length);
    }

    @Override
    public void putInitial(byte[] bytes, int at) {
        for (int i = at; i + 1 < at + length(); i += 2) {
            bytes[i] = 0;
            bytes[i + 1] = ' ';
        }
    }
}
