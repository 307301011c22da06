package org.slatebridge.record;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slatebridge.codec.CodePage;

/** What each byte of a code page is inside a JSON string, in UTF-8; control characters escaped. Immutable. */
public final class JsonCharacters {

    /** Most bytes that one character becomes: an escape with four hexadecimal digits. */
    static final int LONGEST = 6;

    /** The one byte a character is, or 0. */
    final byte[] plain = new byte[256];
    /** The bytes of those that are not one. */
    final byte[][] other = new byte[256][];

    JsonCharacters(CodePage page) {
        for (int b = 0; b < 256; b++) {
            String text = escaped(String.valueOf(page.character((byte) b)));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            plain[b] = bytes.length == 1 ? bytes[0] : 0;
            other[b] = bytes;
        }
    }

    /** A text as it stands between the quotes of a JSON string. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || Character.isSurrogate(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
