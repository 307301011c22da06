package org.slatebridge.record;

import java.util.List;
import java.util.Random;
import org.slatebridge.record.CobolItem.Kind;

/** Makes elementary items of any usage, each under the next free name. */
final class CobolNumbers {

    private static final List<String> COMP = List.of("COMP", "BINARY", "COMP-4", "COMPUTATIONAL", "USAGE IS BINARY");
    private static final List<String> PACKED = List.of("COMP-3", "PACKED-DECIMAL", "USAGE IS COMPUTATIONAL-3");

    private final Random random;
    private int last;

    CobolNumbers(Random random) {
        this.random = random;
    }

    private String next(String prefix) {
        return prefix + "-" + ++last;
    }

    /** Any of the spellings of COMP. */
    String comp() {
        return any(COMP);
    }

    /** Any of the spellings of COMP-3. */
    String packed() {
        return any(PACKED);
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    CobolItem text(String clauses, int characters) {
        return new CobolItem(next("T"), Kind.TEXT, clauses, characters, 0, false);
    }

    CobolItem editedText(String picture, int characters) {
        return new CobolItem(next("X"), Kind.EDITED_TEXT, "PIC " + picture, characters, 0, false);
    }

    CobolItem filler() {
        return new CobolItem("FILLER", Kind.FILLER, "PIC X(" + (1 + random.nextInt(4)) + ")", 0, 0, false);
    }

    CobolItem group(String clauses) {
        return new CobolItem(next("G"), Kind.GROUP, clauses, 0, 0, false);
    }

    /** A number without point. */
    CobolItem number(Kind kind, boolean signed, int digits, String clauses) {
        return scaled(kind, signed, digits, 0, clauses);
    }

    /** A number of that many digits; the scale may be negative or more than the digits, P then makes up for it. */
    CobolItem scaled(Kind kind, boolean signed, int digits, int scale, String clauses) {
        String picture =
                "PIC " + (signed ? "S" : "") + symbols(digits, scale) + (clauses.isEmpty() ? "" : " " + clauses);
        return new CobolItem(next("N"), kind, picture, digits, scale, signed);
    }

    private static String symbols(int digits, int scale) {
        if (scale > digits) {
            return "V" + "P".repeat(scale - digits) + nines(digits);
        }
        if (scale < 0) {
            return nines(digits) + "P".repeat(-scale);
        }
        return scale == 0 ? nines(digits) : (scale == digits ? "" : nines(digits - scale)) + "V" + nines(scale);
    }

    private static String nines(int count) {
        return count < 3 ? "9".repeat(count) : "9(" + count + ")";
    }

    /** COMP-1 or COMP-2, with values that are whole numbers of 64ths, so exact in both. */
    CobolItem floating(String clauses) {
        boolean single = clauses.startsWith("COMP-1");
        return new CobolItem(next("F"), Kind.FLOAT, clauses, single ? 17 : 40, 6, true);
    }

    /** A numeric-edited item; the picture has no repetition in parentheses. */
    CobolItem edited(String picture, String clauses) {
        String symbols = picture.replaceAll("CR|DB", "#");
        boolean signed = picture.matches(".*(\\+|-|CR|DB).*");
        int digits = 0;
        int scale = 0;
        boolean decimals = false;
        boolean floatingSeen = false;
        for (int i = 0; i < symbols.length(); i++) {
            char c = symbols.charAt(i);
            boolean floats = "$+-".indexOf(c) >= 0 && symbols.indexOf(c) != symbols.lastIndexOf(c);
            boolean digit = "9Z*".indexOf(c) >= 0 || (floats && floatingSeen);
            floatingSeen |= floats;
            decimals |= c == '.' || c == 'V';
            digits += digit ? 1 : 0;
            scale += digit && decimals ? 1 : 0;
        }
        return new CobolItem(next("E"), Kind.EDITED, ("PIC " + picture + " " + clauses).strip(), digits, scale, signed);
    }
}
