package org.slatebridge.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One element of a generated item: what a COBOL program addresses by name and subscripts.
 *
 * @param item the entry
 * @param subscripts from 1, outermost first
 * @param tables the entries the subscripts are of
 */
record CobolCell(CobolItem item, List<Integer> subscripts, List<CobolItem> tables) {

    /** All cells of elementary items with a name, in the order of the record, tables at their maximum. */
    static List<CobolCell> of(List<CobolItem> items) {
        List<CobolCell> cells = new ArrayList<>();
        items.forEach(i -> collect(i, List.of(), List.of(), cells));
        return cells;
    }

    private static void collect(
            CobolItem item, List<Integer> subscripts, List<CobolItem> tables, List<CobolCell> cells) {
        for (int i = 1; i <= item.most; i++) {
            List<Integer> inner = item.isTable() ? append(subscripts, i) : subscripts;
            List<CobolItem> within = item.isTable() ? append(tables, item) : tables;
            if (item.kind == CobolItem.Kind.GROUP) {
                item.children.forEach(c -> collect(c, inner, within, cells));
            } else if (item.kind != CobolItem.Kind.FILLER) {
                cells.add(new CobolCell(item, inner, within));
            }
        }
    }

    private static <T> List<T> append(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    /** As a COBOL statement has it: {@code I-7(2 1)}. */
    String name() {
        return name(item, subscripts);
    }

    static String name(CobolItem item, List<Integer> subscripts) {
        return subscripts.isEmpty()
                ? item.name
                : subscripts.stream().map(String::valueOf).collect(Collectors.joining(" ", item.name + "(", ")"));
    }

    /** The condition under which the element is there; empty if it always is. */
    String guard() {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            CobolItem counter = tables.get(i).counter;
            if (counter != null && subscripts.get(i) > tables.get(i).least) {
                conditions.add(counter.name + " >= " + subscripts.get(i));
            }
        }
        return String.join(" AND ", conditions);
    }

    /** True if the element is there under these counts. */
    boolean isThere(Map<CobolItem, Integer> counts) {
        for (int i = 0; i < tables.size(); i++) {
            CobolItem counter = tables.get(i).counter;
            if (counter != null && counts.getOrDefault(counter, 0) < subscripts.get(i)) {
                return false;
            }
        }
        return true;
    }

    int[] subscriptArray() {
        return subscripts.stream().mapToInt(Integer::intValue).toArray();
    }
}
