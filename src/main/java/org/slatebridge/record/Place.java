package org.slatebridge.record;

import java.util.ArrayList;
import java.util.List;
import org.slatebridge.layout.Field;

/**
 * Where an item is in a record: a fixed offset, or a walk through the tables before it. Immutable; safe for use by many
 * threads.
 */
final class Place {

    /** What {@link #find} gives for an item that the record's counts leave out, or that a wrong count hides. */
    static final int NOWHERE = -1;

    private record Step(Shape group, int child) {}

    private final List<Step> steps = new ArrayList<>();
    private final OdoMode odo;
    private final int counters;
    private final boolean fixed;
    private final int offset;
    private final int[] strides;

    Place(Shape root, int counters, Field field, OdoMode odo) {
        this.odo = odo;
        this.counters = counters;
        this.offset = field.offset();
        this.strides = field.tables().stream().mapToInt(Field::length).toArray();
        descend(root, field);
        this.fixed = steps.stream().allMatch(this::isFixed);
    }

    private void descend(Shape root, Field field) {
        List<Field> way = new ArrayList<>();
        for (Field at = field; at != null && at != root.field; at = at.parent()) {
            way.add(0, at);
        }
        Shape group = root;
        for (Field next : way) {
            int index = 0;
            while (group.children.get(index).field != next) {
                index++;
            }
            steps.add(new Step(group, index));
            group = group.children.get(index);
        }
    }

    private boolean isFixed(Step step) {
        Shape child = step.group().children.get(step.child());
        boolean before = step.group().children.subList(0, step.child()).stream().allMatch(s -> s.isFixed(odo));
        return before && child.countedBy == null && !child.variableElement;
    }

    /** True if the item always is at the same offset. */
    boolean isFixed() {
        return fixed;
    }

    /**
     * Index of the item's first byte, perhaps beyond the record's end, or {@link #NOWHERE}.
     *
     * @param subscripts from 0, one for each table the item stands in, outermost first
     */
    int find(byte[] bytes, int start, int length, int[] subscripts) {
        return fixed ? start + fixedOffset(subscripts) : walk(bytes, start, start + length, subscripts);
    }

    private int fixedOffset(int[] subscripts) {
        int at = offset;
        for (int i = 0; i < strides.length; i++) {
            at += strides[i] * subscripts[i];
        }
        return at;
    }

    private int walk(byte[] bytes, int start, int limit, int[] subscripts) {
        int[] counts = new int[counters];
        int at = start;
        int table = 0;
        for (Step step : steps) {
            at = begin(step, bytes, at, limit, counts);
            Shape child = step.group().children.get(step.child());
            if (at != NOWHERE && child.field.occurs() != null) {
                at = element(child, bytes, at, limit, counts, subscripts[table++]);
            }
            if (at == NOWHERE) {
                return NOWHERE;
            }
        }
        return at;
    }

    /** Where the step's child begins, in the group that begins at {@code at}. */
    private int begin(Step step, byte[] bytes, int at, int limit, int[] counts) {
        int end = at;
        int begin = at;
        for (int i = 0; i <= step.child(); i++) {
            Shape child = step.group().children.get(i);
            if (child.subject == null) {
                begin = end + child.gap;
            }
            if (i < step.child() && (child.subject == null || child.hasCounters)) {
                int behind = child.end(bytes, begin, limit, counts, odo);
                if (behind == Shape.UNKNOWN) {
                    return NOWHERE;
                }
                end = child.subject == null ? behind : end;
            }
        }
        return begin;
    }

    private int element(Shape table, byte[] bytes, int at, int limit, int[] counts, int subscript) {
        int elements = table.elements(counts);
        if (subscript >= elements) {
            return NOWHERE;
        }
        if (!table.variableElement && !table.hasCounters) {
            return at + subscript * table.field.length();
        }
        int begin = at;
        for (int i = 0; i < subscript && begin != Shape.UNKNOWN && begin <= limit; i++) {
            begin = table.elementEnd(bytes, begin, limit, counts, odo);
        }
        return begin == Shape.UNKNOWN ? NOWHERE : begin;
    }
}
