package org.slatebridge.copybook;

import org.jspecify.annotations.Nullable;

/**
 * What a numeric-edited picture may look like (Enterprise COBOL Language Reference, "PICTURE clause editing"): which
 * symbols exclude one another, and in which order they stand.
 */
final class EditingRules {

    /**
     * What is wrong.
     *
     * @param symbol the index of the symbol that is wrong
     * @param what the rule it breaks
     */
    record Breach(int symbol, String what) {}

    private final String symbols;
    private final int end;

    private EditingRules(String symbols) {
        this.symbols = symbols;
        this.end = symbols.endsWith("CR") || symbols.endsWith("DB") ? symbols.length() - 2 : symbols.length();
    }

    /** The first rule that a picture of editing symbols breaks, or null. */
    static @Nullable Breach breach(String symbols) {
        EditingRules rules = new EditingRules(symbols);
        Breach found = rules.points();
        found = found != null ? found : rules.exclusions();
        found = found != null ? found : rules.order();
        return found != null ? found : rules.ends();
    }

    private @Nullable Breach points() {
        int first = firstOf(".V", 0);
        if (first < 0) {
            return null;
        }
        int second = firstOf(".V", first + 1);
        if (second >= 0) {
            return new Breach(second, "puts the point in two places");
        }
        int comma = symbols.charAt(first) == '.' ? symbols.indexOf(',', first) : -1;
        return comma < 0
                ? null
                : new Breach(
                        comma,
                        "has a comma behind the point, as under DECIMAL-POINT IS COMMA, which no copybook"
                                + " declares");
    }

    private @Nullable Breach exclusions() {
        int zero = symbols.indexOf('Z');
        int star = symbols.indexOf('*');
        if (zero >= 0 && star >= 0) {
            return new Breach(Math.max(zero, star), "has both Z and *");
        }
        char floats = 0;
        for (char c : new char[] {'$', '+', '-'}) {
            int second = symbols.indexOf(c, symbols.indexOf(c) + 1);
            if (symbols.indexOf(c) < 0 || second < 0) {
                continue;
            }
            if (floats != 0 || zero >= 0 || star >= 0) {
                return new Breach(second, "has two symbols that float or suppress zeros");
            }
            floats = c;
        }
        return signs();
    }

    private @Nullable Breach signs() {
        int plus = symbols.indexOf('+');
        int minus = symbols.indexOf('-');
        if (plus >= 0 && minus >= 0) {
            return new Breach(Math.max(plus, minus), "has two signs");
        }
        int sign = Math.max(plus, minus);
        return sign >= 0 && end < symbols.length() ? new Breach(end, "has two signs") : null;
    }

    /** A suppressed or floating position cannot follow one that always shows its digit. */
    private @Nullable Breach order() {
        int nine = symbols.indexOf('9');
        for (int i = nine < 0 ? end : nine + 1; i < end; i++) {
            char c = symbols.charAt(i);
            boolean trailingSign = (c == '+' || c == '-') && i == end - 1;
            if ("Z*$+-".indexOf(c) >= 0 && !trailingSign) {
                return new Breach(i, "has " + c + " behind a 9");
            }
        }
        return null;
    }

    /** A single sign stands at one end, a single currency sign before all digits. */
    private @Nullable Breach ends() {
        for (int i = 0; i < end; i++) {
            char c = symbols.charAt(i);
            boolean single = "$+-".indexOf(c) >= 0 && symbols.indexOf(c) == symbols.lastIndexOf(c);
            boolean atAnEnd = i == 0 || (c != '$' && i == end - 1) || (c == '$' && i == 1 && isSign(symbols.charAt(0)));
            if (single && !atAnEnd) {
                return new Breach(i, "has " + c + " inside");
            }
        }
        // CR and DB stand at the end of what the parser takes for an edited picture
        return null;
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-';
    }

    private int firstOf(String wanted, int from) {
        for (int i = from; i < symbols.length(); i++) {
            if (wanted.indexOf(symbols.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
