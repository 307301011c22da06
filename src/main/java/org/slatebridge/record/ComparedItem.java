package org.slatebridge.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.Picture;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.layout.Usage;
import org.slatebridge.layout.Validity;

/** One element of one elementary item, as the crosscheck asks for it. Immutable. */
final class ComparedItem {

    final Item item;
    final String path;
    private final int[] subscripts;
    private final List<Choice> choices = new ArrayList<>();

    private ComparedItem(Item item, String path, int[] subscripts) {
        this.item = item;
        this.path = path;
        this.subscripts = subscripts;
    }

    /** The items that decode would show, in the order of the copybook, with all elements a table can have. */
    static List<ComparedItem> of(RecordLayout layout, RecordTypes types, DatasetOptions options, boolean all) {
        List<ComparedItem> found = new ArrayList<>();
        for (Field field : layout.fields()) {
            boolean elementary = !field.isGroup() && field.level() != 66 && !field.isFiller();
            if (elementary && isShown(field, types, all)) {
                Subscripts.each(field, from1 -> found.add(element(layout, field, types, options, from1)));
            }
        }
        return found;
    }

    private static boolean isShown(Field field, RecordTypes types, boolean all) {
        for (Field at = field; at != null; at = at.parent()) {
            if (at.redefines() != null && !all && types.choiceOf(at) == null) {
                return false;
            }
        }
        return true;
    }

    private static ComparedItem element(
            RecordLayout layout, Field field, RecordTypes types, DatasetOptions options, int[] from1) {
        int[] from0 = from1.clone();
        for (int i = 0; i < from0.length; i++) {
            from0[i]--;
        }
        Item item = Item.of(layout, field, options, from1);
        ComparedItem compared = new ComparedItem(item, path(field, from0), from0);
        for (Field at = field; at != null; at = at.parent()) {
            Choice choice = types.choiceOf(at);
            if (choice != null) {
                compared.choices.add(choice);
            }
        }
        return compared;
    }

    private static String path(Field field, int[] subscripts) {
        StringBuilder path = new StringBuilder();
        int table = subscripts.length;
        for (Field at = field; at.parent() != null || at == field; at = at.parent()) {
            String element = at.occurs() == null ? "" : "[" + subscripts[--table] + "]";
            if (!at.isFiller() || at.occurs() != null) {
                path.insert(0, "/" + name(at) + element);
            }
            if (at.parent() == null) {
                break;
            }
        }
        return path.substring(1);
    }

    private static String name(Field field) {
        Field parent = field.parent();
        if (parent == null) {
            return field.name();
        }
        int same = 0;
        for (Field sibling : parent.children()) {
            same += sibling.name().equalsIgnoreCase(field.name()) ? 1 : 0;
            if (sibling == field) {
                break;
            }
        }
        return same > 1 ? field.name() + "#" + same : field.name();
    }

    /** True if no selection says that the record holds another redefinition. */
    boolean applies(byte[] bytes, int start, int length) {
        for (Choice choice : choices) {
            if (!choice.holds(bytes, start, length, subscripts)) {
                return false;
            }
        }
        return true;
    }

    /** What this program reads. */
    ItemValue value(byte[] bytes, int start, int length) {
        Validity validity = item.validity(bytes, start, length);
        if (validity == Validity.ABSENT) {
            return ItemValue.ABSENT;
        }
        if (!item.numeric()) {
            boolean text = validity != Validity.INVALID;
            return text ? ItemValue.of(item.text(bytes, start, length)) : ItemValue.INVALID;
        }
        if (validity != Validity.VALID) {
            return ItemValue.INVALID;
        }
        BigDecimal number = item.decimal(bytes, start, length);
        return ItemValue.of(isSingle() ? BigDecimal.valueOf(number.floatValue()) : number);
    }

    /** COMP-1, which engines show with different numbers of digits. */
    boolean isSingle() {
        return item.field().usage() == Usage.COMP_1;
    }

    /** Numeric-edited: the second engine may read a text. */
    boolean isEdited() {
        Picture picture = item.field().picture();
        return picture != null && picture.category() == Picture.Category.NUMERIC_EDITED;
    }
}
