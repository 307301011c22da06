package org.slatebridge.copybook;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.diagnostic.SourcePosition;
import org.slatebridge.layout.Picture;
import org.slatebridge.layout.Picture.Category;

/** Resolves a PICTURE character-string: repetitions, category, digits, scale, length. */
final class PictureParser {

    private static final int LONGEST = 1 << 20;
    private static final Pattern REPEATED = Pattern.compile("(.)(?:\\((\\d{1,9})\\))?");
    private static final Pattern NUMERIC = Pattern.compile("S?(?:V(?=P))?(P*)(9*)(V?)(9*)(P*)(?:(?<=P)V)?");
    private static final Pattern EDITED = Pattern.compile("[+\\-$]?[ZB9P0/,.+\\-*$V]+(CR|DB|\\+|-)?");

    private final String text;
    private final SourcePosition position;
    private final Diagnostics faults;

    private PictureParser(Token token, Diagnostics faults) {
        this.text = token.text();
        this.position = token.position();
        this.faults = faults;
    }

    /** The picture, or null with a fault at the first symbol that is wrong. */
    static @Nullable Picture parse(Token token, Diagnostics faults) {
        return new PictureParser(token, faults).parse();
    }

    private @Nullable Picture parse() {
        String symbols = expand();
        if (symbols == null) {
            return null;
        }
        Category category = category(symbols);
        if (category == null) {
            fault(0, "picture " + text + " is of no category of data");
            return null;
        }
        return switch (category) {
            case NUMERIC -> numeric(symbols);
            case NUMERIC_EDITED -> edited(symbols);
            default -> new Picture(text, written(symbols, category), category, 0, 0, false, symbols.length());
        };
    }

    /** Long texts are described by their length alone; only edited ones need every symbol. */
    private String written(String symbols, Category category) {
        boolean edited = category == Category.ALPHANUMERIC_EDITED || category == Category.NATIONAL_EDITED;
        return edited ? symbols : text.toUpperCase(Locale.ROOT);
    }

    private @Nullable String expand() {
        StringBuilder out = new StringBuilder();
        Matcher matcher = REPEATED.matcher(text.toUpperCase(Locale.ROOT));
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at || "ABEGNPSVXZ90/,.+-*$CRD".indexOf(text(matcher)) < 0) {
                fault(at, "'" + text.charAt(at) + "' is no picture symbol");
                return null;
            }
            int times = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
            if (times == 0 || out.length() + times > LONGEST) {
                fault(at, "picture " + text + " has a repetition that is 0 or too large");
                return null;
            }
            out.append(text(matcher).repeat(times));
            at = matcher.end();
        }
        return out.toString();
    }

    private static String text(Matcher matcher) {
        return matcher.group(1);
    }

    private static @Nullable Category category(String symbols) {
        if (NUMERIC.matcher(symbols).matches()) {
            return symbols.indexOf('9') >= 0 ? Category.NUMERIC : null;
        }
        if (symbols.matches("A+")) {
            return Category.ALPHABETIC;
        }
        if (symbols.matches("[XA9]+")) {
            return Category.ALPHANUMERIC;
        }
        if (symbols.matches("[XA9B0/]+") && symbols.matches(".*[XA].*")) {
            return Category.ALPHANUMERIC_EDITED;
        }
        if (symbols.matches("[GB]+") && symbols.indexOf('G') >= 0) {
            return Category.DBCS;
        }
        if (symbols.matches("N+")) {
            return Category.NATIONAL;
        }
        if (symbols.matches("[NB0/]+") && symbols.indexOf('N') >= 0) {
            return Category.NATIONAL_EDITED;
        }
        return isEdited(symbols) ? Category.NUMERIC_EDITED : null;
    }

    private static boolean isEdited(String symbols) {
        int points = symbols.length() - symbols.replaceAll("[.V]", "").length();
        return EDITED.matcher(symbols).matches() && points <= 1 && PictureDigits.count(symbols) > 0;
    }

    private @Nullable Picture numeric(String symbols) {
        Matcher matcher = NUMERIC.matcher(symbols);
        if (!matcher.matches()) {
            fault(0, "picture " + text + " is of no category of data");
            return null;
        }
        int leadingP = matcher.group(1).length();
        int trailingP = matcher.group(5).length();
        if (leadingP > 0 && trailingP > 0) {
            fault(text.toUpperCase(Locale.ROOT).lastIndexOf('P'), "P stands only at one end of a picture");
            return null;
        }
        int whole = matcher.group(2).length();
        int decimals = matcher.group(4).length();
        boolean point = !matcher.group(3).isEmpty();
        if (point && trailingP > 0) {
            fault(0, "picture " + text + " puts the point in two places: V and P");
            return null;
        }
        int digits = whole + decimals;
        // leading P puts the point to their left, trailing P to their right, whether V is written or not
        int scale = leadingP > 0 ? leadingP + digits : trailingP > 0 ? -trailingP : point ? decimals : 0;
        return new Picture(text, symbols, Category.NUMERIC, digits, scale, symbols.startsWith("S"), digits);
    }

    private Picture edited(String symbols) {
        boolean signed = symbols.indexOf('+') >= 0 || symbols.indexOf('-') >= 0 || symbols.matches(".*(CR|DB)");
        int length = symbols.replaceAll("[VP]", "").length();
        return new Picture(
                text,
                symbols,
                Category.NUMERIC_EDITED,
                PictureDigits.count(symbols),
                PictureDigits.scale(symbols),
                signed,
                length);
    }

    private void fault(int at, String message) {
        SourcePosition place =
                new SourcePosition(position.file(), position.line(), position.column() + at, position.sourceLine());
        faults.add(DiagnosticCode.COPYBOOK_PICTURE, place, message);
    }
}
