package org.slatebridge.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a record: a data description entry, resolved to bytes. Immutable once its layout is built, so safe for use
 * by many threads; two fields are equal only if they are the same.
 */
public final class Field {

    private final FieldSpec spec;
    private final @Nullable Field parent;
    private final String path;
    private final List<Field> children = new ArrayList<>();

    Field(FieldSpec spec, @Nullable Field parent) {
        this.spec = spec;
        this.parent = parent;
        this.path = parent == null ? "" : parent.path.isEmpty() ? spec.name() : parent.path + "/" + spec.name();
        if (parent != null && spec.level() != 66) {
            parent.children.add(this);
        }
    }

    /** Level number: 1 to 49, 66 or 77. */
    public int level() {
        return spec.level();
    }

    /** Name as in the copybook; {@code FILLER} where it has none. */
    public String name() {
        return spec.name();
    }

    /** True for an item without a name. */
    public boolean isFiller() {
        return spec.name().equalsIgnoreCase(FieldSpec.FILLER);
    }

    /** Names from below level 01, joined with {@code /}, without subscripts; empty for level 01. */
    public String path() {
        return path;
    }

    /** The picture; null for groups and items without one. */
    public @Nullable Picture picture() {
        return spec.picture();
    }

    /** USAGE, its own or that of its group. */
    public Usage usage() {
        return spec.usage();
    }

    /** Where the sign is, if it is a signed DISPLAY number. */
    public Sign sign() {
        return spec.sign();
    }

    /** Bytes from the beginning of level 01, from 0, of the first element, tables before it at their maximum. */
    public int offset() {
        return spec.offset();
    }

    /** Bytes of one element, with the slack bytes SYNC puts at its end; tables inside at their maximum. */
    public int length() {
        return spec.length();
    }

    /** Bytes of all elements: {@link #length()} times the greatest number of elements. */
    public int totalLength() {
        Occurs occurs = spec.occurs();
        return occurs == null ? spec.length() : spec.length() * occurs.max();
    }

    /** The OCCURS clause, or null for what is no table. */
    public @Nullable Occurs occurs() {
        return spec.occurs();
    }

    /** The item redefined, or null. */
    public @Nullable Field redefines() {
        return spec.redefines();
    }

    /** The VALUE clause, or null. */
    public @Nullable Literal value() {
        return spec.value();
    }

    /** True with JUSTIFIED RIGHT: text stands at the right end. */
    public boolean isJustified() {
        return spec.justified();
    }

    /** True with BLANK WHEN ZERO: blanks are the number 0. */
    public boolean isBlankWhenZero() {
        return spec.blankWhenZero();
    }

    /** The level 88s of the item. */
    public List<ConditionName> conditions() {
        return spec.conditions();
    }

    /** The group the item stands in; null for level 01 and 77. */
    public @Nullable Field parent() {
        return parent;
    }

    /** The items of a group, in order; empty for an elementary item. */
    public List<Field> children() {
        return Collections.unmodifiableList(children);
    }

    /** True if other items stand in it. */
    public boolean isGroup() {
        return !children.isEmpty();
    }

    /** The tables the item stands in, outermost first, with itself if it is one: as many as it takes subscripts. */
    public List<Field> tables() {
        List<Field> tables = new ArrayList<>();
        for (Field at = this; at != null; at = at.parent) {
            if (at.occurs() != null) {
                tables.add(0, at);
            }
        }
        return tables;
    }

    /** The path, for messages. */
    @Override
    public String toString() {
        return path.isEmpty() ? spec.name() : path;
    }
}
