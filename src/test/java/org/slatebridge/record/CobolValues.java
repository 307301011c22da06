package org.slatebridge.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The values of a row: all zeros and blanks first, then the largest, the smallest, one, minus one, then any. */
final class CobolValues {

    static final int ROWS = 10;

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz ";
    private static final String CHARACTERS = LETTERS + "0123456789.,;:-+*/()$%&'\"\\#@=<>?_{}";

    private final Random random;

    CobolValues(Random random) {
        this.random = random;
    }

    /** A value for each element that is there: a BigDecimal or a String, with the cell it goes to. */
    Map<CobolCell, Object> row(List<CobolCell> cells, int row) {
        Map<CobolItem, Integer> counts = new HashMap<>();
        Map<CobolCell, Object> values = new LinkedHashMap<>();
        for (CobolCell cell : cells) {
            if (cell.item().moved && cell.isThere(counts)) {
                Object value = value(cell.item(), cells, row);
                values.put(cell, value);
                if (cell.item().largestCount > 0) {
                    counts.put(cell.item(), ((BigDecimal) value).intValueExact());
                }
            }
        }
        return values;
    }

    private Object value(CobolItem item, List<CobolCell> cells, int row) {
        if (item.largestCount > 0) {
            int least = cells.stream()
                    .flatMap(c -> c.tables().stream())
                    .filter(t -> t.counter == item)
                    .mapToInt(t -> t.least)
                    .max()
                    .orElse(0);
            int count = row == 0 ? least : row == 1 ? item.largestCount : between(least, item.largestCount);
            return BigDecimal.valueOf(count);
        }
        return item.isNumber() ? number(item, row) : text(item, row);
    }

    private BigDecimal number(CobolItem item, int row) {
        BigInteger most = item.kind == CobolItem.Kind.FLOAT
                ? BigInteger.ONE.shiftLeft(item.digits)
                : BigInteger.TEN.pow(item.digits).subtract(BigInteger.ONE);
        BigInteger unscaled = switch (row) {
            case 0 -> BigInteger.ZERO;
            case 1 -> most;
            case 2 -> most.negate();
            case 3 -> BigInteger.ONE;
            case 4 -> BigInteger.ONE.negate();
            default -> any(most);
        };
        BigInteger value = item.signed ? unscaled : unscaled.abs();
        return item.kind == CobolItem.Kind.FLOAT
                ? new BigDecimal(value).divide(BigDecimal.valueOf(1L << item.scale))
                : new BigDecimal(value, item.scale);
    }

    private BigInteger any(BigInteger most) {
        BigInteger value = new BigInteger(1 + random.nextInt(most.bitLength()), random).mod(most.add(BigInteger.ONE));
        return random.nextBoolean() ? value : value.negate();
    }

    private String text(CobolItem item, int row) {
        int length = switch (row) {
            case 0 -> 0;
            case 1 -> item.digits;
            case 3 -> 1;
            default -> between(1, item.digits);
        };
        String from = item.clauses.contains("PIC A") ? LETTERS : CHARACTERS;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(from.charAt(random.nextInt(from.length())));
        }
        return text.toString().stripTrailing();
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** The line of a value that the program reads. */
    static String line(Object value) {
        String integer = "+" + "0".repeat(38);
        String decimal = integer;
        String text = "";
        if (value instanceof BigDecimal number) {
            integer = fixed(number, 7);
            decimal = fixed(number, 20);
        } else {
            text = (String) value;
        }
        return "ITEM" + integer + decimal
                + String.format(java.util.Locale.ROOT, "%03d%-60s", Math.max(1, text.length()), text);
    }

    /** The number as 38 digits of that scale behind a sign; zeros where it does not fit, for the other is meant. */
    private static String fixed(BigDecimal value, int scale) {
        BigDecimal stripped = value.stripTrailingZeros();
        String digits = stripped.scale() > scale
                ? "0"
                : stripped.setScale(scale).unscaledValue().abs().toString();
        return (value.signum() < 0 ? "-" : "+")
                + (digits.length() > 38 ? "0".repeat(38) : "0".repeat(38 - digits.length()) + digits);
    }

    /** The line before the values of a row. */
    static String row() {
        return String.format(java.util.Locale.ROOT, "%-145s", "ROW");
    }

    static List<String> lines(List<Map<CobolCell, Object>> rows) {
        List<String> lines = new ArrayList<>();
        for (Map<CobolCell, Object> row : rows) {
            lines.add(row());
            row.values().forEach(v -> lines.add(line(v)));
        }
        return lines;
    }
}
