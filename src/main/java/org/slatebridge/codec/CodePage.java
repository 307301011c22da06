package org.slatebridge.codec;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A single-byte code page: what character each byte is. Own tables, exact both ways, where the JDK's make 0x15 and 0x25
 * the same line feed. Immutable; safe for use by many threads.
 */
public final class CodePage {

    /** What {@link #character} gives for a byte that is no character, which only US-ASCII has. */
    public static final char UNMAPPED = '\uFFFF';

    private static final Map<String, String> EBCDIC = Map.ofEntries(
            entry("IBM037", EbcdicPages.IBM037),
            entry("IBM1047", EbcdicPages.IBM1047),
            entry("IBM500", EbcdicPages.IBM500),
            entry("IBM273", EbcdicPages.IBM273),
            entry("IBM277", EbcdicPages.IBM277),
            entry("IBM278", EbcdicPages.IBM278),
            entry("IBM280", EbcdicPages.IBM280),
            entry("IBM284", EbcdicPages.IBM284),
            entry("IBM285", EbcdicPages.IBM285),
            entry("IBM297", EbcdicPages.IBM297),
            entry("IBM870", EbcdicPages.IBM870),
            entry("IBM1140", EbcdicPages.withEuro(EbcdicPages.IBM037)),
            entry("IBM1141", EbcdicPages.withEuro(EbcdicPages.IBM273)),
            entry("IBM1142", EbcdicPages.withEuro(EbcdicPages.IBM277)),
            entry("IBM1143", EbcdicPages.withEuro(EbcdicPages.IBM278)),
            entry("IBM1144", EbcdicPages.withEuro(EbcdicPages.IBM280)),
            entry("IBM1145", EbcdicPages.withEuro(EbcdicPages.IBM284)),
            entry("IBM1146", EbcdicPages.withEuro(EbcdicPages.IBM285)),
            entry("IBM1147", EbcdicPages.withEuro(EbcdicPages.IBM297)),
            entry("IBM1148", EbcdicPages.withEuro(EbcdicPages.IBM500)),
            entry("IBM1149", EbcdicPages.IBM1149));

    private final String name;
    private final boolean ebcdic;
    private final char[] characters;
    /** The characters in a byte each; empty where some are not among the first 256. */
    private final byte[] latin;

    private final short[] bytes;

    private CodePage(String name, boolean ebcdic, char[] characters) {
        this.name = name;
        this.ebcdic = ebcdic;
        this.characters = characters;
        this.latin = latin(characters);
        this.bytes = reverse(characters);
    }

    /**
     * The page of a name such as {@code IBM037}, {@code Cp1047}, {@code 1140}, {@code US-ASCII}, {@code ISO-8859-1}.
     */
    public static Optional<CodePage> named(String name) {
        String upper = name.strip().toUpperCase(Locale.ROOT);
        return switch (upper) {
            case "US-ASCII", "ASCII" -> Optional.of(new CodePage("US-ASCII", false, firstCharacters(128)));
            case "ISO-8859-1", "ISO8859-1", "LATIN1", "LATIN-1" ->
                Optional.of(new CodePage("ISO-8859-1", false, firstCharacters(256)));
            default -> ibm(upper);
        };
    }

    private static Optional<CodePage> ibm(String upper) {
        String number = upper.replaceFirst("^(IBM|CP|CCSID)?-?0*(?=\\d)", "");
        String name = "IBM" + (number.length() < 3 ? "0".repeat(3 - number.length()) : "") + number;
        String rows = EBCDIC.get(name);
        return rows == null ? Optional.empty() : Optional.of(ebcdic(name, rows));
    }

    /** The names of all pages, sorted. */
    public static List<String> names() {
        TreeSet<String> names = new TreeSet<>(EBCDIC.keySet());
        names.addAll(List.of("US-ASCII", "ISO-8859-1"));
        return List.copyOf(names);
    }

    private static CodePage ebcdic(String name, String rows) {
        return new CodePage(name, true, (EbcdicPages.CONTROLS + rows + EbcdicPages.EIGHT_ONES).toCharArray());
    }

    private static char[] firstCharacters(int count) {
        char[] characters = new char[256];
        Arrays.fill(characters, UNMAPPED);
        for (char c = 0; c < count; c++) {
            characters[c] = c;
        }
        return characters;
    }

    private static byte[] latin(char[] characters) {
        byte[] latin = new byte[characters.length];
        for (int b = 0; b < latin.length; b++) {
            if (characters[b] > 0xFF) {
                return new byte[0];
            }
            latin[b] = (byte) characters[b];
        }
        return latin;
    }

    private static short[] reverse(char[] characters) {
        int highest = 0;
        for (char c : characters) {
            highest = c == UNMAPPED ? highest : Math.max(highest, c);
        }
        short[] bytes = new short[highest + 1];
        Arrays.fill(bytes, (short) -1);
        for (int b = 0; b < characters.length; b++) {
            if (characters[b] != UNMAPPED) {
                bytes[characters[b]] = (short) b;
            }
        }
        return bytes;
    }

    /** The name, for example {@code IBM037}. */
    public String name() {
        return name;
    }

    /** True for EBCDIC, false for ASCII and its like; digits and signs follow from it. */
    public boolean isEbcdic() {
        return ebcdic;
    }

    /** The character of a byte, {@link #UNMAPPED} if it is none. */
    public char character(byte b) {
        return characters[b & 0xFF];
    }

    /** The byte of a character, 0 to 255, or −1 if the page does not have it. */
    public int encoded(char c) {
        return c < bytes.length ? bytes[c] : -1;
    }

    /** The byte of a character that every page has, such as a blank or a digit. */
    public byte byteOf(char c) {
        int b = encoded(c);
        if (b < 0) {
            throw new IllegalArgumentException("not in " + name + ": U+" + Integer.toHexString(c));
        }
        return (byte) b;
    }

    /** The text of bytes {@code from} (included) to {@code to} (not included). */
    public String text(byte[] bytes, int from, int to) {
        if (latin.length > 0) {
            return latinText(bytes, from, to);
        }
        char[] text = new char[to - from];
        for (int i = 0; i < text.length; i++) {
            text[i] = characters[bytes[from + i] & 0xFF];
        }
        return new String(text);
    }

    private String latinText(byte[] bytes, int from, int to) {
        byte[] text = new byte[to - from];
        for (int i = 0; i < text.length; i++) {
            text[i] = latin[bytes[from + i] & 0xFF];
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return name;
    }
}
