package org.slatebridge.record;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code SBORACLE} says of one record: each element's value, by the name COBOL has for it. */
final class CobolReport {

    private static final int LINE = 160;

    private final Map<String, String> lines = new LinkedHashMap<>();

    private final Map<String, BigDecimal> corrected = new LinkedHashMap<>();

    private CobolReport() {}

    /** The reports of all records of a file, in order. */
    static List<CobolReport> read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        List<CobolReport> reports = new ArrayList<>();
        for (int at = 0; at < text.length(); at += LINE) {
            String line = text.substring(at, at + LINE);
            String name = line.substring(0, 20).strip();
            if (name.equals("ROW")) {
                reports.add(new CobolReport());
            } else {
                reports.get(reports.size() - 1).lines.put(name, line);
            }
        }
        return reports;
    }

    /** True if the program shows the item with 20 decimal places, else with 7. */
    static boolean isDecimal(CobolItem item) {
        return item.kind == CobolItem.Kind.FLOAT || item.scale > 7;
    }

    /** Takes what was moved for the value of what the program edits as IBM does but does not read back. */
    void correct(Map<CobolCell, Object> moved) {
        moved.forEach((cell, value) -> {
            if (cell.item().isMisread()) {
                corrected.put(cell.name(), ((BigDecimal) value).setScale(Math.max(0, cell.item().scale)));
            }
        });
    }

    boolean has(String name) {
        return lines.containsKey(name);
    }

    private String line(String name) {
        String line = lines.get(name);
        if (line == null) {
            throw new IllegalStateException("the program did not report " + name);
        }
        return line;
    }

    /** The number, with the decimal places of the picture, none with P at the right end. */
    BigDecimal number(CobolItem item, String name) {
        BigDecimal known = corrected.get(name);
        if (known != null) {
            return known;
        }
        boolean decimal = isDecimal(item);
        String shown = line(name).substring(decimal ? 60 : 21, decimal ? 99 : 60);
        if (!shown.matches("[+-][0-9]{38}")) {
            throw new IllegalStateException("no number reported: " + line(name) + item.clauses);
        }
        BigDecimal value = new BigDecimal(new BigInteger(shown), decimal ? 20 : 7);
        return item.kind == CobolItem.Kind.FLOAT ? value.stripTrailingZeros() : value.setScale(Math.max(0, item.scale));
    }

    /** The text without the blanks behind it. */
    String text(String name) {
        return line(name).substring(99, 159).stripTrailing();
    }

    /** True if the program found the item NUMERIC. */
    boolean isNumeric(String name) {
        return line(name).charAt(20) == 'Y';
    }

    /** The value as it was moved: a BigDecimal or a String. */
    Object value(CobolItem item, String name) {
        return item.isNumber() ? number(item, name) : text(name);
    }
}
