package org.slatebridge.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds one layout, item by item in the order of the copybook. Not thread-safe; of use for one layout. */
public final class LayoutBuilder {

    private final List<Field> fields = new ArrayList<>();
    private final boolean implied;

    /**
     * Begins a layout.
     *
     * @param implied true where the copybook begins below level 01 and the record is named by somebody else
     */
    public LayoutBuilder(boolean implied) {
        this.implied = implied;
    }

    /**
     * Adds an item after those added before.
     *
     * @param parent its group, added before; null for the first item, which is the record
     */
    public Field add(@Nullable Field parent, FieldSpec spec) {
        if ((parent == null) != fields.isEmpty()) {
            throw new IllegalArgumentException("the first item, and no other, has no parent: " + spec.name());
        }
        Field field = new Field(spec, parent);
        fields.add(field);
        return field;
    }

    /** The layout of the items added. */
    public RecordLayout build() {
        return new RecordLayout(fields, implied);
    }
}
