package org.slatebridge.copybook;

import org.jspecify.annotations.Nullable;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.FieldSpec;
import org.slatebridge.layout.LayoutBuilder;
import org.slatebridge.layout.Occurs;
import org.slatebridge.layout.RecordLayout;

/** Last pass: turns a resolved tree into a layout, which knows nothing of the source any more. */
final class LayoutEmission {

    private final LayoutBuilder builder;

    private LayoutEmission(boolean implied) {
        this.builder = new LayoutBuilder(implied);
    }

    static RecordLayout emit(LevelTree.Tree tree) {
        LayoutEmission emission = new LayoutEmission(tree.implied());
        Field root = emission.emit(tree.root(), null);
        tree.renames().forEach(entry -> emission.emit(entry, root));
        return emission.builder.build();
    }

    private Field emit(DataDescription entry, @Nullable Field parent) {
        Field field = builder.add(parent, spec(entry));
        entry.field = field;
        entry.children.forEach(child -> emit(child, field));
        return field;
    }

    private static FieldSpec spec(DataDescription entry) {
        return new FieldSpec(
                entry.level,
                entry.name,
                entry.picture,
                entry.resolvedUsage,
                entry.resolvedSign,
                entry.offset,
                entry.length,
                occurs(entry),
                field(entry.redefines),
                entry.value,
                entry.justified,
                entry.blankWhenZero,
                entry.conditions);
    }

    private static @Nullable Occurs occurs(DataDescription entry) {
        return entry.isTable() ? new Occurs(entry.occursMin, entry.occursMax, field(entry.counter)) : null;
    }

    private static @Nullable Field field(@Nullable DataDescription entry) {
        return entry == null ? null : entry.field;
    }
}
