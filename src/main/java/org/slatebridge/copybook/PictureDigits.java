package org.slatebridge.copybook;

/**
 * Counts the digit positions of a numeric-edited picture. A floating string ({@code $$}, {@code ++}, {@code --}) has
 * one digit less than symbols, because its first only ever holds the symbol: {@code $$,$$9.99} has 6 digits.
 */
final class PictureDigits {

    private PictureDigits() {}

    static int count(String symbols) {
        return digits(symbols, 0, symbols.length()) - floating(symbols);
    }

    /** Digit positions to the right of the point; P counts as a position that is not stored. */
    static int scale(String symbols) {
        int firstDigit = firstDigit(symbols);
        int leadingP = (int)
                symbols.substring(0, firstDigit).chars().filter(c -> c == 'P').count();
        if (leadingP > 0) {
            return leadingP + count(symbols);
        }
        int point = Math.max(symbols.indexOf('.'), symbols.indexOf('V'));
        if (point >= 0) {
            return digits(symbols, point, symbols.length());
        }
        int trailingP = symbols.length() - symbols.replaceAll("P", "").length();
        return -trailingP;
    }

    private static int firstDigit(String symbols) {
        int at = 0;
        while (at < symbols.length() && "9Z*".indexOf(symbols.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static int digits(String symbols, int from, int to) {
        char floats = floatingSymbol(symbols);
        int digits = 0;
        for (int i = from; i < to; i++) {
            char c = symbols.charAt(i);
            if (c == '9' || c == 'Z' || c == '*' || c == floats) {
                digits++;
            }
        }
        return digits;
    }

    private static int floating(String symbols) {
        return floatingSymbol(symbols) == 0 ? 0 : 1;
    }

    /** The symbol that floats, or 0: {@code +}, {@code -} or {@code $} that occurs more than once. */
    private static char floatingSymbol(String symbols) {
        for (char c : new char[] {'$', '+', '-'}) {
            if (symbols.indexOf(c) != symbols.lastIndexOf(c)) {
                return c;
            }
        }
        return 0;
    }
}
