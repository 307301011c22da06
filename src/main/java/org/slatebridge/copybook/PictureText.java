package org.slatebridge.copybook;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;

/**
 * Writes out the repetitions of a PICTURE character-string, and knows from which character of the source each symbol
 * came.
 */
final class PictureText {

    /** Symbols of one picture; longer items are tables. */
    private static final int LONGEST = 1 << 20;

    /** So far the place of each symbol is kept; only texts of one kind are longer. */
    private static final int MARKED = 1024;

    private static final String KNOWN = "ABEGNPSVXZ90/,.+-*$CRDU";

    private final Token token;
    private final String text;
    private final Function<String, @Nullable Integer> constants;
    private final Diagnostics faults;
    private final StringBuilder symbols = new StringBuilder();
    private final int[] origins = new int[MARKED];

    private PictureText(Token token, Function<String, @Nullable Integer> constants, Diagnostics faults) {
        this.token = token;
        this.text = capitals(token.text());
        this.constants = constants;
        this.faults = faults;
    }

    /** The symbols, or null with a fault at the first character that is wrong. */
    static @Nullable PictureText expand(
            Token token, Function<String, @Nullable Integer> constants, Diagnostics faults) {
        PictureText picture = new PictureText(token, constants, faults);
        int at = 0;
        while (at >= 0 && at < picture.text.length()) {
            at = picture.symbol(at);
        }
        return at < 0 ? null : picture;
    }

    /** The symbols, repetitions written out, in capitals. */
    String symbols() {
        return symbols.toString();
    }

    /** The character of the source a symbol came from. */
    int origin(int symbol) {
        return symbol < MARKED ? origins[symbol] : 0;
    }

    /** Takes the symbol at a character, with its repetition; where the next one begins, or -1 with a fault. */
    private int symbol(int at) {
        char symbol = text.charAt(at);
        if (KNOWN.indexOf(symbol) < 0) {
            return fault(at, "'" + token.text().charAt(at) + "' is no picture symbol");
        }
        if (at + 1 >= text.length() || text.charAt(at + 1) != '(') {
            add(symbol, 1, at);
            return at + 1;
        }
        int close = text.indexOf(')', at);
        if (close < 0) {
            return fault(at + 1, "'(' is no picture symbol");
        }
        long times = times(text.substring(at + 2, close));
        if (times < 0) {
            return fault(at + 2, "'" + token.text().substring(at + 2, close) + "' is no number of repetitions");
        }
        if (times == 0 || symbols.length() + times > LONGEST) {
            return fault(
                    times == 0 ? at : at + 2,
                    "picture " + token.text() + " has a repetition that is 0 or too large (at most " + LONGEST + ")");
        }
        add(symbol, (int) times, at);
        return close + 1;
    }

    /** The number in parentheses, or of a constant there; negative if it is neither. */
    private long times(String written) {
        if (written.matches("\\d{1,18}")) {
            return Long.parseLong(written);
        }
        Integer constant = constants.apply(written);
        return constant == null ? -1 : constant;
    }

    private void add(char symbol, int times, int at) {
        for (int i = symbols.length(); i < Math.min(MARKED, symbols.length() + times); i++) {
            origins[i] = at;
        }
        symbols.append(String.valueOf(symbol).repeat(times));
    }

    /** Only the letters of COBOL have capitals here: no other becomes one of them. */
    private static String capitals(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= 'a' && c <= 'z') {
                out.setCharAt(i, (char) (c - 'a' + 'A'));
            }
        }
        return out.toString();
    }

    private int fault(int at, String message) {
        faults.add(DiagnosticCode.COPYBOOK_PICTURE, token.positionAt(at), message);
        return -1;
    }
}
