package org.slatebridge.copybook;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.layout.Picture;
import org.slatebridge.layout.Picture.Category;

/** Resolves a PICTURE character-string: category, digits, scale, length. */
final class PictureParser {

    /** Symbols of a number, edited or not; longer than any compiler takes. */
    private static final int LONGEST_NUMBER = 250;

    private static final Pattern NUMERIC = Pattern.compile("S?(?:V(?=P))?(P*)(9*)(V?)(9*)(P*)(?:(?<=P)V)?");
    private static final Pattern EDITED = Pattern.compile("[ZB9P0/,.+\\-*$V]+(CR|DB)?");
    private static final Pattern EXTERNAL_FLOAT = Pattern.compile("[+-]?[9.V]+E[+-]9+");

    private final Token token;
    private final PictureText picture;
    private final Diagnostics faults;

    private PictureParser(Token token, PictureText picture, Diagnostics faults) {
        this.token = token;
        this.picture = picture;
        this.faults = faults;
    }

    /**
     * The picture, or null with a fault at the first symbol that is wrong.
     *
     * @param constants the number a name in parentheses stands for, or null
     */
    static @Nullable Picture parse(Token token, Function<String, @Nullable Integer> constants, Diagnostics faults) {
        PictureText text = PictureText.expand(token, constants, faults);
        return text == null ? null : new PictureParser(token, text, faults).parse(text.symbols());
    }

    /** The picture of a whole number in a usage that takes none. */
    static Picture whole(int digits, boolean signed) {
        String sign = signed ? "S" : "";
        String text = sign + "9(" + digits + ")";
        return new Picture(text, sign + "9".repeat(digits), Category.NUMERIC, digits, 0, signed, digits);
    }

    private @Nullable Picture parse(String symbols) {
        Category category = text(symbols);
        if (category != null) {
            return new Picture(token.text(), written(symbols, category), category, 0, 0, false, symbols.length());
        }
        if (symbols.length() > LONGEST_NUMBER) {
            return fault(0, "is a number of " + symbols.length() + " symbols, at most " + LONGEST_NUMBER);
        }
        if (NUMERIC.matcher(symbols).matches() && symbols.indexOf('9') >= 0) {
            return numeric(symbols);
        }
        return edited(symbols);
    }

    /** Long texts are described by their length alone; only edited ones need every symbol. */
    private String written(String symbols, Category category) {
        boolean edited = category == Category.ALPHANUMERIC_EDITED || category == Category.NATIONAL_EDITED;
        return edited ? symbols : token.text().toUpperCase(Locale.ROOT);
    }

    /** The category of a picture that is no number, or null. */
    private static @Nullable Category text(String symbols) {
        if (symbols.matches("A+")) {
            return Category.ALPHABETIC;
        }
        boolean letters = symbols.indexOf('X') >= 0 || symbols.indexOf('A') >= 0;
        if (letters && symbols.matches("[XA9]+")) {
            return Category.ALPHANUMERIC;
        }
        if (letters && symbols.matches("[XA9B0/]+")) {
            return Category.ALPHANUMERIC_EDITED;
        }
        if (symbols.indexOf('G') >= 0 && symbols.matches("[GB]+")) {
            return Category.DBCS;
        }
        if (symbols.matches("N+")) {
            return Category.NATIONAL;
        }
        return symbols.indexOf('N') >= 0 && symbols.matches("[NB0/]+") ? Category.NATIONAL_EDITED : null;
    }

    private @Nullable Picture numeric(String symbols) {
        Matcher matcher = NUMERIC.matcher(symbols);
        if (!matcher.matches()) {
            return fault(0, "is of no category of data");
        }
        int leadingP = matcher.group(1).length();
        int trailingP = matcher.group(5).length();
        if (leadingP > 0 && trailingP > 0) {
            faults.add(
                    DiagnosticCode.COPYBOOK_PICTURE,
                    token.positionAt(picture.origin(symbols.lastIndexOf('P'))),
                    "P stands only at one end of a picture");
            return null;
        }
        int whole = matcher.group(2).length();
        int decimals = matcher.group(4).length();
        boolean point = !matcher.group(3).isEmpty();
        if (point && trailingP > 0) {
            return fault(0, "puts the point in two places: V and P");
        }
        int digits = whole + decimals;
        // leading P puts the point to their left, trailing P to their right, whether V is written or not
        int scale = leadingP > 0 ? leadingP + digits : trailingP > 0 ? -trailingP : point ? decimals : 0;
        return new Picture(token.text(), symbols, Category.NUMERIC, digits, scale, symbols.startsWith("S"), digits);
    }

    private @Nullable Picture edited(String symbols) {
        if (symbols.indexOf('U') >= 0 || EXTERNAL_FLOAT.matcher(symbols).matches()) {
            String what = symbols.indexOf('U') >= 0 ? "UTF-8 items" : "external floating point";
            faults.add(
                    DiagnosticCode.COPYBOOK_UNSUPPORTED,
                    token.position(),
                    "picture " + token.text() + ": " + what + " cannot be read here");
            return null;
        }
        if (!EDITED.matcher(symbols).matches() || PictureDigits.count(symbols) <= 0) {
            return fault(0, "is of no category of data");
        }
        EditingRules.Breach breach = EditingRules.breach(symbols);
        return breach == null ? editedPicture(symbols) : breached(breach);
    }

    private @Nullable Picture breached(EditingRules.Breach breach) {
        Diagnostic fault = Diagnostic.at(
                DiagnosticCode.COPYBOOK_PICTURE,
                token.positionAt(picture.origin(breach.symbol())),
                "picture " + token.text() + " " + breach.what());
        faults.add(fault);
        return null;
    }

    private Picture editedPicture(String symbols) {
        boolean signed = symbols.indexOf('+') >= 0
                || symbols.indexOf('-') >= 0
                || symbols.endsWith("CR")
                || symbols.endsWith("DB");
        int length = symbols.length() - count(symbols, 'V') - count(symbols, 'P');
        return new Picture(
                token.text(),
                symbols,
                Category.NUMERIC_EDITED,
                PictureDigits.count(symbols),
                PictureDigits.scale(symbols),
                signed,
                length);
    }

    private static int count(String symbols, char wanted) {
        return (int) symbols.chars().filter(c -> c == wanted).count();
    }

    private @Nullable Picture fault(int at, String message) {
        faults.add(DiagnosticCode.COPYBOOK_PICTURE, token.positionAt(at), "picture " + token.text() + " " + message);
        return null;
    }
}
