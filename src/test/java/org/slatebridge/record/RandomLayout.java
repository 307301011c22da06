package org.slatebridge.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Copybooks of random items: every usage, sign form, scale, tables, counters, redefinitions, FILLER. */
final class RandomLayout {

    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private int names;

    private RandomLayout(Random random) {
        this.random = random;
    }

    static String[] lines(Random random) {
        RandomLayout layout = new RandomLayout(random);
        layout.lines.add("01 R.");
        layout.group(5, 2 + random.nextInt(6), true);
        // an entry goes on in the next line where it would pass column 72
        return layout.lines.stream()
                .flatMap(line -> Arrays.stream(line.replace(" OCCURS", "\n    OCCURS")
                        .replace(" DEPENDING", "\n    DEPENDING")
                        .split("\n", -1)))
                .toArray(String[]::new);
    }

    private String name() {
        return "A" + ++names;
    }

    private void group(int level, int items, boolean atTop) {
        for (int i = 0; i < items; i++) {
            int kind = random.nextInt(10);
            if (kind == 0 && level < 20) {
                lines.add(level + " " + name() + occurs(level) + ".");
                group(level + 5, 1 + random.nextInt(3), false);
            } else if (kind == 1 && atTop) {
                counted(level);
            } else if (kind == 2) {
                redefined(level);
            } else if (kind == 3) {
                lines.add(level + " FILLER " + picture() + ".");
            } else {
                lines.add(level + " " + name() + " " + picture() + (random.nextInt(5) == 0 ? occurs(level) : "") + ".");
            }
        }
        // a group of FILLER alone is not shown at all
        lines.add(level + " " + name() + " PIC X.");
    }

    private String occurs(int level) {
        return random.nextInt(3) == 0 && level < 15 ? " OCCURS " + (1 + random.nextInt(3)) : "";
    }

    private void counted(int level) {
        String counter = name();
        String[] forms = {"PIC 9", "PIC 9(2) COMP", "PIC S9(3) COMP-3", "PIC 9(4) COMP-5"};
        lines.add(level + " " + counter + " " + forms[random.nextInt(forms.length)] + ".");
        String table = " OCCURS 0 TO " + (1 + random.nextInt(3)) + " DEPENDING ON " + counter;
        if (random.nextBoolean()) {
            lines.add(level + " " + name() + " " + picture() + table + ".");
        } else {
            lines.add(level + " " + name() + table + ".");
            group(level + 5, 1 + random.nextInt(2), false);
        }
    }

    private void redefined(int level) {
        String subject = name();
        lines.add(level + " " + subject + " PIC X(" + (1 + random.nextInt(6)) + ").");
        lines.add(level + " " + name() + " REDEFINES " + subject + " " + picture() + ".");
    }

    private String picture() {
        int digits = 1 + random.nextInt(random.nextInt(6) == 0 ? 30 : 18);
        int binary = Math.min(18, digits);
        String sign = random.nextBoolean() ? "S" : "";
        int scale = random.nextInt(3) == 0 ? random.nextInt(digits) : 0;
        return switch (random.nextInt(16)) {
            case 0, 1 -> "PIC X(" + digits + ")";
            case 2 -> "PIC X(" + digits + ") JUSTIFIED RIGHT";
            case 3 -> "PIC " + sign + nines(digits, scale) + " COMP-3";
            case 4 -> "PIC " + nines(digits, scale) + " COMP-6";
            case 5 -> "PIC " + sign + nines(digits, scale);
            case 6 -> "PIC S" + nines(digits, scale) + " SIGN LEADING";
            case 7 -> "PIC S" + nines(digits, scale) + " SIGN TRAILING SEPARATE";
            case 8 -> "PIC S" + nines(digits, scale) + " SIGN LEADING SEPARATE";
            case 9 -> "PIC " + sign + nines(binary, Math.min(scale, binary - 1)) + " COMP";
            case 10 -> "PIC " + sign + nines(binary, Math.min(scale, binary - 1)) + " COMP-5";
            case 11 -> random.nextBoolean() ? "COMP-1" : "COMP-2";
            case 12 -> "PIC N(" + (1 + random.nextInt(4)) + ")";
            case 13 -> "PIC G(" + (1 + random.nextInt(4)) + ") DISPLAY-1";
            case 14 -> edited();
            default -> random.nextBoolean() ? "PIC 9(3)PP" : "PIC SPP9(3) COMP-3";
        };
    }

    private String edited() {
        String[] pictures = {
            "ZZ9.99CR", "$$,$$9.99-", "**9.9DB", "Z(4)", "+(4)9", "99/99", "-(3)9.9", "9(3)BLANK WHEN ZERO"
        };
        String picture = pictures[random.nextInt(pictures.length)];
        return "PIC " + picture.replace("BLANK", " BLANK");
    }

    private static String nines(int digits, int scale) {
        int whole = digits - scale;
        return "9(" + whole + ")" + (scale == 0 ? "" : "V9(" + scale + ")");
    }
}
