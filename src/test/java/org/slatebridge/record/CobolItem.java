package org.slatebridge.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of a generated copybook, and what its values may be. Built up by {@link CobolShapes}. */
final class CobolItem {

    /** How an item's value is moved and compared. */
    enum Kind {
        GROUP,
        FILLER,
        TEXT,
        EDITED_TEXT,
        ZONED,
        PACKED,
        BINARY,
        EDITED,
        FLOAT
    }

    final String name;
    final Kind kind;
    final String clauses;
    /** Digits of a number, characters of a text that may be moved. */
    final int digits;

    final int scale;
    final boolean signed;
    final List<CobolItem> children = new ArrayList<>();
    int least = 1;
    int most = 1;

    @Nullable
    CobolItem counter;

    @Nullable
    CobolItem redefines;
    /** False for what another entry redefines, so that its value comes from there. */
    boolean moved = true;
    /** True if it decides how long a table is; it stands in no table itself. */
    int largestCount;

    CobolItem(String name, Kind kind, String clauses, int digits, int scale, boolean signed) {
        this.name = name;
        this.kind = kind;
        this.clauses = clauses;
        this.digits = digits;
        this.scale = scale;
        this.signed = signed;
    }

    /** The same entry as a table. */
    CobolItem occurs(int times) {
        most = times;
        least = times;
        return this;
    }

    /** The same entry as a table of a count that another item has. */
    CobolItem dependingOn(CobolItem item, int from, int to) {
        counter = item;
        least = from;
        most = to;
        item.largestCount = to;
        return this;
    }

    /** The same entry in the place of another, which is then only looked at. */
    CobolItem redefining(CobolItem other) {
        redefines = other;
        other.withDescendants().forEach(i -> i.moved = false);
        return this;
    }

    CobolItem with(CobolItem... items) {
        children.addAll(List.of(items));
        return this;
    }

    boolean isTable() {
        return most > 1 || counter != null;
    }

    boolean isNumber() {
        return switch (kind) {
            case ZONED, PACKED, BINARY, EDITED, FLOAT -> true;
            default -> false;
        };
    }

    /** True if GnuCOBOL edits it as IBM does but reads it wrong: inserted zeros as digits, DB as no sign. */
    boolean isMisread() {
        return kind == Kind.EDITED && (clauses.indexOf('0') >= 0 || clauses.contains("DB"));
    }

    /** True if its bytes are characters, so that they are translated with a file of another code page. */
    boolean isDisplay() {
        return switch (kind) {
            case TEXT, EDITED_TEXT, ZONED, EDITED -> true;
            default -> false;
        };
    }

    List<CobolItem> withDescendants() {
        List<CobolItem> all = new ArrayList<>(List.of(this));
        children.forEach(c -> all.addAll(c.withDescendants()));
        return all;
    }
}
