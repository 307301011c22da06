package org.slatebridge.record;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slatebridge.codec.CodePage;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.Literal;

/** What a literal of a copybook is in the bytes of an item. */
final class Literals {

    private Literals() {}

    /** The number a literal is, or null if it is none. */
    static @Nullable BigDecimal decimal(Literal literal) {
        return switch (literal.kind()) {
            case ZERO -> BigDecimal.ZERO;
            case NUMBER, TEXT -> decimal(literal.text());
            default -> null;
        };
    }

    /** The number a text is, or null if it is none. */
    static @Nullable BigDecimal decimal(String text) {
        String plain = text.strip().replace(',', '.');
        // no exponents: 1E9999999 is a word, and as a number would fill the memory
        return plain.matches("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})") ? new BigDecimal(plain) : null;
    }

    /** The bytes of a literal in an item of so many bytes, filled with blanks or, if figurative, with itself. */
    static byte[] bytes(Literal literal, int length, CodePage page) {
        return switch (literal.kind()) {
            case SPACE -> filled(length, page.byteOf(' '));
            case ZERO -> filled(length, page.byteOf('0'));
            case QUOTE -> filled(length, page.byteOf('"'));
            case LOW_VALUE, NULL -> filled(length, (byte) 0);
            case HIGH_VALUE -> filled(length, (byte) 0xFF);
            case ALL -> repeated(encoded(literal.text(), page), length);
            case HEX -> padded(HexFormat.of().parseHex(literal.text()), length, page);
            case TEXT, NATIONAL, NUMBER -> padded(encoded(literal.text(), page), length, page);
        };
    }

    /** The bytes of a text, at least as many as the item has, the rest blanks. */
    static byte[] bytes(String text, int length, CodePage page) {
        return padded(encoded(text, page), length, page);
    }

    private static byte[] filled(int length, byte with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, with);
        return bytes;
    }

    private static byte[] repeated(byte[] bytes, int length) {
        byte[] out = new byte[length];
        for (int i = 0; i < length && bytes.length > 0; i++) {
            out[i] = bytes[i % bytes.length];
        }
        return out;
    }

    private static byte[] padded(byte[] bytes, int length, CodePage page) {
        if (bytes.length >= length) {
            return bytes;
        }
        byte[] out = Arrays.copyOf(bytes, length);
        Arrays.fill(out, bytes.length, length, page.byteOf(' '));
        return out;
    }

    private static byte[] encoded(String text, CodePage page) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            int b = page.encoded(text.charAt(i));
            if (b < 0) {
                throw new DiagnosticException(Diagnostic.of(
                        DiagnosticCode.VALUE_UNMAPPABLE,
                        "character " + (i + 1) + " of a literal is not in " + page.name()));
            }
            bytes[i] = (byte) b;
        }
        return bytes;
    }
}
