package org.slatebridge.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the three members that {@code SBORACLE.cbl} copies: the record, the moves into it, and what to report. */
final class CobolSource {

    private CobolSource() {}

    /** The copybook of a record, which our reader takes too. */
    static List<String> record(List<CobolItem> items) {
        List<String> lines = new ArrayList<>();
        lines.add(line("01  ORACLE-RECORD."));
        items.forEach(i -> entry(i, 5, lines));
        return lines;
    }

    private static void entry(CobolItem item, int level, List<String> lines) {
        String margin = " ".repeat(level - 1);
        lines.add(line(margin + String.format(Locale.ROOT, "%02d  %s", level, item.name)));
        List<String> clauses = new ArrayList<>();
        if (item.redefines != null) {
            clauses.add("REDEFINES " + item.redefines.name);
        }
        if (!item.clauses.isEmpty()) {
            clauses.add(item.clauses);
        }
        if (item.counter != null) {
            clauses.add("OCCURS " + item.least + " TO " + item.most + " TIMES");
            clauses.add("DEPENDING ON " + item.counter.name);
        } else if (item.isTable()) {
            clauses.add("OCCURS " + item.most + " TIMES");
        }
        clauses.forEach(c -> lines.add(line(margin + "        " + c)));
        lines.add(lines.remove(lines.size() - 1) + ".");
        item.children.forEach(c -> entry(c, level + 2, lines));
    }

    /** Moves the next value into every element that is there. */
    static List<String> moves(List<CobolCell> cells) {
        List<String> lines = new ArrayList<>();
        for (CobolCell cell : cells) {
            if (cell.item().moved) {
                guarded(
                        cell,
                        lines,
                        List.of("PERFORM NEXT-VALUE", "MOVE " + source(cell) + " TO", "    " + cell.name()));
            }
        }
        return lines;
    }

    private static String source(CobolCell cell) {
        return cell.item().isNumber() ? wide(cell, "IN-") : "IN-TEXT(1:IN-LENGTH)";
    }

    private static String wide(CobolCell cell, String prefix) {
        return prefix + (CobolReport.isDecimal(cell.item()) ? "DECIMAL" : "INTEGER");
    }

    /** Reports every element that is there: as a number, as text, or as both if it is edited. */
    static List<String> shows(List<CobolCell> cells) {
        List<String> lines = new ArrayList<>();
        for (CobolCell cell : cells) {
            List<String> statements = new ArrayList<>(List.of("MOVE '" + cell.name() + "' TO OUT-NAME"));
            if (cell.item().isNumber()) {
                statements.addAll(List.of("MOVE " + cell.name(), "    TO " + wide(cell, "OUT-")));
            }
            switch (cell.item().kind) {
                case ZONED, PACKED ->
                    statements.addAll(
                            List.of("IF " + cell.name() + " NUMERIC", "    MOVE 'Y' TO OUT-NUMERIC", "END-IF"));
                case TEXT, EDITED_TEXT, EDITED -> statements.add("MOVE " + cell.name() + " TO OUT-TEXT");
                default -> {}
            }
            statements.add("PERFORM SHOW");
            guarded(cell, lines, statements);
        }
        return lines;
    }

    private static void guarded(CobolCell cell, List<String> lines, List<String> statements) {
        String guard = cell.guard();
        String margin = guard.isEmpty() ? "    " : "        ";
        if (!guard.isEmpty()) {
            lines.add(line("    IF " + guard));
        }
        statements.forEach(s -> lines.add(line(margin + s)));
        if (!guard.isEmpty()) {
            lines.add(line("    END-IF"));
        }
    }

    private static String line(String text) {
        String line = "       " + text;
        if (line.length() > 72) {
            throw new IllegalStateException("beyond column 72: " + line);
        }
        return line;
    }
}
