package org.slatebridge.jrecord;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.JRecord.Common.IFieldDetail;
import net.sf.JRecord.Details.RecordDetail;
import net.sf.JRecord.cgen.def.IArrayExtended;
import net.sf.JRecord.detailsBasic.IItemDetails;
import org.jspecify.annotations.Nullable;
import org.slatebridge.layout.Field;
import org.slatebridge.record.ShownItem;

/** The items of one of JRecord's records, by keys that this program's items have too. */
final class ItemPaths {

    private final RecordDetail record;

    ItemPaths(RecordDetail record) {
        this.record = record;
    }

    /** Adds all elements of all elementary items. */
    void into(Map<String, IFieldDetail> fields) {
        for (IItemDetails item : record.getCobolItems()) {
            boolean isRecord = item.getLevelNumber() == 1 && !item.isLeaf();
            String name = isRecord ? item.getFieldName() : record.getRecordName();
            if (isRecord) {
                children(item.getChildItems(), name, "", new int[0], fields);
            } else {
                children(List.of(item), name, "", new int[0], fields);
            }
        }
    }

    private void children(
            List<? extends IItemDetails> items,
            String name,
            String path,
            int[] subscripts,
            Map<String, IFieldDetail> fields) {
        Map<String, Integer> same = new HashMap<>();
        for (IItemDetails item : items) {
            String own = ownName(item.getFieldName());
            String next = path + "/" + own + "#" + same.merge(own, 1, Integer::sum);
            boolean table = item.getOccurs() > 0;
            for (int i = 0; i < (table ? item.getOccurs() : 1); i++) {
                int[] at = table ? append(subscripts, i) : subscripts;
                element(item, name, table ? next + "[" + i + "]" : next, at, fields);
            }
        }
    }

    private void element(
            IItemDetails item, String name, String path, int[] subscripts, Map<String, IFieldDetail> fields) {
        if (!item.getChildItems().isEmpty()) {
            children(item.getChildItems(), name, path, subscripts, fields);
            return;
        }
        IArrayExtended array = item.getArrayDefinition();
        IFieldDetail field =
                array != null && subscripts.length > 0 ? array.getField(subscripts) : item.getFieldDefinition();
        if (field != null) {
            fields.put(key(name, path), field);
        }
    }

    /**
     * The key of an item of this program. Every group has its part, FILLER too, and every part says which of its name
     * it is: what decode calls an item depends on what else is shown, and JRecord does not know that.
     */
    static String of(ShownItem item) {
        int[] subscripts = item.subscripts();
        int table = subscripts.length;
        StringBuilder path = new StringBuilder();
        Field at = item.item().field();
        for (Field parent = at.parent(); parent != null; parent = at.parent()) {
            path.insert(0, part(parent.children(), at, at.occurs() == null ? -1 : subscripts[--table]));
            at = parent;
        }
        return key(at.name(), path.isEmpty() ? part(List.of(at), at, -1) : path.toString());
    }

    private static String part(List<Field> siblings, Field field, int element) {
        String own = ownName(field.name());
        long nth = siblings.subList(0, siblings.indexOf(field) + 1).stream()
                .filter(sibling -> ownName(sibling.name()).equals(own))
                .count();
        return "/" + own + "#" + nth + (element < 0 ? "" : "[" + element + "]");
    }

    private static String ownName(@Nullable String name) {
        return name == null || name.isEmpty() ? "FILLER" : name.toUpperCase(Locale.ROOT);
    }

    private static String key(String record, String path) {
        return record.toUpperCase(Locale.ROOT) + ":" + path;
    }

    private static int[] append(int[] subscripts, int last) {
        int[] longer = Arrays.copyOf(subscripts, subscripts.length + 1);
        longer[subscripts.length] = last;
        return longer;
    }
}
