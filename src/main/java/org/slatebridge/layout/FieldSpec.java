package org.slatebridge.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an item before it takes its place in a layout; {@link LayoutBuilder#add} makes a {@link Field} of
 * it.
 *
 * @param level 1 to 49, 66 or 77
 * @param name {@code FILLER} where the copybook has none
 * @param picture null for groups and items without one
 * @param usage inherited from the group where the item has none
 * @param sign where the sign of a DISPLAY number is
 * @param offset bytes from the beginning of level 01, from 0, of the first element, tables before it at their maximum
 * @param length bytes of one element, tables inside at their maximum
 * @param occurs null for what is no table
 * @param redefines the item redefined, or null
 * @param value the VALUE clause, or null
 * @param justified true with JUSTIFIED RIGHT
 * @param blankWhenZero true with BLANK WHEN ZERO
 * @param conditions the level 88s of the item
 */
public record FieldSpec(
        int level,
        String name,
        @Nullable Picture picture,
        Usage usage,
        Sign sign,
        int offset,
        int length,
        @Nullable Occurs occurs,
        @Nullable Field redefines,
        @Nullable Literal value,
        boolean justified,
        boolean blankWhenZero,
        List<ConditionName> conditions) {

    /** The name of an item without a name. */
    public static final String FILLER = "FILLER";

    /** Copies the list. */
    public FieldSpec {
        conditions = List.copyOf(conditions);
    }
}
