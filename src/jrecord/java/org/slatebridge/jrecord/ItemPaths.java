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

/** What the items of one of JRecord's records are called in the crosscheck. */
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
            String own = item.getFieldName() == null ? "" : item.getFieldName();
            boolean filler = own.isEmpty() || own.equalsIgnoreCase("FILLER");
            int nth = same.merge(own.toUpperCase(Locale.ROOT), 1, Integer::sum);
            boolean table = item.getOccurs() > 0;
            String unique = (filler ? "FILLER" : own) + (nth > 1 ? "#" + nth : "");
            String next = filler && !table ? path : path.isEmpty() ? unique : path + "/" + unique;
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
            fields.put(JRecordRecords.key(name, path), field);
        }
    }

    private static int[] append(int[] subscripts, int last) {
        int[] longer = Arrays.copyOf(subscripts, subscripts.length + 1);
        longer[subscripts.length] = last;
        return longer;
    }
}
