package org.slatebridge.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.slatebridge.codec.ByteTranslation;
import org.slatebridge.codec.CodePage;

/** Characters of one record, translated from its bytes into a reused array. Not thread-safe. */
abstract sealed class Characters {

    /** Room for the characters of a code page. */
    static Characters of(CodePage page) {
        char[] table = new char[256];
        boolean latin = true;
        for (int b = 0; b < 256; b++) {
            table[b] = page.character((byte) b);
            latin &= table[b] <= 0xFF;
        }
        return latin ? new Latin(table) : new Wide(table);
    }

    /** Translates bytes to a place; false if one of them is no character of the page. */
    abstract boolean translate(byte[] bytes, int at, int length, int target);

    abstract char at(int index);

    abstract String text(int from, int to);

    /** Of a page whose characters are all among the first 256: a byte each. */
    private static final class Latin extends Characters {

        private final ByteTranslation translation;
        private byte[] characters = new byte[0];

        Latin(char[] table) {
            byte[] latin = new byte[table.length];
            for (int b = 0; b < latin.length; b++) {
                latin[b] = (byte) table[b];
            }
            this.translation = new ByteTranslation(latin);
        }

        @Override
        boolean translate(byte[] bytes, int at, int length, int target) {
            if (characters.length < target + length) {
                characters = Arrays.copyOf(characters, Math.max(target + length, 2 * characters.length));
            }
            translation.translate(bytes, at, length, characters, target);
            return true;
        }

        @Override
        char at(int index) {
            return (char) (characters[index] & 0xFF);
        }

        @Override
        String text(int from, int to) {
            return new String(characters, from, to - from, StandardCharsets.ISO_8859_1);
        }
    }

    /** Of any page. */
    private static final class Wide extends Characters {

        private final char[] table;
        private char[] characters = new char[0];

        Wide(char[] table) {
            this.table = table;
        }

        @Override
        boolean translate(byte[] bytes, int at, int length, int target) {
            if (characters.length < target + length) {
                characters = Arrays.copyOf(characters, Math.max(target + length, 2 * characters.length));
            }
            boolean mapped = true;
            for (int i = 0; i < length; i++) {
                char c = table[bytes[at + i] & 0xFF];
                characters[target + i] = c;
                mapped &= c != CodePage.UNMAPPED;
            }
            return mapped;
        }

        @Override
        char at(int index) {
            return characters[index];
        }

        @Override
        String text(int from, int to) {
            return new String(characters, from, to - from);
        }
    }
}
