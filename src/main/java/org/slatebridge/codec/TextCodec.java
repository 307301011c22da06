package org.slatebridge.codec;

import java.util.Arrays;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.layout.Validity;

/** Text in DISPLAY: pictures of X and A, and alphanumeric edited. One byte a character, filled with blanks. */
public final class TextCodec extends Codec {

    private final CodePage page;
    private final byte blank;
    private final boolean justified;

    TextCodec(String item, int length, CodePage page, boolean justified) {
        super(item, length);
        this.page = page;
        this.blank = page.byteOf(' ');
        this.justified = justified;
    }

    /** The code page. */
    public CodePage page() {
        return page;
    }

    /** Index of the first byte that trimming leaves; the end, if it leaves none. */
    public int trimmedStart(byte[] bytes, int at, int end, Trim trim) {
        int from = at;
        while (trim == Trim.BOTH && from < end && bytes[from] == blank) {
            from++;
        }
        return from;
    }

    /** Index behind the last byte that trimming leaves, of an item that has {@code present} bytes. */
    public int trimmedEnd(byte[] bytes, int at, int present, Trim trim) {
        return trim == Trim.NONE ? at + present : Blanks.trimmedEnd(bytes, at, at + present, blank);
    }

    @Override
    public Validity validity(byte[] bytes, int at) {
        Validity filling = Filling.of(bytes, at, length(), blank, Validity.VALID);
        return filling == Validity.VALID && !isMapped(bytes, at) ? Validity.INVALID : filling;
    }

    /** True if every byte is a character of the code page. */
    public boolean isMapped(byte[] bytes, int at) {
        if (page.isEbcdic()) {
            return true;
        }
        for (int i = at; i < at + length(); i++) {
            if (page.character(bytes[i]) == CodePage.UNMAPPED) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String text(byte[] bytes, int at, Trim trim) {
        int to = trimmedEnd(bytes, at, length(), trim);
        return page.text(bytes, trimmedStart(bytes, at, to, trim), to);
    }

    @Override
    public void putText(byte[] bytes, int at, String text) {
        int end = text.length();
        while (end > length() && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > length()) {
            throw Refusal.of(
                    DiagnosticCode.VALUE_TOO_LONG, item(), "holds " + length() + " characters, the text has more");
        }
        for (int i = 0; i < end; i++) {
            if (page.encoded(text.charAt(i)) < 0) {
                throw Refusal.of(
                        DiagnosticCode.VALUE_UNMAPPABLE,
                        item(),
                        "cannot hold character " + (i + 1) + " of the text, which is not in " + page.name());
            }
        }
        int from = justified ? at + length() - end : at;
        putInitial(bytes, at);
        for (int i = 0; i < end; i++) {
            bytes[from + i] = (byte) page.encoded(text.charAt(i));
        }
    }

    @Override
    public void putInitial(byte[] bytes, int at) {
        Arrays.fill(bytes, at, at + length(), blank);
    }
}
