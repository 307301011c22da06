package org.slatebridge.codec;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slatebridge.layout.Picture;

/**
 * Edits a number under its picture (COBOL standard, "Editing rules"): zero suppression with Z and *, floating and fixed
 * {@code $ + -}, insertion of {@code B 0 / ,} and the point, CR and DB. Immutable.
 */
final class Editing {

    private final String symbols;
    private final char floating;
    private final int firstFloating;
    private final boolean allSuppressed;

    Editing(Picture picture) {
        this.symbols = picture.symbols().replaceAll("[VP]", "");
        this.floating = floating(symbols);
        this.firstFloating = floating == 0 ? -1 : symbols.indexOf(floating);
        this.allSuppressed = symbols.indexOf('9') < 0;
    }

    private static char floating(String symbols) {
        for (char c : new char[] {'$', '+', '-'}) {
            if (symbols.indexOf(c) != symbols.lastIndexOf(c)) {
                return c;
            }
        }
        return 0;
    }

    /** The text of a number given by its digits without point, no more than the picture has, and its sign. */
    String edit(String magnitude, boolean negative) {
        if (magnitude.chars().allMatch(c -> c == '0') && allSuppressed && !negative) {
            return zero();
        }
        char[] out = new char[symbols.length()];
        int[] digits = digits(magnitude);
        int next = 0;
        boolean suppressing = true;
        int lastSuppressed = -1;
        for (int i = 0; i < symbols.length(); i++) {
            char symbol = symbols.charAt(i);
            if (isDigit(symbol, i)) {
                int digit = digits[next++];
                suppressing = suppressing && symbol != '9' && digit == 0;
                out[i] = suppressing ? fill(symbol) : (char) ('0' + digit);
                lastSuppressed = suppressing ? i : lastSuppressed;
            } else if (symbol == '.') {
                suppressing = false;
                out[i] = '.';
            } else {
                out[i] = inserted(symbol, i, suppressing, negative);
                lastSuppressed = suppressing && (i == firstFloating || isInsertion(symbol)) ? i : lastSuppressed;
            }
        }
        place(out, lastSuppressed, negative);
        return new String(out);
    }

    /** Characters of the text. */
    int length() {
        return symbols.length();
    }

    /** The places that hold digits, from the left. */
    int[] digitsAt() {
        return IntStream.range(0, symbols.length())
                .filter(i -> isDigit(symbols.charAt(i), i))
                .toArray();
    }

    private int[] digits(String magnitude) {
        int count = digitsAt().length;
        int[] digits = new int[count];
        for (int i = 1; i <= Math.min(count, magnitude.length()); i++) {
            digits[count - i] = magnitude.charAt(magnitude.length() - i) - '0';
        }
        return digits;
    }

    /** The number that gives this text when it is edited, or null. */
    @Nullable
    BigInteger number(String text, boolean signed) {
        String digits = digitsIn(text);
        BigInteger magnitude = new BigInteger(digits);
        if (edit(digits, false).equals(text)) {
            return magnitude;
        }
        boolean negative =
                signed && magnitude.signum() > 0 && edit(digits, true).equals(text);
        return negative ? magnitude.negate() : null;
    }

    /** The digits that stand in a text where the picture has digit positions, 0 where there is none. */
    private String digitsIn(String text) {
        StringBuilder digits = new StringBuilder();
        for (int at : digitsAt()) {
            char c = text.charAt(at);
            digits.append(c >= '0' && c <= '9' ? c : '0');
        }
        return digits.toString();
    }

    private boolean isDigit(char symbol, int at) {
        return symbol == '9' || symbol == 'Z' || symbol == '*' || (symbol == floating && at != firstFloating);
    }

    private static boolean isInsertion(char symbol) {
        return symbol == ',' || symbol == 'B' || symbol == '0' || symbol == '/';
    }

    private static char fill(char symbol) {
        return symbol == '*' ? '*' : ' ';
    }

    private char inserted(char symbol, int at, boolean suppressing, boolean negative) {
        boolean suppresses = symbols.indexOf('Z') >= 0 || symbols.indexOf('*') >= 0 || floating != 0;
        if (isInsertion(symbol) && !isOfDebit(at)) {
            boolean blanked = suppressing && suppresses && begun(at);
            return blanked ? (symbols.indexOf('*') >= 0 ? '*' : ' ') : symbol == 'B' ? ' ' : symbol;
        }
        return switch (symbol) {
            case '+' -> at == firstFloating ? ' ' : negative ? '-' : '+';
            case '-' -> at == firstFloating ? ' ' : negative ? '-' : ' ';
            case '$' -> at == firstFloating ? ' ' : '$';
            default -> negative ? symbol : ' ';
        };
    }

    private boolean isOfDebit(int at) {
        return symbols.charAt(at) == 'B' && at > 0 && symbols.charAt(at - 1) == 'D';
    }

    /** True if suppression has begun before this place: insertion before the first digit stands. */
    private boolean begun(int at) {
        for (int i = 0; i < at; i++) {
            if (isDigit(symbols.charAt(i), i) || i == firstFloating) {
                return true;
            }
        }
        return false;
    }

    /** Puts the floating symbol right before the first thing that is not suppressed. */
    private void place(char[] out, int lastSuppressed, boolean negative) {
        if (floating != 0) {
            int at = Math.max(firstFloating, lastSuppressed);
            out[at] = floating == '$' ? '$' : negative ? '-' : floating == '+' ? '+' : ' ';
        }
    }

    /** Zero where the picture suppresses every digit: blanks, or asterisks with the point. */
    private String zero() {
        char[] out = new char[symbols.length()];
        boolean stars = symbols.indexOf('*') >= 0;
        Arrays.fill(out, stars ? '*' : ' ');
        int point = symbols.indexOf('.');
        if (stars && point >= 0) {
            out[point] = '.';
        }
        return new String(out);
    }
}
