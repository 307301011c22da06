package org.slatebridge.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.layout.Validity;

/**
 * Counts invalid items by item and kind: blank, low-values, high-values, garbage, and cut by the record's end. All
 * elements of a table are one item. Not thread-safe.
 */
public final class InvalidCounts {

    private static final List<String> KINDS = List.of("blank", "low-values", "high-values", "garbage", "cut");
    private static final int GARBAGE = 3;
    private static final int CUT = 4;
    private static final int MOST_LINES = 40;
    private static final int WIDEST_PATH = 60;
    private static final String NO_TYPE = "(record of no type)";
    private static final String BEHIND = "(behind the layout)";

    /** An item, and how often it was invalid, by kind. */
    private static final class Row {

        final String name;
        final int length;
        final long[] counts = new long[KINDS.size()];

        Row(String name, int length) {
            this.name = name;
            this.length = length;
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final List<Map<String, Row>> byPath = new ArrayList<>();
    private final Row noType = new Row(NO_TYPE, 0);
    private final Row behind = new Row(BEHIND, 0);

    /** Counts for the record types of a dataset, with the items that decode shows. */
    public InvalidCounts(RecordTypes types, DatasetOptions options, boolean allRedefinitions) {
        for (RecordLayout layout : types.layouts()) {
            Map<String, Row> paths = new HashMap<>();
            byPath.add(paths);
            String before = types.layouts().size() == 1 ? "" : layout.name() + "/";
            for (Outline item :
                    Outline.of(layout, types, options, allRedefinitions).items()) {
                String path = item.names.plainPath();
                Row row = new Row(before + path, item.shape.field.length());
                rows.add(row);
                paths.put(path, row);
            }
        }
        rows.add(behind);
        rows.add(noType);
    }

    /**
     * Counts an item.
     *
     * @param type index of the record's type, or {@link RecordTypes#NONE}
     * @param path of the item, with subscripts
     * @param offset of the item, in bytes from the record's beginning
     * @param recordLength bytes of the record
     */
    public void add(int type, String path, int offset, int recordLength, Validity kind) {
        Row row = row(type, path);
        row.counts[offset + row.length > recordLength ? CUT : column(kind)]++;
    }

    private Row row(int type, String path) {
        if (type == RecordTypes.NONE) {
            return noType;
        }
        return path.isEmpty() ? behind : byPath.get(type).getOrDefault(plain(path), noType);
    }

    private static int column(Validity kind) {
        return switch (kind) {
            case BLANK -> 0;
            case LOW_VALUES -> 1;
            case HIGH_VALUES -> 2;
            default -> GARBAGE;
        };
    }

    /** The path without subscripts. */
    private static String plain(String path) {
        if (path.indexOf('[') < 0) {
            return path;
        }
        StringBuilder plain = new StringBuilder(path.length());
        boolean inside = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            inside |= c == '[';
            if (!inside) {
                plain.append(c);
            }
            inside &= c != ']';
        }
        return plain.toString();
    }

    /** The counts as a table of at most 40 items in the order of the copybooks; empty where nothing was invalid. */
    public List<String> lines() {
        List<Row> counted = rows.stream().filter(InvalidCounts::hasAny).toList();
        if (counted.isEmpty()) {
            return List.of();
        }
        List<Row> shown = counted.subList(0, Math.min(MOST_LINES, counted.size()));
        int width = shown.stream().mapToInt(r -> shortened(r.name).length()).reduce("item".length(), Math::max);
        List<String> lines = new ArrayList<>();
        lines.add(line(width, "item", KINDS));
        for (Row row : shown) {
            List<String> counts = new ArrayList<>();
            for (long count : row.counts) {
                counts.add(Long.toString(count));
            }
            lines.add(line(width, shortened(row.name), counts));
        }
        if (counted.size() > shown.size()) {
            lines.add("... and " + (counted.size() - shown.size()) + " more items");
        }
        return lines;
    }

    private static boolean hasAny(Row row) {
        for (long count : row.counts) {
            if (count > 0) {
                return true;
            }
        }
        return false;
    }

    private static String shortened(String name) {
        return name.length() <= WIDEST_PATH ? name : "..." + name.substring(name.length() - WIDEST_PATH + 3);
    }

    private static String line(int width, String name, List<String> cells) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-" + width + "s", name));
        cells.forEach(cell -> line.append(String.format(Locale.ROOT, " %11s", cell)));
        return line.toString();
    }
}
