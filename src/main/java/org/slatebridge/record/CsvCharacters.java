package org.slatebridge.record;

import java.nio.charset.StandardCharsets;
import org.slatebridge.codec.CodePage;

/** What each byte of a code page is in CSV: its UTF-8, and whether its field needs quotes. Immutable. */
final class CsvCharacters {

    final CodePage page;
    final byte[][] utf8 = new byte[256][];
    final boolean[] quoted = new boolean[256];

    CsvCharacters(CodePage page) {
        this.page = page;
        for (int b = 0; b < 256; b++) {
            char c = page.character((byte) b);
            utf8[b] = String.valueOf(c).getBytes(StandardCharsets.UTF_8);
            quoted[b] = needsQuotes(c);
        }
    }

    /** True for what RFC 4180 has in quotes only. */
    static boolean needsQuotes(char c) {
        return c == '"' || c == ',' || c == '\r' || c == '\n';
    }

    /** A text as a field: quoted where it has to be. */
    static byte[] field(String text) {
        boolean quote = text.chars().anyMatch(c -> needsQuotes((char) c));
        String field = quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
        return field.getBytes(StandardCharsets.UTF_8);
    }
}
