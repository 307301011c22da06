package org.slatebridge.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;

/**
 * The record types of a dataset, and which of them a record is. A single level 01 without selection is every record;
 * several need selections, and a record that none matches is of no type. Immutable; safe for use by many threads.
 */
public final class RecordTypes {

    /** What {@link #select} gives for a record of no type. */
    public static final int NONE = -1;

    private static final int[] NO_SUBSCRIPTS = {};

    private final List<RecordLayout> layouts;
    private final List<@Nullable Choice> choices = new ArrayList<>();
    private final Map<Field, Choice> redefinitions = new HashMap<>();
    private final DatasetOptions options;

    private RecordTypes(List<RecordLayout> layouts, DatasetOptions options, boolean tellApart) {
        this.layouts = List.copyOf(layouts);
        this.options = options;
        checkNames();
        for (RecordLayout layout : layouts) {
            choices.add(choice(layout));
        }
        options.selections().forEach(this::checkTarget);
        if (tellApart && layouts.size() > 1 && choices.stream().allMatch(c -> c == null)) {
            List<String> names = layouts.stream().map(RecordLayout::name).toList();
            throw new DiagnosticException(Diagnostic.of(
                            DiagnosticCode.OPTION_MISSING,
                            layouts.size() + " record types and nothing that tells them apart: "
                                    + String.join(", ", names))
                    .advising("give select " + names.get(0) + ":ITEM=VALUE for each"));
        }
    }

    /**
     * The record types of these layouts, told apart by the selections of the options.
     *
     * @throws DiagnosticException if a selection names what is not there, or several types have none
     */
    public static RecordTypes of(List<RecordLayout> layouts, DatasetOptions options) {
        return new RecordTypes(layouts, options, true);
    }

    /** The same where something else tells several types apart; the selections then choose redefinitions alone. */
    public static RecordTypes toldApartElsewhere(List<RecordLayout> layouts, DatasetOptions options) {
        return new RecordTypes(layouts, options, false);
    }

    private void checkNames() {
        Set<String> names = new HashSet<>();
        for (RecordLayout layout : layouts) {
            if (!names.add(layout.name().toUpperCase(Locale.ROOT))) {
                throw new DiagnosticException(Diagnostic.of(
                                DiagnosticCode.LAYOUT_ITEM_AMBIGUOUS, "two record types are called " + layout.name())
                        .advising("give each level 01 a name of its own"));
            }
        }
    }

    private @Nullable Choice choice(RecordLayout layout) {
        Choice own = null;
        for (Selection selection : options.selections()) {
            if (selection.target().equalsIgnoreCase(layout.name())) {
                own = own == null ? new Choice(layout, layout.root(), options) : own;
                own.add(selection);
            } else if (!isRecord(selection.target())
                    && !layout.named(selection.target()).isEmpty()) {
                Field field = Names.require(layout, selection.target());
                redefinitions
                        .computeIfAbsent(field, f -> new Choice(layout, f, options))
                        .add(selection);
            }
        }
        return own;
    }

    private boolean isRecord(String name) {
        return layouts.stream().anyMatch(l -> l.name().equalsIgnoreCase(name));
    }

    private void checkTarget(Selection selection) {
        String target = selection.target();
        boolean known = isRecord(target)
                || layouts.stream().anyMatch(l -> !l.named(target).isEmpty());
        if (!known) {
            List<String> names = layouts.stream()
                    .flatMap(l -> l.fields().stream())
                    .map(Field::name)
                    .toList();
            throw Names.unknown(target, "is no record, group or item to select", names);
        }
    }

    /** The layouts, in the order given. */
    public List<RecordLayout> layouts() {
        return layouts;
    }

    /** Index of the record's type among {@link #layouts()}, or {@link #NONE}; a line too long for it is of none. */
    public int select(byte[] bytes, int start, int length) {
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            boolean applies = choice == null ? choices.size() == 1 : choice.holds(bytes, start, length, NO_SUBSCRIPTS);
            if (applies) {
                return options.overflows(layouts.get(i), bytes, start, length) ? NONE : i;
            }
        }
        return NONE;
    }

    /** True if a record may be of the type; of several, those without a selection are never chosen. */
    boolean isPossible(int type) {
        return choices.size() == 1 || choices.get(type) != null;
    }

    /** What tells whether an item that redefines or is redefined applies; null where no selection names it. */
    @Nullable
    Choice choiceOf(Field field) {
        return redefinitions.get(field);
    }

    /**
     * A record of a layout as a program would initialise it: VALUE where an item has one, else zeros in numbers and
     * blanks in all else; tables at their maximum, redefinitions left to what they redefine.
     */
    public static byte[] blank(RecordLayout layout, DatasetOptions options) {
        return new InitialRecord(options).of(layout);
    }
}
