package org.slatebridge.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.codec.Codec;
import org.slatebridge.codec.Codecs;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.Occurs;
import org.slatebridge.layout.RecordLayout;

/**
 * What is shown of a record and under which names: the one tree that decode, CSV and encode follow. An item that is not
 * shown, FILLER or a redefinition that nobody asked for, stands in it without members. Immutable.
 */
final class Outline {

    final Shape shape;
    final JsonNames names;
    final boolean shown;
    /** True for a FILLER group whose members stand in its place. */
    final boolean inPlace;
    /** Tells whether the item applies to a record; null where no selection names it. */
    final @Nullable Choice choice;
    /** Reads and writes an elementary item; null for groups and what is not shown. */
    final @Nullable Codec codec;

    final List<Outline> members = new ArrayList<>();

    private Outline(
            Shape shape,
            JsonNames names,
            boolean shown,
            boolean inPlace,
            @Nullable Choice choice,
            @Nullable Codec codec) {
        this.shape = shape;
        this.names = names;
        this.shown = shown;
        this.inPlace = inPlace;
        this.choice = choice;
        this.codec = codec;
    }

    /** The outline of a record; an elementary level 01 is the only member of its object. */
    static Outline of(RecordLayout layout, RecordTypes types, DatasetOptions options, boolean allRedefinitions) {
        return new Drawing(types, options, allRedefinitions).record(layout);
    }

    /** Greatest number of elements; 1 for what is no table. */
    int most() {
        Occurs occurs = shape.field.occurs();
        return occurs == null ? 1 : occurs.max();
    }

    boolean isTable() {
        return shape.field.occurs() != null;
    }

    /** The elementary items that are shown, in the order of the copybook. */
    List<Outline> items() {
        List<Outline> items = new ArrayList<>();
        if (codec != null) {
            items.add(this);
        }
        members.forEach(m -> items.addAll(m.items()));
        return items;
    }

    /** Draws the outlines of a dataset's record types. */
    private static final class Drawing {

        private final RecordTypes types;
        private final DatasetOptions options;
        private final Codecs codecs;
        private final boolean allRedefinitions;

        Drawing(RecordTypes types, DatasetOptions options, boolean allRedefinitions) {
            this.types = types;
            this.options = options;
            this.codecs = options.codecs();
            this.allRedefinitions = allRedefinitions;
        }

        Outline record(RecordLayout layout) {
            Shape root = Shape.of(layout.root(), new Counts(layout, codecs), options.odo());
            Outline record = new Outline(root, JsonNames.ofRecord(), true, false, null, null);
            if (root.field.isGroup()) {
                addMembers(record, new JsonNames.Scope());
            } else {
                JsonNames names = record.names.child(layout.name(), root.field.occurs() != null);
                record.members.add(item(root, names));
            }
            return record;
        }

        private void addMembers(Outline group, JsonNames.Scope scope) {
            for (Shape child : group.shape.children) {
                group.members.add(member(child, group.names, scope));
            }
        }

        private Outline member(Shape shape, JsonNames group, JsonNames.Scope scope) {
            Field field = shape.field;
            if (!isShown(field)) {
                return new Outline(shape, group, false, false, null, null);
            }
            boolean inPlace = field.isFiller() && field.occurs() == null;
            String key = inPlace ? field.name() : scope.unique(field.name());
            JsonNames names = group.child(key, field.occurs() != null);
            if (!field.isGroup()) {
                return item(shape, names);
            }
            Outline outline = new Outline(shape, names, true, inPlace, types.choiceOf(field), null);
            addMembers(outline, inPlace ? scope : new JsonNames.Scope());
            return outline;
        }

        private Outline item(Shape shape, JsonNames names) {
            return new Outline(shape, names, true, false, types.choiceOf(shape.field), codecs.of(shape.field));
        }

        private boolean isShown(Field field) {
            boolean chosen = field.redefines() == null || allRedefinitions || types.choiceOf(field) != null;
            return chosen && (!field.isFiller() || hasNames(field));
        }

        private static boolean hasNames(Field group) {
            return group.children().stream().anyMatch(f -> !f.isFiller() || hasNames(f));
        }
    }
}
