package org.slatebridge.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.Occurs;
import org.slatebridge.record.Counts.Counter;

/**
 * A layout in the form a walk through a record's bytes needs: for each item whether its place is fixed, and if not, how
 * its length follows from counts. Redefinitions take the room of the longest of them, whatever their own counts.
 * Immutable; what a walk finds out it keeps in an array of counts that its caller brings.
 */
final class Shape {

    /** What {@link #end} gives where a count on the way is no count. */
    static final int UNKNOWN = -1;

    final Field field;
    final List<Shape> children = new ArrayList<>();
    /** Bytes between the item before and this one, put there by SYNCHRONIZED. */
    final int gap;
    /** The item that it redefines, among its siblings; or null. */
    final @Nullable Shape subject;
    /** The count of a table under DEPENDING ON, or null. */
    final @Nullable Counter countedBy;
    /** The counter that the item is, or null. */
    final @Nullable Counter counter;
    /** True if the bytes of one element depend on counts. */
    boolean variableElement;
    /** True if counters stand inside, or it is one. */
    boolean hasCounters;
    /** Bytes that redefinitions need beyond what the item itself takes at most. */
    private int room;
    /** Bytes behind the last child, put there by SYNCHRONIZED. */
    int tail;

    private Shape(Field field, int gap, @Nullable Shape subject, Counts counts, OdoMode odo) {
        this.field = field;
        this.gap = gap;
        this.subject = subject;
        Occurs occurs = field.occurs();
        Field dependingOn = occurs == null ? null : occurs.dependingOn();
        this.countedBy = dependingOn == null ? null : counts.of(dependingOn);
        this.counter = counts.of(field);
        this.hasCounters = counter != null;
        this.room = field.totalLength();
        addChildren(counts, odo);
    }

    /** The shape of a whole record. */
    static Shape of(Field root, Counts counts, OdoMode odo) {
        return new Shape(root, 0, null, counts, odo);
    }

    private void addChildren(Counts counts, OdoMode odo) {
        int end = field.offset();
        for (Field child : field.children()) {
            Field redefined = child.redefines();
            Shape of = redefined == null ? null : shapeOf(redefined);
            Shape shape = new Shape(child, of == null ? child.offset() - end : 0, of, counts, odo);
            children.add(shape);
            hasCounters |= shape.hasCounters;
            if (of == null) {
                end = child.offset() + child.totalLength();
                variableElement |= odo != OdoMode.MAX && (shape.countedBy != null || shape.variableElement);
            } else {
                Shape first = of;
                while (first.subject != null) {
                    first = first.subject;
                }
                first.room = Math.max(first.room, child.totalLength());
                end = Math.max(end, child.offset() + child.totalLength());
            }
        }
        tail = field.isGroup() ? field.offset() + field.length() - end : 0;
    }

    private @Nullable Shape shapeOf(Field sibling) {
        return children.stream().filter(s -> s.field == sibling).findFirst().orElse(null);
    }

    /** True if the whole item, all elements, always takes the same bytes. */
    boolean isFixed(OdoMode odo) {
        return !variableElement && (countedBy == null || odo == OdoMode.MAX);
    }

    /** How many elements there are, by the counts found so far; UNKNOWN if the count was none. */
    int elements(int[] counts) {
        Occurs occurs = field.occurs();
        return countedBy != null ? counts[countedBy.slot()] : occurs == null ? 1 : occurs.max();
    }

    /** Bytes that come after the item's own for the sake of redefinitions that are longer. */
    int excess() {
        return Math.max(0, room - field.totalLength());
    }

    /**
     * Where the item ends that begins at {@code at}, all its elements and redefinitions counted; notes the counts
     * inside.
     *
     * @param limit index behind the record's last byte
     */
    int end(byte[] bytes, int at, int limit, int[] counts, OdoMode odo) {
        if (counter != null) {
            counts[counter.slot()] = at + field.length() <= limit ? counter.read(bytes, at) : UNKNOWN;
            return at + field.length() + excess();
        }
        if (isFixed(odo) && !hasCounters) {
            return at + field.totalLength() + excess();
        }
        int elements =
                odo == OdoMode.MAX && field.occurs() != null ? field.occurs().max() : elements(counts);
        if (elements == UNKNOWN) {
            return UNKNOWN;
        }
        int end = at;
        if (!variableElement && !hasCounters) {
            end += elements * field.length();
        } else {
            for (int i = 0; i < elements && end != UNKNOWN && end <= limit; i++) {
                end = elementEnd(bytes, end, limit, counts, odo);
            }
        }
        return end == UNKNOWN ? UNKNOWN : end + excess();
    }

    /** Where one element ends that begins at {@code at}. */
    int elementEnd(byte[] bytes, int at, int limit, int[] counts, OdoMode odo) {
        if (children.isEmpty()) {
            return at + field.length();
        }
        int end = at;
        int begin = at;
        for (Shape child : children) {
            if (child.subject == null) {
                begin = end + child.gap;
                end = child.end(bytes, begin, limit, counts, odo);
                if (end == UNKNOWN) {
                    return UNKNOWN;
                }
            } else if (child.hasCounters) {
                // a redefinition stands right behind what it redefines, so begins where that began
                child.end(bytes, begin, limit, counts, odo);
            }
        }
        return end + tail;
    }
}
