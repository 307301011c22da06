package org.slatebridge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.slatebridge.layout.Picture;
import org.slatebridge.layout.Validity;
import org.slatebridge.profile.DateRange;
import org.slatebridge.profile.ItemProfile;
import org.slatebridge.profile.Profiler;
import org.slatebridge.profile.TypeProfile;

/** A profile for people to read: a line of counts for each item, and below it what its values are. Stateless. */
final class ProfileTable {

    private static final int NARROWEST = 28;
    private static final List<Validity> KINDS = List.of(
            Validity.VALID,
            Validity.BLANK,
            Validity.LOW_VALUES,
            Validity.HIGH_VALUES,
            Validity.INVALID,
            Validity.ABSENT);

    private final StringBuilder out = new StringBuilder();
    private final int width;

    private ProfileTable(int width) {
        this.width = width;
    }

    static String of(Profiler profile) {
        int width = profile.types().stream()
                .flatMap(type -> type.items().stream())
                .mapToInt(item -> item.path().length())
                .reduce(NARROWEST, Math::max);
        ProfileTable table = new ProfileTable(width);
        table.line("%,d records, %,d of no type", profile.records(), profile.untyped());
        profile.types().forEach(table::type);
        return table.out.toString();
    }

    private void type(TypeProfile type) {
        line("");
        line("%s: %,d records", type.name(), type.records());
        if (type.records() > 0) {
            row("ITEM", "PICTURE", List.of("COUNT", "FILLED", "BLANK", "LOW", "HIGH", "INVALID", "ABSENT"));
            type.items().forEach(this::item);
        }
    }

    private void item(ItemProfile item) {
        Picture picture = item.field().picture();
        List<String> counts = new ArrayList<>();
        counts.add(count(item.count()));
        KINDS.forEach(kind -> counts.add(count(item.count(kind))));
        row(item.path(), picture == null ? "" : picture.text(), counts);
        values(item);
        dates(item);
        unmapped(item);
    }

    private void values(ItemProfile item) {
        if (item.isKeptBack()) {
            line("    values: not shown, they may identify a person");
        } else if (item.hasManyValues()) {
            line("    values: many");
        } else if (item.isCounted() && item.count(Validity.VALID) > 0) {
            StringJoiner shown = listed(item.values());
            if (item.singleValues() > 0) {
                shown.add("seen once: " + item.singleValues());
            }
            line("    values: %s", shown);
        }
    }

    private void dates(ItemProfile item) {
        DateRange dates = item.dates();
        if (dates != null) {
            String what = dates.hint() ? "all read as " + dates.form() : dates.form();
            line("    dates: %s to %s (%s)", dates.from(), dates.to(), what);
        }
        if (item.noDates() > 0) {
            line("    no date of the calendar: %s", count(item.noDates()));
        }
    }

    private void unmapped(ItemProfile item) {
        if (!item.unmapped().isEmpty()) {
            StringJoiner codes = listed(item.unmapped());
            if (item.otherUnmapped() > 0) {
                codes.add("others (" + count(item.otherUnmapped()) + ")");
            }
            line("    unmapped: %s", codes);
        }
    }

    private static StringJoiner listed(Map<String, Long> values) {
        StringJoiner list = new StringJoiner(", ");
        values.forEach((value, count) ->
                list.add((value.isEmpty() ? "(blank)" : printable(value)) + " (" + count(count) + ")"));
        return list;
    }

    /** Control characters would write over the terminal. */
    static String printable(String value) {
        return value.replaceAll("\\p{Cc}", "?");
    }

    private void row(String name, String picture, List<String> cells) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-" + width + "s %-12s", name, picture));
        cells.forEach(cell -> row.append(String.format(Locale.ROOT, " %10s", cell)));
        line("%s", row.toString().stripTrailing());
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
