package org.slatebridge.codec;

import java.util.HexFormat;
import org.slatebridge.copybook.Layouts;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.RecordLayout;

/** Codecs and bytes for tests. */
final class Bytes {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Bytes() {}

    static byte[] of(String hex) {
        return HEX.parseHex(hex.replace(" ", ""));
    }

    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    static Codec codec(String clauses) {
        return codec(clauses, "IBM037", Dialect.IBM, FloatFormat.IBM);
    }

    static Codec codec(String clauses, String page, Dialect dialect, FloatFormat floats) {
        RecordLayout layout =
                Layouts.all(dialect, "01 R.", "05 ITEM " + clauses + ".").get(0);
        Codecs codecs = new Codecs(CodePage.named(page).orElseThrow(), floats, dialect);
        return codecs.of(layout.root().children().get(0));
    }

    static NumberCodec number(String clauses) {
        return (NumberCodec) codec(clauses);
    }

    /** What writing a number gives, in hexadecimal. */
    static String put(NumberCodec codec, long value) {
        byte[] bytes = new byte[codec.length()];
        codec.put(bytes, 0, value);
        return hex(bytes);
    }
}
