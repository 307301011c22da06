package org.slatebridge.jrecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import net.sf.JRecord.ByteIO.AbstractByteReader;
import net.sf.JRecord.ByteIO.FixedLengthByteReader;
import net.sf.JRecord.ByteIO.VbByteReader;
import net.sf.JRecord.ByteIO.VbDumpByteReader;
import net.sf.JRecord.Common.Constants;
import net.sf.JRecord.Common.IFieldDetail;
import net.sf.JRecord.Details.AbstractLine;
import net.sf.JRecord.Details.LayoutDetail;
import net.sf.JRecord.Details.Line;
import net.sf.JRecord.Details.fieldValue.IFieldValue;
import org.jspecify.annotations.Nullable;
import org.slatebridge.crosscheck.ItemValue;
import org.slatebridge.crosscheck.SecondEngine;
import org.slatebridge.record.ShownItem;

/** The records of a dataset as JRecord reads them. Not thread-safe. */
final class JRecordRecords implements SecondEngine.Records {

    private final AbstractByteReader reader;
    private final LayoutDetail layout;
    private final Map<String, IFieldDetail> fields = new HashMap<>();
    private final IdentityHashMap<ShownItem, @Nullable IFieldDetail> asked = new IdentityHashMap<>();
    private @Nullable AbstractLine line;

    JRecordRecords(InputStream in, LayoutDetail layout, int organization, int lrecl) throws IOException {
        this.layout = layout;
        this.reader = switch (organization) {
            case Constants.IO_VB -> new VbByteReader();
            case Constants.IO_VB_DUMP -> new VbDumpByteReader();
            default -> new FixedLengthByteReader(lrecl);
        };
        for (int i = 0; i < layout.getRecordCount(); i++) {
            new ItemPaths(layout.getRecord(i)).into(fields);
        }
        reader.open(in);
    }

    @Override
    public boolean next() {
        try {
            byte[] bytes = reader.read();
            line = bytes == null ? null : new Line(layout, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line != null;
    }

    @Override
    public int length() {
        return line == null ? 0 : line.getData().length;
    }

    @Override
    public ItemValue value(ShownItem item) {
        if (!asked.containsKey(item)) {
            asked.put(item, fields.get(ItemPaths.of(item)));
        }
        IFieldDetail field = asked.get(item);
        if (field == null || line == null) {
            return ItemValue.UNKNOWN;
        }
        try {
            return value(line.getFieldValue(field));
        } catch (RuntimeException e) {
            // it throws what it happens to run into
            return ItemValue.INVALID;
        }
    }

    private static ItemValue value(IFieldValue value) {
        if (!value.isFieldInRecord()) {
            return ItemValue.ABSENT;
        }
        if (!value.isNumeric()) {
            return ItemValue.of(value.asString());
        }
        BigDecimal number = value.asBigDecimal();
        return number == null ? ItemValue.INVALID : ItemValue.of(number);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            // nothing was written, so nothing is lost
        }
    }
}
