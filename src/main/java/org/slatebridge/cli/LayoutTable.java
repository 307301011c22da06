package org.slatebridge.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.slatebridge.layout.ConditionName;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.Occurs;
import org.slatebridge.layout.Picture;
import org.slatebridge.layout.RecordLayout;

/** Layouts as a table for people: offsets from 0, lengths in bytes, tables at their maximum. */
final class LayoutTable {

    private LayoutTable() {}

    static void write(List<RecordLayout> layouts, PrintStream out) {
        line(out, "LEVEL NAME", "PICTURE", "USAGE", "OFFSET", "LENGTH", "");
        for (RecordLayout layout : layouts) {
            layout.fields().forEach(field -> row(out, layout, field));
        }
    }

    private static void row(PrintStream out, RecordLayout layout, Field field) {
        int depth = field.level() == 66 ? 0 : depth(field);
        String level = String.format(Locale.ROOT, "%02d", field.level());
        String name = "  ".repeat(depth) + level + " " + field.name();
        Picture picture = field.picture();
        String usage = field.isGroup() ? "" : field.usage().word();
        boolean implied = layout.isImplied() && field == layout.root();
        line(
                out,
                name,
                picture == null ? "" : picture.text(),
                usage,
                Integer.toString(field.offset()),
                Integer.toString(field.length()),
                implied ? "(not in the copybook)" : notes(field));
        for (ConditionName condition : field.conditions()) {
            line(out, "  ".repeat(depth + 1) + "88 " + condition.name(), "", "", "", "", "");
        }
    }

    private static int depth(Field field) {
        int depth = 0;
        for (Field at = field.parent(); at != null; at = at.parent()) {
            depth++;
        }
        return depth;
    }

    private static String notes(Field field) {
        StringBuilder notes = new StringBuilder();
        Occurs occurs = field.occurs();
        if (occurs != null) {
            Field counter = occurs.dependingOn();
            notes.append("occurs ");
            notes.append(counter == null ? "" : occurs.min() + " to ").append(occurs.max());
            notes.append(counter == null ? "" : " depending on " + counter.name())
                    .append(' ');
        }
        Field redefines = field.redefines();
        if (redefines != null) {
            notes.append("redefines ").append(redefines.name());
        }
        return notes.toString();
    }

    private static void line(
            PrintStream out, String name, String picture, String usage, String offset, String length, String notes) {
        out.print(
                String.format(Locale.ROOT, "%-46s %-18s %-10s %8s %8s  %s", name, picture, usage, offset, length, notes)
                        .stripTrailing());
        out.print('\n');
    }
}
