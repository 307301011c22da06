package org.slatebridge.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.Occurs;
import org.slatebridge.layout.Picture;
import org.slatebridge.layout.RecordLayout;

/** Layouts as one JSON object with the list {@code items}, in the order of the copybook. */
final class LayoutJson {

    private LayoutJson() {}

    static void write(List<RecordLayout> layouts, PrintStream out) {
        out.print("{\"items\": [");
        String separator = "\n  ";
        for (RecordLayout layout : layouts) {
            for (Field field : layout.fields()) {
                if (!(layout.isImplied() && field == layout.root())) {
                    out.print(separator);
                    out.print(item(layout, field));
                    separator = ",\n  ";
                }
            }
        }
        out.print("]}\n");
    }

    private static String item(RecordLayout layout, Field field) {
        Picture picture = field.picture();
        Field redefines = field.redefines();
        return "{\"record\": " + text(layout.name())
                + ", \"level\": " + field.level()
                + ", \"name\": " + text(field.name())
                + ", \"path\": " + text(field.path())
                + ", \"picture\": " + text(picture == null ? null : picture.text())
                + ", \"usage\": " + text(field.usage().word())
                + ", \"offset\": " + field.offset()
                + ", \"length\": " + field.length()
                + ", \"occurs\": " + occurs(field.occurs())
                + ", \"redefines\": " + text(redefines == null ? null : redefines.name()) + "}";
    }

    private static String occurs(@Nullable Occurs occurs) {
        if (occurs == null) {
            return "null";
        }
        Field counter = occurs.dependingOn();
        return "{\"min\": " + occurs.min() + ", \"max\": " + occurs.max() + ", \"dependingOn\": "
                + text(counter == null ? null : counter.name()) + "}";
    }

    private static String text(@Nullable String value) {
        if (value == null) {
            return "null";
        }
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
